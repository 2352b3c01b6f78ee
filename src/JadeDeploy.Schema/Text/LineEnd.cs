using System.Text;

namespace JadeDeploy.Schema.Text;

/// <summary>How the lines of a file end. Never content: it may change without a change of meaning.</summary>
public enum LineEnd
{
    /// <summary><c>\n</c>: what Git keeps and many repositories hold.</summary>
    Lf,

    /// <summary><c>\r\n</c>: what the platform writes.</summary>
    CrLf,
}

/// <summary>Line ends in text.</summary>
public static class LineEnds
{
    /// <summary>The characters.</summary>
    public static string Characters(this LineEnd lineEnd) => lineEnd == LineEnd.Lf ? "\n" : "\r\n";

    /// <summary>
    /// The text with every line end (<c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>) replaced. Other characters that break lines
    /// elsewhere, such as U+2028, are text in files of the platform and stay.
    /// </summary>
    public static string Apply(this LineEnd lineEnd, string text) => Replace(text, lineEnd.Characters());

    /// <summary>The same with any characters for a line end.</summary>
    internal static string Replace(string text, string lineEnd)
    {
        var result = new StringBuilder(text.Length);
        int start = 0;
        while (text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and int length)
        {
            result.Append(text, start, length).Append(lineEnd);
            start += length + LengthAt(text, start + length);
        }
        return result.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>The number of characters of the line end at an offset: 2 for <c>\r\n</c>, else 1; 0 where there is none.</summary>
    internal static int LengthAt(string text, int offset) =>
        offset >= text.Length ? 0
        : text[offset] == '\n' ? 1
        : text[offset] != '\r' ? 0
        : offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1;

    /// <summary>How many line ends a text has.</summary>
    internal static int CountIn(string text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
            if (LengthAt(text, i) is > 0 and int length)
                (count, i) = (count + 1, i + length - 1);
        return count;
    }

    /// <summary>The first line end of a text: what a line that is added gets. <c>\r\n</c>, as the platform writes, when there is none.</summary>
    internal static string FirstIn(string text)
    {
        int offset = text.AsSpan().IndexOfAny('\r', '\n');
        return offset < 0 ? LineEnd.CrLf.Characters() : text.Substring(offset, LengthAt(text, offset));
    }
}
