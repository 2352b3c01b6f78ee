using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>A package that was read and verified. Everything is in memory: the bytes that were verified are the bytes that run.</summary>
/// <param name="Path">The full path it was read from.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Digest">Its identity: the SHA-256 of its manifest.</param>
/// <param name="Files">The bytes of every file that the manifest lists, by path.</param>
public sealed record DeploymentPackage(
    string Path, Manifest Manifest, ContentDigest Digest, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>The plan with the bytes of its step files.</summary>
    public DeploymentPlan Plan => Manifest.Plan;

    /// <summary>The id on feeds.</summary>
    public string PackageId => Manifest.PackageId;

    /// <summary>The version on feeds.</summary>
    public NuGetVersion Version => Manifest.Version;

    /// <summary>The platform versions it may run on.</summary>
    public VersionRange PlatformRange => Manifest.PlatformRange;
}
