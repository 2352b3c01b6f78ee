using System.Text;

namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>
/// Finds the end of a method source and gives its canonical text. A body ends at a <c>}</c> that begins a line,
/// outside literals and comments (observed on all 40,750 bodies of the public files).
/// </summary>
internal static class MethodBody
{
    /// <summary>
    /// The offset of the closing brace for the body whose opening brace is at <paramref name="open"/>, or -1.
    /// A body whose quotes do not pair (it was saved uncompiled) ends at the first closing brace that begins a line.
    /// </summary>
    public static int FindEnd(string text, int open)
    {
        for (int offset = open + 1; offset < text.Length;)
        {
            if (IsClosing(text, offset))
                return offset;
            int end = RunEnd(text, offset);
            if (end < 0)
                break;
            offset = end;
        }
        return FirstBraceAtLineStart(text, open);
    }

    /// <summary>
    /// The canonical text of a body: line ends as <c>\n</c>, trailing white space of lines dropped except inside
    /// literals, where it means something.
    /// </summary>
    public static string Canonical(ReadOnlySpan<char> body)
    {
        string source = CanonicalText.NormaliseLineEnds(body);
        var text = new StringBuilder(source.Length);
        int untouchable = 0;
        for (int offset = 0; offset < source.Length;)
        {
            bool isLiteral = source[offset] is '"' or '\'';
            int end = RunEnd(source, offset);
            if (end < 0)
                (end, isLiteral) = (source.Length, false);
            foreach (char c in source.AsSpan(offset, end - offset))
            {
                if (c == '\n' && !isLiteral)
                    TrimLine(text, untouchable);
                text.Append(c);
            }
            if (isLiteral)
                untouchable = text.Length;
            offset = end;
        }
        TrimLine(text, untouchable);
        return text.ToString().Trim('\n');
    }

    /// <summary>The end of the literal or comment that begins here, else the next character; -1 when it does not end.</summary>
    public static int RunEnd(string text, int offset)
    {
        char c = text[offset];
        if (c is '"' or '\'')
        {
            int close = text.IndexOf(c, offset + 1);
            return close < 0 ? -1 : close + 1;
        }
        if (c == '/' && offset + 1 < text.Length)
        {
            if (text[offset + 1] == '/')
            {
                int lineEnd = text.AsSpan(offset).IndexOfAny('\r', '\n');
                return lineEnd < 0 ? text.Length : offset + lineEnd;
            }
            if (text[offset + 1] == '*')
            {
                int close = text.IndexOf("*/", offset + 2, StringComparison.Ordinal);
                return close < 0 ? -1 : close + 2;
            }
        }
        return offset + 1;
    }

    private static bool IsClosing(string text, int offset) =>
        text[offset] == '}' && (text[offset - 1] is '\n' or '\r')
        && (offset + 1 == text.Length || char.IsWhiteSpace(text[offset + 1]));

    private static int FirstBraceAtLineStart(string text, int open)
    {
        for (int offset = open + 1; (offset = text.IndexOf('}', offset)) >= 0; offset++)
            if (IsClosing(text, offset))
                return offset;
        return -1;
    }

    private static void TrimLine(StringBuilder text, int untouchable)
    {
        while (text.Length > untouchable && (text[^1] is ' ' or '\t'))
            text.Length--;
    }
}
