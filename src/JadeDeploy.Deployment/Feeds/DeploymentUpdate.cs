using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>Takes a database to a version by the packages of a feed: finds them, verifies all, runs one after the other.</summary>
public static class DeploymentUpdate
{
    /// <summary>Updates a database.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="progress">Is told what happens; may be null.</param>
    /// <param name="clock">Tells the time for the registry; the system's by default.</param>
    /// <param name="cancellation">Stops before the next step; the update can be continued.</param>
    /// <exception cref="DeploymentException">
    /// JD4030 to JD4038: nothing was changed. JD4: a package is damaged. JD5, JD6: a package may not run; or it failed,
    /// and then JD4039 comes last and says how to continue.
    /// </exception>
    public static UpdateResult Run(
        UpdateRequest request, IProgress<RunEvent>? progress = null, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        var folder = new BaseFolder(request.BaseDirectory);
        ITarget target = TargetConnection.Parse(request.TargetDatabase, folder.Path).ToTarget();
        using var feed = new PackageFeed(FeedAddress.Find(request.Feed, folder, request.TokenVariable), cancellation);
        TargetState state = target.Read();
        DirectoryInfo copies = Directory.CreateTempSubdirectory("jadedeploy-");
        try
        {
            string id = request.PackageId ?? IdOf(target.Name, state);
            FeedPackages packages = FeedPackages.Read(feed, id, request.Signatures, copies.FullName, cancellation);
            ImmutableArray<FeedPackage> chain = new UpdatePlan(target.Name, state, feed.Name, packages, request).Choose();
            UpdateResult result = chain.IsEmpty
                ? new UpdateResult(RunOutcome.AlreadyDeployed, state.Registry?.Find(packages.Usable[0].Repository)?.Commit ?? "", [])
                : Run(request, target, state, chain, progress, clock, cancellation);
            return result with { Warnings = [.. packages.Warnings, .. result.Warnings] };
        }
        finally
        {
            copies.Delete(recursive: true);
        }
    }

    private static string IdOf(string database, TargetState state)
    {
        if (state.Registry?.Pending is { } pending)
            return pending.Package.Id;
        string[] ids = [.. (state.Registry?.Repositories ?? []).Select(r => r.Package?.Id).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        return ids is [string id] ? id : throw new DeploymentException(FeedDiagnostics.IdNeeded(database, ids));
    }

    private static UpdateResult Run(
        UpdateRequest request, ITarget target, TargetState state, ImmutableArray<FeedPackage> chain,
        IProgress<RunEvent>? progress, TimeProvider? clock, CancellationToken cancellation)
    {
        ImmutableArray<string> names = [.. chain.Select(p => p.Name)];
        progress?.Report(new RunEvent(RunEventKind.PackagesFound, $"{target.Name}: {string.Join(", then ", names)}."));
        TargetState then = state;
        foreach (FeedPackage package in chain)
            then = UpdateCheck.Check(target.Name, then, Read(package), RequestFor(request, package, then));
        if (request.DryRun)
            return new UpdateResult(RunOutcome.Checked, chain[^1].To, names);

        ImmutableArray<Diagnostic> warnings = [];
        for (int i = 0; i < chain.Length; i++)
            warnings = warnings.AddRange(Run(request, target, chain, i, progress, clock, cancellation).Warnings);
        return new UpdateResult(RunOutcome.Deployed, chain[^1].To, names) { Warnings = warnings };
    }

    private static RunResult Run(
        UpdateRequest request, ITarget target, ImmutableArray<FeedPackage> chain, int index,
        IProgress<RunEvent>? progress, TimeProvider? clock, CancellationToken cancellation)
    {
        FeedPackage package = chain[index];
        try
        {
            return DeploymentRun.Run(RequestFor(request, package, target.Read()), Read(package), target, progress, clock, cancellation);
        }
        catch (DeploymentException failure)
        {
            TargetState state = target.Read();
            string command = UpdateCommand.For(request) + (state.Registry?.Pending is null ? "" : " --resume");
            throw new DeploymentException([.. failure.Diagnostics, FeedDiagnostics.Stopped(
                target.Name, package.Name, index + 1, chain.Length, state.Registry?.Find(package.Repository)?.Commit, command)]);
        }
    }

    private static RunRequest RequestFor(UpdateRequest request, FeedPackage package, TargetState state)
    {
        // Only the first can be unfinished, and only if it was before this update.
        bool isResumed = state.Registry?.Pending is { } pending && request.Resume && pending.Package.Digest == package.Digest;
        return new RunRequest
        {
            PackagePath = package.Path,
            TargetDatabase = request.TargetDatabase,
            BaseDirectory = request.BaseDirectory,
            Resume = isResumed,
            Steps = isResumed ? request.Steps : [],
            Hooks = request.Hooks,
            HooksFile = request.HooksFile,
            BackupConfirmed = request.BackupConfirmed,
            TokenVariable = request.TokenVariable,
            Wait = request.Wait,
            DeployedBy = request.DeployedBy,
            Command = UpdateCommand.For(request),
        };
    }

    // Verified once more: the bytes that run are those that were verified.
    private static DeploymentPackage Read(FeedPackage package) => PackageReader.Read(package.Path) is var read && read.Digest == package.Digest
        ? read with { Path = package.Name }
        : throw new DeploymentException(PackageDiagnostics.AnotherPackage(package.Path, $"{read.Digest}", $"{package.Digest}"));
}
