namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>Unwinds the parser at a mistake; the reader turns it into one diagnostic and never lets it out.</summary>
internal sealed class ScmSyntaxException : Exception
{
    private ScmSyntaxException(int start, int end, string message, bool isTruncated, bool isUnterminated = false) : base(message) =>
        (Start, End, IsTruncated, IsUnterminated) = (start, end, isTruncated, isUnterminated);

    /// <summary>Where what was found begins.</summary>
    public int Start { get; }

    /// <summary>Where it ends.</summary>
    public int End { get; }

    /// <summary>Whether the text ends in the middle of something.</summary>
    public bool IsTruncated { get; }

    /// <summary>Whether it is a literal or documentation that does not end, which its line should have ended.</summary>
    public bool IsUnterminated { get; }

    public static ScmSyntaxException Unterminated(int offset, int length, string what, string close) =>
        new(offset, offset + length, $"this {what} does not end; expected {close} before the end of the file", isTruncated: true, isUnterminated: true);

    /// <summary>A comment or an entry that nothing in the rest of the file ends.</summary>
    public static ScmSyntaxException Endless(int offset, int length, string what, string close) =>
        new(offset, offset + length, $"this {what} does not end; expected {close} before the end of the file", isTruncated: true);

    public static ScmSyntaxException Expected(ScmToken token, string expected, string found) =>
        new(token.Start, token.End, $"expected {expected}, found {found}", token.Kind == ScmTokenKind.End);
}
