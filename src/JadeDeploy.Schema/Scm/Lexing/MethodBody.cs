using System.Buffers;

namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>
/// Finds the end of a method source and gives its canonical text. A body ends at a <c>}</c> that begins a line,
/// outside literals and comments (observed on all 40,750 bodies of the public files).
/// </summary>
internal static class MethodBody
{
    // What can begin a literal or a comment, or end the body.
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'/}");

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
            int end = PieceEnd(text, offset);
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
        char[] buffer = ArrayPool<char>.Shared.Rent(body.Length);
        var text = new MethodText(buffer);
        for (int offset = 0; offset < body.Length;)
        {
            bool isLiteral = body[offset] is '"' or '\'';
            int end = PieceEnd(body, offset);
            if (end < 0)
                (end, isLiteral) = (body.Length, false);
            text.Add(body[offset..end], isLiteral);
            offset = end;
        }
        string canonical = text.ToString();
        ArrayPool<char>.Shared.Return(buffer);
        return canonical;
    }

    /// <summary>The end of the literal or comment that begins here, else the next character; -1 when it does not end.</summary>
    public static int RunEnd(ReadOnlySpan<char> text, int offset)
    {
        char c = text[offset];
        if (c is '"' or '\'')
        {
            int length = text[(offset + 1)..].IndexOf(c);
            return length < 0 ? -1 : offset + length + 2;
        }
        if (c == '/' && offset + 1 < text.Length)
        {
            if (text[offset + 1] == '/')
            {
                int lineEnd = text[offset..].IndexOfAny('\r', '\n');
                return lineEnd < 0 ? text.Length : offset + lineEnd;
            }
            if (text[offset + 1] == '*')
            {
                int length = text[(offset + 2)..].IndexOf("*/");
                return length < 0 ? -1 : offset + length + 4;
            }
        }
        return offset + 1;
    }

    // The same, but all the characters up to the next mark at once.
    private static int PieceEnd(ReadOnlySpan<char> text, int offset)
    {
        int ordinary = text[offset..].IndexOfAny(Marks);
        return ordinary == 0 ? RunEnd(text, offset) : ordinary < 0 ? text.Length : offset + ordinary;
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
}
