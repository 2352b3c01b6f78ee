using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Source;

namespace JadeDeploy.Deployment.Building;

/// <summary>The two commits a build is between.</summary>
/// <param name="From">What the target holds; null for a complete deployment.</param>
/// <param name="To">What it is to hold; for a preview of uncommitted files the commit they are based on.</param>
/// <param name="Range">The revision as asked for.</param>
internal sealed record BuildVersions(SourceCommit? From, SourceCommit To, RevisionRange Range)
{
    /// <summary>Resolves the versions: the newer from the revision, the older from the range, else from the registry.</summary>
    /// <exception cref="DeploymentException">A revision is unknown, or the way does not go forward (JD3017, JD3070 to JD3074).</exception>
    public static BuildVersions Resolve(ISourceRepository repository, RevisionRange range, RegisteredRepository? held, AllowedOverrides overrides)
    {
        var guard = new HistoryGuard(repository, overrides);
        SourceCommit to = repository.Resolve(range.IsWorkFolder ? "HEAD" : range.Latest);
        if (range.Previous is not null && !range.IsComplete)
        {
            SourceCommit previous = repository.Resolve(range.Previous);
            guard.Record(previous, to);
            return new BuildVersions(previous, to, range);
        }
        if (held is null || range.IsComplete)
            return new BuildVersions(null, to, range);
        SourceCommit from = ResolveHeld(repository, held);
        guard.Check(held, from, to);
        return new BuildVersions(from, to, range);
    }

    /// <summary>What to call the newer version in reports.</summary>
    public string Description(ISourceRepository repository) =>
        repository.TagsAt(To.Id) is [var tag, ..] ? tag : Range.Latest;

    // A commit that the repository lacks although its history is whole belongs to another repository, or was rewritten away.
    internal static SourceCommit ResolveHeld(ISourceRepository repository, RegisteredRepository held)
    {
        try
        {
            return repository.Resolve(held.Commit);
        }
        catch (DeploymentException) when (!repository.IsShallow)
        {
            throw new DeploymentException(PlanDiagnostics.HeldCommitUnknown(held.Name, held.Commit, held.Origin, repository.Location));
        }
    }
}
