using System.Text;

namespace JadeDeploy.Schema.Model;

/// <summary>What can be said of a method's source without compiling it.</summary>
public static class MethodSource
{
    /// <summary>
    /// The source with each comment and each run of white space outside literals as one blank: two sources with equal
    /// results differ in comments and layout only. A comment can still mean something to a program that reads sources.
    /// </summary>
    public static string WithoutComments(string source)
    {
        var text = new StringBuilder(source.Length);
        for (int offset = 0; offset < source.Length;)
        {
            int end = RunEnd(source, offset);
            if (end < 0)
                end = source.Length;
            bool isComment = source[offset] == '/' && end > offset + 1;
            if (isComment || char.IsWhiteSpace(source[offset]))
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else
            {
                text.Append(source, offset, end - offset);
            }
            offset = end;
        }
        return text.ToString().TrimEnd(' ');
    }

    /// <summary>The names, numbers, signs and literals of a source, in order, without its comments.</summary>
    public static IEnumerable<SourceToken> Tokens(string source)
    {
        for (int offset = 0; offset < source.Length;)
        {
            char first = source[offset];
            int end = IsOfName(first) ? NameEnd(source, offset) : RunEnd(source, offset);
            if (end < 0)
                end = source.Length;
            bool isComment = first == '/' && end > offset + 1;
            if (first == ':' && end < source.Length && source[end] is ':' or '=')
                end++;
            if (first is '"' or '\'')
                yield return new SourceToken(offset, first.ToString());
            else if (!isComment && !char.IsWhiteSpace(first))
                yield return new SourceToken(offset, source[offset..end]);
            offset = end;
        }
    }

    private static bool IsOfName(char sign) => char.IsLetterOrDigit(sign) || sign == '_';

    private static int NameEnd(string source, int offset)
    {
        while (offset < source.Length && IsOfName(source[offset]))
            offset++;
        return offset;
    }

    // The end of the literal or comment that begins here, else the next character; -1 when it does not end.
    private static int RunEnd(string text, int offset)
    {
        char c = text[offset];
        if (c is '"' or '\'')
        {
            int close = text.IndexOf(c, offset + 1);
            return close < 0 ? -1 : close + 1;
        }
        bool isComment = c == '/' && offset + 1 < text.Length;
        if (isComment && text[offset + 1] == '/')
        {
            int lineEnd = text.AsSpan(offset).IndexOfAny('\r', '\n');
            return lineEnd < 0 ? text.Length : offset + lineEnd;
        }
        if (isComment && text[offset + 1] == '*')
        {
            int close = text.IndexOf("*/", offset + 2, StringComparison.Ordinal);
            return close < 0 ? -1 : close + 2;
        }
        return offset + 1;
    }
}
