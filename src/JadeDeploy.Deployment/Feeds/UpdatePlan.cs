using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>Chooses the packages that take a database to the wanted version.</summary>
/// <param name="database">What to call the database.</param>
/// <param name="state">What it holds.</param>
/// <param name="feed">What to call the feed.</param>
/// <param name="packages">Its packages.</param>
/// <param name="request">What is asked for.</param>
internal sealed class UpdatePlan(string database, TargetState state, string feed, FeedPackages packages, UpdateRequest request)
{
    private readonly PendingRun? _pending = state.Registry?.Pending;

    /// <summary>The packages in order; none when the database holds the wanted version. The first may be one that is to be continued.</summary>
    /// <exception cref="DeploymentException">JD4032, JD4035, JD4036, JD4037; or why the named version cannot be used.</exception>
    public ImmutableArray<FeedPackage> Choose()
    {
        FeedPackage? wanted = request.To is { } version ? Named(version) : null;
        if (_pending is not null)
        {
            FeedPackage unfinished = Unfinished(_pending);
            return [unfinished, .. Way(unfinished.Repository, unfinished.To, wanted)];
        }
        if (packages.Usable.IsEmpty)
            throw new DeploymentException([.. packages.Unusable.Values.SelectMany(d => d)]);
        string repository = (wanted ?? packages.Usable[^1]).Repository;
        return Way(repository, state.Registry?.Find(repository)?.Commit, wanted);
    }

    private FeedPackage Named(NuGetVersion version)
    {
        if (packages.Usable.FirstOrDefault(p => p.Version == version) is { } found)
            return found;
        throw new DeploymentException(packages.Unusable.TryGetValue(version, out var problems)
            ? problems
            : [FeedDiagnostics.NoDeployments(feed, request.PackageId ?? packages.Usable[0].Id, [.. packages.Usable.Select(p => p.Version.ToNormalizedString())], version.ToNormalizedString())]);
    }

    private FeedPackage Unfinished(PendingRun run)
    {
        FeedPackage? package = packages.Usable.FirstOrDefault(p => p.Digest == run.Package.Digest);
        return package is not null && request.Resume
            ? package
            : throw new DeploymentException(FeedDiagnostics.Unfinished(
                database, $"{run.Package.Id} {run.Package.Version}", package is not null, UpdateCommand.For(request) + " --resume"));
    }

    private ImmutableArray<FeedPackage> Way(string repository, string? held, FeedPackage? wanted)
    {
        FeedPackage[] own = [.. packages.Usable.Where(p => p.Repository == repository)];
        // Going back is done only for a version that a person names.
        var path = new UpdatePath(own.Where(p => wanted is not null || !p.GoesBack));
        string? to = wanted?.To ?? End(path, held, own);
        return to == held ? [] : path.Find(held, to!) ?? throw NoPath(repository, held, wanted?.Version, own);
    }

    private string? End(UpdatePath path, string? held, FeedPackage[] own)
    {
        ImmutableArray<string?> ends = path.Ends(held);
        if (ends.Length > 1)
            throw new DeploymentException(FeedDiagnostics.SeveralEnds(
                database, held, [.. own.Where(p => ends.Contains(p.To)).Select(p => p.Route)]));
        // Held, and known to the feed: there is nothing newer. Unknown to it: the feed has packages for other databases.
        bool isKnown = own.Any(p => p.To == held || p.Start == held);
        return ends[0] != held || (held is not null && isKnown) ? ends[0] : throw NoPath(own.FirstOrDefault()?.Repository ?? "", held, null, own);
    }

    private DeploymentException NoPath(string repository, string? held, NuGetVersion? wanted, FeedPackage[] own) => new(
    [
        FeedDiagnostics.NoPath(database, repository, held, wanted?.ToNormalizedString(), [.. own.Select(p => p.Route)]),
        .. packages.Unusable.Values.SelectMany(d => d),
    ]);
}
