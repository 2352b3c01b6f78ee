namespace JadeDeploy.Schema.Text;

/// <summary>The Western European code page: ISO 8859-1 except for the 32 codes from 0x80.</summary>
internal static class Windows1252
{
    /// <summary>The five codes the page leaves open stand for the control characters of the same number, as web browsers read them.</summary>
    private const string From80 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes bytes. Every byte stands for a character, so that nothing is lost.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        string.Create(bytes.Length, bytes, static (text, source) =>
        {
            for (int i = 0; i < source.Length; i++)
                text[i] = source[i] is >= 0x80 and < 0xA0 ? From80[source[i] - 0x80] : (char)source[i];
        });

    /// <summary>Encodes text.</summary>
    /// <exception cref="UnencodableCharacterException">A character does not exist in the code page.</exception>
    public static byte[] Encode(string text)
    {
        var bytes = new byte[text.Length];
        int line = 1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            int special = From80.IndexOf(c, StringComparison.Ordinal);
            line += c == '\n' ? 1 : 0;
            bytes[i] = c is < '\u0080' or (>= '\u00A0' and <= '\u00FF') ? (byte)c
                : special >= 0 ? (byte)(0x80 + special)
                : throw new UnencodableCharacterException(c, line);
        }
        return bytes;
    }
}
