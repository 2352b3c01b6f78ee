using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Formats;
using JadeDeploy.Deployment.Planning;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>The format <c>folder</c>: a package's content unpacked, for people and other programs to read.</summary>
public static class PackageFolder
{
    /// <summary>Writes <c>&lt;id&gt;.&lt;version&gt;/</c>, replacing a folder of that name; nothing half-written remains after a failure.</summary>
    /// <returns>The folder's full path.</returns>
    /// <exception cref="DeploymentException">JD4014 or JD4015.</exception>
    /// <exception cref="ArgumentException">The names of the plan's step files are not usable: a fault of the planner.</exception>
    public static string Write(DeploymentPlan plan, string packageId, NuGetVersion version, string outputDirectory)
    {
        PackageContent content = PackageContent.Of(plan, packageId, version);
        new FormatFolder(content.Name, content.Entries).Write(outputDirectory);
        return Path.Combine(Path.GetFullPath(outputDirectory), content.Name);
    }
}
