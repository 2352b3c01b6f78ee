namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>Unwinds the parser at the first mistake; the reader turns it into one diagnostic and never lets it out.</summary>
internal sealed class ScmSyntaxException : Exception
{
    private ScmSyntaxException(int offset, string message, bool isTruncated) : base(message) =>
        (Offset, IsTruncated) = (offset, isTruncated);

    /// <summary>Where in the decoded text.</summary>
    public int Offset { get; }

    /// <summary>Whether the text ends in the middle of something.</summary>
    public bool IsTruncated { get; }

    public static ScmSyntaxException Unterminated(int offset, string what, string close) =>
        new(offset, $"this {what} does not end; expected {close} before the end of the file", isTruncated: true);

    public static ScmSyntaxException Expected(int offset, string expected, string found, bool atEnd) =>
        new(offset, $"expected {expected}, found {found}", atEnd);
}
