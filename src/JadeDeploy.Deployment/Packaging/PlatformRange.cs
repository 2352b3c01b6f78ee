using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>The platform versions that a package may run on, in NuGet notation: <c>[22.0.5,23.0.0)</c>.</summary>
public static class PlatformRange
{
    /// <summary>
    /// The range for steps written for a version: that version and the later ones of its feature release. The files
    /// carry the version as their stamp and a newer file may not load into an older release, so the version is the
    /// lower bound. Consolidated releases and hotfixes keep file formats and commands; a new feature release changes
    /// them (22.0 other encodings, every release other commands), so it is the upper bound, which is not part of the range.
    /// </summary>
    /// <remarks>From 16.0 (2016) on the first number is the feature release; before, the first two are (<c>7.1</c>).</remarks>
    public static VersionRange For(JadeVersion version)
    {
        NuGetVersion next = version.Major >= 16
            ? new NuGetVersion(version.Major + 1, 0, 0)
            : new NuGetVersion(version.Major, version.Minor + 1, 0);
        return new VersionRange(ToNuGet(version), includeMinVersion: true, next, includeMaxVersion: false);
    }

    /// <summary>Whether a database of this version may run a package with this range.</summary>
    public static bool Includes(VersionRange range, JadeVersion version) => range.Satisfies(ToNuGet(version));

    /// <summary>The range as packages state it, without blanks.</summary>
    public static string ToText(VersionRange range) => range.ToNormalizedString().Replace(", ", ",", StringComparison.Ordinal);

    private static NuGetVersion ToNuGet(JadeVersion version) => new(version.Major, version.Minor, version.Release, version.Hotfix);
}
