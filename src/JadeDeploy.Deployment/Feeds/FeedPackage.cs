using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>A deployment package of a feed that was copied and verified. Its bytes are not held: chains can be long.</summary>
/// <param name="Path">The copy.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Digest">Its identity.</param>
/// <param name="Repository">The name of the repository it deploys.</param>
/// <param name="Start">The commit it starts from; null when it starts where the registry knows nothing of the repository.</param>
/// <param name="To">The commit it leads to.</param>
/// <param name="GoesBack">Whether it goes back to an older version, which is done only when asked for.</param>
internal sealed record FeedPackage(
    string Path, string Id, NuGetVersion Version, ContentDigest Digest, string Repository, string? Start, string To, bool GoesBack)
{
    /// <summary>Id and version.</summary>
    public string Name => $"{Id} {Version.ToNormalizedString()}";

    /// <summary>Where it leads, for messages.</summary>
    public string Route => $"{Version.ToNormalizedString()} ({Start?[..8] ?? "nothing"} to {To[..8]})";

    /// <summary>What a verified package says about itself.</summary>
    public static FeedPackage Of(DeploymentPackage package)
    {
        DeploymentPlan plan = package.Plan;
        return new FeedPackage(
            package.Path, package.PackageId, package.Version, package.Digest, plan.RepositoryName,
            plan.InitializesRegistry ? null : plan.From, plan.To, plan.Overrides.Any(o => o.Name == "downgrade"));
    }
}
