namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>A token as a slice of the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Keyword">Which keyword it is; <see cref="Keyword.None"/> for everything else.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">Its length in bytes.</param>
internal readonly record struct ScmToken(ScmTokenKind Kind, Keyword Keyword, int Start, int Length)
{
    public int End => Start + Length;
}
