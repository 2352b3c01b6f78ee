using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Source;

/// <summary>
/// The versions a person asked for: the latest, and the previous one when a range overrides the registry. The word
/// <c>worktree</c> as the latest stands for the files of the work folder; a branch of that name is <c>refs/heads/worktree</c>.
/// </summary>
/// <param name="Previous">The revision the target has, or <see cref="NothingWord"/>; null when the registry tells.</param>
/// <param name="Latest">The wanted revision, or <see cref="WorkFolderWord"/>.</param>
public sealed record RevisionRange(string? Previous, string Latest)
{
    /// <summary>The word for the uncommitted files of the work folder.</summary>
    public const string WorkFolderWord = "worktree";

    /// <summary>The word for a target that has nothing yet: <c>none..v1.0</c>.</summary>
    public const string NothingWord = "none";

    /// <summary>Whether the range says that the target has nothing yet.</summary>
    public bool IsComplete => Previous == NothingWord;

    /// <summary>Whether the latest version is the work folder: it can be planned and built, never recorded as deployed.</summary>
    public bool IsWorkFolder => Latest == WorkFolderWord;

    /// <summary>The revisions to resolve in Git.</summary>
    public IEnumerable<string> Revisions
    {
        get
        {
            if (Previous is not null && !IsComplete)
                yield return Previous;
            if (!IsWorkFolder)
                yield return Latest;
        }
    }

    /// <summary>Reads <c>revision</c> or <c>previous..latest</c>.</summary>
    /// <exception cref="DeploymentException">It is neither (JD1004).</exception>
    public static RevisionRange Parse(string text)
    {
        string range = text.Trim();
        if (range.Length == 0)
            throw new DeploymentException(SourceDiagnostics.RangeMalformed(text, "it is empty"));
        if (range.Contains("...", StringComparison.Ordinal))
            throw new DeploymentException(SourceDiagnostics.RangeMalformed(text, "three dots name two sides of a fork, not a way from one version to another"));
        string[] ends = [.. range.Split("..").Select(e => e.Trim())];
        if (ends.Length == 1)
            return new RevisionRange(null, range);
        if (ends.Length > 2 || ends.Contains(""))
            throw new DeploymentException(SourceDiagnostics.RangeMalformed(text, "a range has exactly two ends, both written"));
        if (ends[0] == WorkFolderWord)
            throw new DeploymentException(SourceDiagnostics.RangeMalformed(text, "only the latest version can be the work folder"));
        return new RevisionRange(ends[0], ends[1]);
    }
}
