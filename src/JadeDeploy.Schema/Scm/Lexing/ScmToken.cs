namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>A token as a slice of the decoded text.</summary>
internal readonly record struct ScmToken(ScmTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
