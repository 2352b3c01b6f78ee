using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm;

/// <summary>What changes when a schema file is written again. Nothing, unless it is said.</summary>
public sealed record ScmRewrite
{
    /// <summary>Whether time stamps stay (without them the file is as if extracted with <c>nomodifiedinfo</c>).</summary>
    public bool KeepsTimeStamps { get; init; } = true;

    /// <summary>Whether model numbers stay (without them the file is as if extracted with <c>nomodelnumbers</c>).</summary>
    public bool KeepsModelNumbers { get; init; } = true;

    /// <summary>The encoding; null keeps that of the file.</summary>
    public SchemaEncoding? Encoding { get; init; }

    /// <summary>The line end, everywhere in the file; null keeps each as it is.</summary>
    public string? LineEnd { get; init; }

    internal bool Keeps(ScmPartKind kind) => kind switch
    {
        ScmPartKind.TimeStamp => KeepsTimeStamps,
        ScmPartKind.ModelNumber => KeepsModelNumbers,
        _ => true,
    };
}
