using JadeDeploy.Deployment.Building;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Schema.Diagnostics;
using NuGet.Versioning;

namespace JadeDeploy.Deployment;

/// <summary>
/// The whole way of a build: ask the target which version it holds, read both versions from Git, compare, plan, write
/// the package and prove it. Nothing is written before the plan stands, and nothing stays when the proof fails.
/// </summary>
public static class DeploymentBuild
{
    /// <summary>Builds, or only plans when no output folder is given.</summary>
    /// <exception cref="DeploymentException">The build is refused or failed; every reason is in the exception.</exception>
    public static BuildResult Build(BuildRequest request, CancellationToken cancellation)
    {
        BuildOptions.Check(request);
        var overrides = AllowedOverrides.Of(request);
        RevisionRange range = RevisionRange.Parse(request.Revision);
        KnownTarget target = KnownTarget.Read(request, range.Previous is not null);
        using ISourceRepository repository = Open(request, range, target, cancellation);
        string name = RepositoryName.Of(request, repository);
        var context = new BuildContext(request, target, repository, name, BuildVersions.Resolve(repository, range, target.Registry?.Find(name), overrides), overrides);
        var output = BuildOutput.For(context);
        if (output?.FindCurrent(() => PlanMaker.Unchanged(context)) is { } current)
            return current;

        cancellation.ThrowIfCancellationRequested();
        var versions = SchemaVersions.Read(context, cancellation);
        var warnings = new List<Diagnostic>(ReferenceCheck.Check(context, versions));
        DeploymentPlan plan = PlanMaker.Make(context, versions, warnings);
        if (output is not null)
            OnlineOnlyRule.Require(plan, versions.Newer.Paths.Locate);
        target.Target?.Require(plan);
        warnings.AddRange(overrides.Unneeded());
        bool leavesOutComments = CommentChanges.AreLeftOut(plan, request, target);
        if (leavesOutComments)
            plan = plan with { Steps = [] };
        bool isNothing = leavesOutComments || IsNothing(plan, target);
        return output is null
            ? new BuildResult(plan, null, [.. warnings]) { IsNothingToDeploy = isNothing }
            : output.Write(plan, isNothing, VersionOf(context), [.. warnings], package => Proof.Check(package, versions.From, versions.To));
    }

    private static GitRepository Open(BuildRequest request, RevisionRange range, KnownTarget target, CancellationToken cancellation)
    {
        // With the registry's commit among them, a cached clone that lacks it is fetched, and one that has all is not.
        string? held = range.Previous is null ? target.Registry?.Find(RepositoryName.BeforeOpening(request))?.Commit : null;
        return GitRepository.Open(new RepositoryRequest(request.Repository)
        {
            Revisions = [.. range.Revisions, .. held is null ? [] : new[] { held }],
            Fetch = RepositoryRequest.ParseFetch(request.Fetch),
            TokenVariable = request.TokenVariable,
        }, cancellation);
    }

    // A commit that changes nothing still moves the registry on, unless the registry names it already.
    private static bool IsNothing(DeploymentPlan plan, KnownTarget target) =>
        plan.IsEmpty && !plan.InitializesRegistry && plan.From == plan.To && target.Registry?.Find(plan.RepositoryName) is not null;

    private static NuGetVersion VersionOf(BuildContext context)
    {
        BuildVersions versions = context.Versions;
        string? Tag(string? revision, SourceCommit? commit) =>
            revision is not null && commit is not null && context.Repository.TagsAt(commit.Id).Contains(revision) ? revision : null;
        return PackageVersion.Of(
            versions.From?.Id, versions.To.Id, Tag(versions.Range.Previous, versions.From), Tag(versions.Range.Latest, versions.To));
    }
}
