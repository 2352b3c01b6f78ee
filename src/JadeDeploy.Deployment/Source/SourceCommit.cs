namespace JadeDeploy.Deployment.Source;

/// <summary>A commit of a repository.</summary>
/// <param name="Id">The id, 40 lower-case hexadecimal digits.</param>
/// <param name="When">When it was committed.</param>
/// <param name="Summary">The first line of its message.</param>
public sealed record SourceCommit(string Id, DateTimeOffset When, string Summary)
{
    /// <summary>The id of its tree: commits with the same tree hold the same files.</summary>
    public string TreeId { get; init; } = "";

    /// <summary>The first eight digits of the id, for a person.</summary>
    public string ShortId => Id.Length > 8 ? Id[..8] : Id;
}
