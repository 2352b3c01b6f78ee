using System.Text;

namespace JadeDeploy.Generation.Hostile;

/// <summary>
/// Texts that something on their way may take for more than text: a shell, PowerShell, XML, a command line, a terminal.
/// </summary>
public static class HostileText
{
    /// <summary>The documented length of a parameter of a Jade program, around which long texts lie.</summary>
    private const int LongestParameter = 2047;

    private static readonly string[] Pieces =
    [
        // Shells and command lines
        "'", "\"", "`", ";", "&&", "|", ">", "<", "$(touch x)", "`touch x`", "${HOME}", "$x", "%PATH%", "!x!", "^", "*", "?", "~", "#",
        "\\", "\\\\", "\\\"", "a\\", " ", "  ", "-", "--", "/", "@", "@file", "=", ",", "(", ")", "[", "]", "{0}", "\t",
        // PowerShell: its other quotation marks, expansion, here-strings
        "\u2018", "\u2019", "\u201a", "\u201b", "\u201c", "\u201d", "$env:X", "$(x)", "'@", "\"@", "@'", "@\"", "`0", "''", "#>",
        // XML
        "]]>", "<![CDATA[", "&amp;", "&#0;", "<!--", "-->", "\u0085", "\u2028", "\u2029",
        // Letters and marks
        "a", "Z", "0", "_", "ü", "e\u0301", "漢", "\U0001F600", "\u200f", "\u202e", "\u2066", "\ufeff", "\u00a0", "\u200b", "\uffff", "\ufdd0", "\U0010FFFF",
        // What no text should have
        "\0", "\u0001", "\n", "\r\n", "\u001b[31m", "\u007f", "\ud83d", "\ude00",
    ];

    private static readonly string[] Plain = ["a", "Z", "0", "_", "ü", "漢", "Customer", "x1"];

    /// <summary>Makes one up.</summary>
    public static string Next(Choices choices) => choices.Next(20) switch
    {
        // Names: some of them must be accepted where a name is expected.
        0 or 1 => Of(choices, Plain, choices.Between(1, 4)),
        2 => Quoted(Of(choices, Pieces, choices.Between(0, 4)), choices),
        3 => $"{choices.Any(["-", "--", "/", "@", "=", "~", " ", "\\"])}{Of(choices, Pieces, choices.Between(0, 4))}",
        4 => $"{Of(choices, Plain, 3)}{new string('\\', choices.Between(1, 5))}{choices.Any(["\"", "'", "\" ", ""])}",
        5 => Long(choices),
        6 => string.Concat(Enumerable.Range(0, choices.Between(1, 12)).Select(_ => (char)choices.Next(char.MaxValue + 1))),
        _ => Of(choices, Pieces, choices.Between(1, 7)),
    };

    /// <summary>
    /// Whether every character of a text is one that a command line, a script and XML can hold. Written without the product's
    /// own check, which is measured against it.
    /// </summary>
    public static bool IsWritable(string text)
    {
        for (int i = 0; i < text.Length; i += char.IsSurrogate(text[i]) ? 2 : 1)
            if (!Rune.TryGetRuneAt(text, i, out Rune rune) || rune.Value is < ' ' or (>= 0x7f and <= 0x9f) or 0xfffe or 0xffff)
                return false;
        return true;
    }

    /// <summary>Whether a text can be the value of an argument of Jade's programs: they take quotation marks around a value away.</summary>
    public static bool IsParameter(string text) => text.Length <= LongestParameter && HasNoOuterQuote(text) && IsPassable(text);

    /// <summary>Whether a text can be a path on a command line of Jade's programs.</summary>
    public static bool IsPath(string text) => !text.Contains('"', StringComparison.Ordinal) && !text.Contains('\'', StringComparison.Ordinal) && IsPassable(text);

    private static bool HasNoOuterQuote(string text) => text.Length == 0 || (text[0] is not ('\'' or '"') && text[^1] is not ('\'' or '"'));

    // Codes that are no characters reach a program all the same.
    private static bool IsPassable(string text) => IsWritable(text.Replace("\ufffe", "", StringComparison.Ordinal).Replace("\uffff", "", StringComparison.Ordinal));

    private static string Of(Choices choices, string[] pieces, int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.Append(choices.Any(pieces));
        return text.ToString();
    }

    private static string Quoted(string text, Choices choices)
    {
        char mark = choices.Any(['\'', '"', '`', '\u2019']);
        return $"{mark}{text}{mark}";
    }

    private static string Long(Choices choices)
    {
        string piece = Of(choices, Pieces, choices.Between(1, 3));
        int length = choices.Any([LongestParameter, LongestParameter + 1, 300, 5000]);
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(piece);
        return text.ToString(0, length);
    }
}
