using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Schema.Diagnostics;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>The packages of one id in a feed: those that can be used, and why the others cannot.</summary>
/// <param name="Usable">Deployments that are intact and signed as asked for, in order of their versions.</param>
/// <param name="Unusable">Why others are not used, by version.</param>
internal sealed record FeedPackages(ImmutableArray<FeedPackage> Usable, ImmutableSortedDictionary<NuGetVersion, ImmutableArray<Diagnostic>> Unusable)
{
    /// <summary>Copies every package of an id into a folder and verifies it.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="id">The id.</param>
    /// <param name="policy">The signatures that are asked for; null for none.</param>
    /// <param name="folder">The folder for the copies.</param>
    /// <param name="cancellation">Ends reading.</param>
    /// <exception cref="DeploymentException">JD4031, or JD4032: there is no deployment of this id.</exception>
    public static FeedPackages Read(PackageFeed feed, string id, SignaturePolicy? policy, string folder, CancellationToken cancellation)
    {
        ImmutableArray<FeedPackage>.Builder usable = ImmutableArray.CreateBuilder<FeedPackage>();
        ImmutableSortedDictionary<NuGetVersion, ImmutableArray<Diagnostic>>.Builder unusable =
            ImmutableSortedDictionary.CreateBuilder<NuGetVersion, ImmutableArray<Diagnostic>>();
        bool anyDeployment = false;
        foreach (NuGetVersion version in feed.Versions(id).Order())
        {
            string name = $"{id}.{version.ToNormalizedString()}.nupkg";
            string path = Path.Combine(folder, $"{usable.Count + unusable.Count}.nupkg");
            feed.Download(id, version, path);
            try
            {
                RequireDeployment(name, path);
                anyDeployment = true;
                if (policy is not null)
                    SignatureCheck.Require(name, path, policy, cancellation);
                usable.Add(Verified(name, path, id, version));
            }
            catch (DeploymentException refusal)
            {
                unusable.Add(version, [.. refusal.Diagnostics.Select(d => d with { Location = new SourceLocation(name) })]);
            }
        }
        if (!anyDeployment)
            throw new DeploymentException([FeedDiagnostics.NoDeployments(feed.Name, id, [], null), .. unusable.Values.SelectMany(d => d)]);
        return new FeedPackages(usable.ToImmutable(), unusable.ToImmutable());
    }

    /// <summary>The warnings about those that are not used.</summary>
    public IEnumerable<Diagnostic> Warnings => Unusable.Values.SelectMany(d => d).Select(d => FeedDiagnostics.Ignored(d.Location.File, $"{d.Code}: {d.Message}"));

    private static FeedPackage Verified(string name, string path, string id, NuGetVersion version)
    {
        DeploymentPackage package = PackageReader.Read(path);
        string found = $"{package.PackageId} {package.Version.ToNormalizedString()}";
        string expected = $"{id} {version.ToNormalizedString()}";
        return found.Equals(expected, StringComparison.OrdinalIgnoreCase)
            ? FeedPackage.Of(package)
            : throw new DeploymentException(PackageDiagnostics.IdentityMismatch(name, "The feed", expected, found));
    }

    // A feed can have a library under the same id. Its archive has another form, which would look like damage.
    private static void RequireDeployment(string name, string path)
    {
        try
        {
            using var package = new PackageArchiveReader(path);
            if (!package.NuspecReader.GetPackageTypes().Any(t => t.Name == NuGetParts.PackageType))
                throw new DeploymentException(PackageDiagnostics.IdentityMismatch(
                    name, "Its .nuspec", $"no package type {NuGetParts.PackageType}", "a deployment is looked for"));
        }
        catch (Exception e) when (e is InvalidDataException or PackagingException or System.Xml.XmlException)
        {
            throw new DeploymentException(PackageDiagnostics.NotAPackage(name, e.Message.TrimEnd('.')));
        }
    }
}
