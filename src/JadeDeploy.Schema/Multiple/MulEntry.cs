namespace JadeDeploy.Schema.Multiple;

/// <summary>One file named on a line of a <c>.mul</c>.</summary>
/// <param name="Leading">Blanks in front.</param>
/// <param name="Text">The name as it is written, with its quotation marks, back- or forward slashes.</param>
public sealed record MulEntry(string Leading, string Text)
{
    /// <summary>The name without quotation marks and with forward slashes.</summary>
    public string File => Name.Replace('\\', '/');

    private string Name => !Text.StartsWith('"') ? Text : HasOpenQuote ? Text[1..] : Text[1..^1];

    /// <summary>Whether the name begins with a quotation mark and does not end with one.</summary>
    internal bool HasOpenQuote => Text.StartsWith('"') && (Text.Length == 1 || !Text.EndsWith('"'));

    /// <summary>Where the name without its quotation mark begins in the line's piece.</summary>
    internal int NameOffset => Leading.Length + (Text.StartsWith('"') ? 1 : 0);
}
