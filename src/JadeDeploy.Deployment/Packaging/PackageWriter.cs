using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Archive;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// Writes a deployment package: a NuGet package of type <c>JadeDeployment</c> that every feed can carry. Its bytes
/// follow from the plan, the id and the version alone: entries are stored in fixed order with fixed times.
/// </summary>
public static class PackageWriter
{
    /// <summary>Writes <c>&lt;id&gt;.&lt;version&gt;.nupkg</c>, replacing a file of that name; nothing half-written remains after a failure.</summary>
    /// <param name="plan">The plan with the contents of its step files.</param>
    /// <param name="packageId">The id on feeds, for example <c>Shop.Deploy</c>.</param>
    /// <param name="version">The version on feeds; see <see cref="PackageVersion"/>.</param>
    /// <param name="outputDirectory">The folder, which is made when it does not exist.</param>
    /// <exception cref="DeploymentException">JD4005, JD4014 or JD4015.</exception>
    /// <exception cref="ArgumentException">The names of the plan's step files are not usable: a fault of the planner.</exception>
    public static WrittenPackage Write(DeploymentPlan plan, string packageId, NuGetVersion version, string outputDirectory)
    {
        PackageContent content = PackageContent.Of(plan, packageId, version);
        List<ArchiveEntry> entries =
            [.. NuGetParts.For(content.Manifest, content.Entries.Select(e => e.Name)), .. content.Entries];
        string path = Path.Combine(Path.GetFullPath(outputDirectory), content.Name + ".nupkg");
        PackageLimits.CheckEntries(path, entries.Count);
        PackageLimits.CheckBytes(path, entries.Sum(e => (long)e.Content.Length));
        AtomicOutput.WriteFile(path, stream => StoredZipWriter.Write(stream, entries));
        return new WrittenPackage(path, content.Manifest.Identity);
    }
}

/// <summary>A package on disk.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Digest">Its identity: the SHA-256 of its manifest.</param>
public sealed record WrittenPackage(string Path, ContentDigest Digest);
