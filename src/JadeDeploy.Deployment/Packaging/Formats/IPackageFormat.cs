using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Archive;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>A form in which a deployment is written beside its package, made from the same content.</summary>
internal interface IPackageFormat
{
    /// <summary>Its name among the values of <c>JadeFormats</c>.</summary>
    string Name { get; }

    /// <summary>What follows the package's name in the name of its folder.</summary>
    string Suffix { get; }

    /// <summary>The files of its folder. The same content gives the same bytes.</summary>
    /// <exception cref="DeploymentException">It cannot express the deployment.</exception>
    ImmutableArray<ArchiveEntry> Files(PackageContent content);
}
