namespace JadeDeploy.Generation.Edits;

/// <summary>
/// Cuts the text of a schema file into tokens, method bodies too. It is written anew from the grammar and shares nothing with the
/// reader, so that it can say where an edit is when the reader would not.
/// </summary>
public static class FileTokens
{
    /// <summary>The tokens of a text, in order.</summary>
    public static List<FileToken> Of(string text)
    {
        var tokens = new List<FileToken>();
        int at = 0;
        while (at < text.Length)
        {
            int end = EndAt(text, at, out FileTokenKind kind);
            if (end > at)
                tokens.Add(new FileToken(kind, at, end));
            at = Math.Max(end, at + 1);
        }
        return tokens;
    }

    private static int EndAt(string text, int at, out FileTokenKind kind)
    {
        char c = text[at];
        kind = FileTokenKind.Sign;
        if (char.IsWhiteSpace(c) || c == '\uFEFF')
            return at;
        if (char.IsLetter(c) || c == '_' || char.IsDigit(c))
        {
            kind = char.IsDigit(c) ? FileTokenKind.Number : FileTokenKind.Word;
            int end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || (kind == FileTokenKind.Number && IsPoint(text, end))))
                end++;
            return end;
        }
        if (c == '/' && Follows(text, at, '/'))
        {
            kind = FileTokenKind.Comment;
            return text.AsSpan(at).IndexOfAny('\r', '\n') is var end && end < 0 ? text.Length : at + end;
        }
        if (c == '/' && Follows(text, at, '*'))
        {
            kind = FileTokenKind.Comment;
            return text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end && end < 0 ? text.Length : end + 2;
        }
        if (c is '"' or '\'' or '`')
        {
            kind = c == '`' ? FileTokenKind.Documentation : FileTokenKind.Literal;
            return text.IndexOf(c, at + 1) is var end && end < 0 ? text.Length : end + 1;
        }
        return at + 1;
    }

    private static bool IsPoint(string text, int at) => text[at] == '.' && at + 1 < text.Length && char.IsDigit(text[at + 1]);

    private static bool Follows(string text, int at, char sign) => at + 1 < text.Length && text[at + 1] == sign;
}
