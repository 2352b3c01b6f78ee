namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>
/// Cuts the structured part of a schema file into tokens. Lines mean nothing here: literals and documentation text
/// may span lines and may contain whole schema files, so nothing short of a scanner finds the end of a section.
/// </summary>
internal sealed class ScmScanner(string text)
{
    /// <summary>The decoded text.</summary>
    public string Text { get; } = text;

    /// <summary>The token that begins at or after an offset, white space and comments skipped.</summary>
    /// <exception cref="ScmSyntaxException">A literal, documentation text or comment does not end.</exception>
    public ScmToken Next(int offset)
    {
        int start = SkipBlank(offset);
        if (start >= Text.Length)
            return new(ScmTokenKind.End, Text.Length, 0);

        char c = Text[start];
        if (char.IsLetter(c) || c == '_')
            return new(ScmTokenKind.Name, start, NameEnd(start) - start);
        if (char.IsAsciiDigit(c))
            return new(ScmTokenKind.Number, start, NumberEnd(start) - start);
        return c switch
        {
            '"' or '\'' => Delimited(ScmTokenKind.Literal, start, start + 1, c),
            '`' => Delimited(ScmTokenKind.Documentation, start, start + 1, '`'),
            '#' when Follows(start, '[') => Delimited(ScmTokenKind.Literal, start, start + 2, ']'),
            ':' when Follows(start, ':') => new(ScmTokenKind.Punctuation, start, 2),
            _ => new(ScmTokenKind.Punctuation, start, 1),
        };
    }

    /// <summary>Whether a token is the first thing on its line, without indentation.</summary>
    public bool IsAtLineStart(ScmToken token) => token.Start == 0 || Text[token.Start - 1] is '\n' or '\r';

    private int SkipBlank(int offset)
    {
        while (offset < Text.Length)
        {
            if (char.IsWhiteSpace(Text[offset]))
                offset++;
            else if (Text[offset] == '/' && Follows(offset, '/'))
                offset = LineEnd(offset);
            else if (Text[offset] == '/' && Follows(offset, '*'))
                offset = CommentEnd(offset);
            else
                break;
        }
        return offset;
    }

    private bool Follows(int offset, char c) => offset + 1 < Text.Length && Text[offset + 1] == c;

    private int LineEnd(int offset)
    {
        int end = Text.AsSpan(offset).IndexOfAny('\r', '\n');
        return end < 0 ? Text.Length : offset + end;
    }

    private int CommentEnd(int offset)
    {
        int end = Text.IndexOf("*/", offset + 2, StringComparison.Ordinal);
        return end >= 0 ? end + 2 : throw ScmSyntaxException.Unterminated(offset, "comment", "*/");
    }

    private int NameEnd(int offset)
    {
        while (offset < Text.Length && (char.IsLetterOrDigit(Text[offset]) || Text[offset] == '_'))
            offset++;
        return offset;
    }

    private int NumberEnd(int offset)
    {
        while (offset < Text.Length && (char.IsLetterOrDigit(Text[offset]) || Text[offset] == '_' || IsDecimalPoint(offset)))
            offset++;
        return offset;
    }

    private bool IsDecimalPoint(int offset) =>
        Text[offset] == '.' && offset + 1 < Text.Length && char.IsAsciiDigit(Text[offset + 1]);

    private ScmToken Delimited(ScmTokenKind kind, int start, int from, char close)
    {
        int end = Text.IndexOf(close, from);
        return end >= 0
            ? new(kind, start, end + 1 - start)
            : throw ScmSyntaxException.Unterminated(start, kind == ScmTokenKind.Documentation ? "documentation text" : "literal", close.ToString());
    }
}
