using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Building;

/// <summary>A database goes forward along the history of its repository, unless somebody says otherwise by name.</summary>
internal sealed class HistoryGuard(ISourceRepository repository, AllowedOverrides overrides)
{
    /// <summary>Checks the way from the commit that the registry names.</summary>
    /// <param name="held">What the database holds.</param>
    /// <param name="from">Its commit.</param>
    /// <param name="to">The wanted commit.</param>
    /// <exception cref="DeploymentException">It does not go forward (JD3017, JD3070, JD3071, JD3074), or a version tag has moved (JD3072).</exception>
    public void Check(RegisteredRepository held, SourceCommit from, SourceCommit to)
    {
        if (HasMoved(held, to) && !overrides.Permits(NamedOverrides.MovedTag, "JD3072", held.Description))
            throw new DeploymentException(GuardDiagnostics.TagMoved(held.Description, held.Commit, to.Id));
        if (repository.IsAncestor(from.Id, to.Id))
            return;
        // What a shallow clone does not show may be the way that is looked for.
        if (repository.IsShallow)
            throw new DeploymentException(GuardDiagnostics.ShallowHidesHistory(from.Id, to.Id, repository.Location));
        (NamedOverride guard, Diagnostic refusal) = WayBack(from, to);
        if (!overrides.Permits(guard, refusal.Code, Subject(from, to)))
            throw new DeploymentException(refusal);
    }

    /// <summary>Keeps that a range asked for a way that does not go forward. Where a shallow clone hides it, nothing can be said.</summary>
    public void Record(SourceCommit from, SourceCommit to)
    {
        if (repository.IsShallow || repository.IsAncestor(from.Id, to.Id))
            return;
        (NamedOverride guard, Diagnostic refusal) = WayBack(from, to);
        overrides.Record(guard, refusal.Code, Subject(from, to));
    }

    private (NamedOverride Guard, Diagnostic Refusal) WayBack(SourceCommit from, SourceCommit to) => repository.MergeBase(from.Id, to.Id) switch
    {
        null => (NamedOverrides.UnrelatedHistory, GuardDiagnostics.UnrelatedHistory(from.Id, to.Id)),
        var common when common == to.Id => (NamedOverrides.Downgrade, GuardDiagnostics.Downgrade(from.Id, to.Id)),
        _ => (NamedOverrides.NotDescendant, PlanDiagnostics.NotADescendant(from.Id, to.Id)),
    };

    // A branch moves, and a tag such as "production" may; a version tag is a promise.
    private bool HasMoved(RegisteredRepository held, SourceCommit to) =>
        held.Commit != to.Id && PackageVersion.TryParseTag(held.Description, out _) && repository.TagsAt(to.Id).Contains(held.Description);

    private static string Subject(SourceCommit from, SourceCommit to) => $"{from.Id}..{to.Id}";
}
