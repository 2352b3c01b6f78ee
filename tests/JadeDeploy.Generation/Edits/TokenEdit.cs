namespace JadeDeploy.Generation.Edits;

/// <summary>A change of one token of a file.</summary>
/// <param name="Start">Where the token begins.</param>
/// <param name="What">In words: what was done to which token at which line.</param>
/// <param name="Line">The line as it was.</param>
/// <param name="Text">The text with the change.</param>
public sealed record TokenEdit(int Start, string What, string Line, string Text)
{
    /// <summary>Makes a change of a token that is content; null for a text without any.</summary>
    public static TokenEdit? Make(string text, IReadOnlyList<FileToken> content, Choices choices)
    {
        if (content.Count == 0)
            return null;
        FileToken token = choices.Any(content);
        string old = text[token.Start..token.End];
        int sort = choices.Next(10);
        (string what, string now) = sort switch
        {
            0 => ("delete", ""),
            1 => ("insert before", $"{(char)('a' + choices.Next(26))}zq{choices.Next(100)} {old}"),
            2 when choices.Any(content) is var other && text[other.Start..other.End] is var word && word != old && other.Kind == token.Kind => ("replace", word),
            _ => ("change", Change(old, token.Kind, choices)),
        };
        int line = text.AsSpan(0, token.Start).Count('\n') + 1;
        return new TokenEdit(token.Start, $"line {line}: {what} {token.Kind} {old} -> {now}", text.Split('\n')[line - 1].Trim(), string.Concat(text.AsSpan(0, token.Start), now, text.AsSpan(token.End)));
    }

    private static string Change(string old, FileTokenKind kind, Choices choices)
    {
        if (kind is FileTokenKind.Literal or FileTokenKind.Documentation)
            return old.Insert(1 + choices.Next(Math.Max(1, old.Length - 1)), choices.Any<string>(["x", "7", "%", "zq"]));
        if (kind == FileTokenKind.Number)
            return old[..^1] + (char)('0' + (old[^1] - '0' + 1 + choices.Next(8)) % 10);
        int at = choices.Next(old.Length + 1);
        // White space between the words of a text may be a line end, whose style is no content.
        return choices.Percent(30) && old.Length > 3 && at < old.Length && at > 0 && !char.IsWhiteSpace(old[at]) ? old.Remove(at, 1) : old.Insert(Math.Max(1, at), "q");
    }
}
