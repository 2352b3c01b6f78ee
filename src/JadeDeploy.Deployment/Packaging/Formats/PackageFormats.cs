using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>The formats that a deployment can be written in beside its package.</summary>
internal static class PackageFormats
{
    private static readonly ImmutableArray<IPackageFormat> All = [new FolderFormat(), new MulFormat(), new PowerShellFormat(), new XmlFormat()];

    /// <summary>The names of all formats.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>Makes the wanted formats. Nothing is written: a format that cannot express the plan is refused before there is anything.</summary>
    /// <param name="names">The wanted formats, in any case.</param>
    /// <param name="plan">The plan with the contents of its step files.</param>
    /// <param name="packageId">The package's id.</param>
    /// <param name="version">The package's version.</param>
    /// <exception cref="DeploymentException">JD4014, JD4020 to JD4022: every reason why one of them cannot be written.</exception>
    public static ImmutableArray<FormatFolder> Prepare(IReadOnlyCollection<string> names, DeploymentPlan plan, string packageId, NuGetVersion version)
    {
        IPackageFormat[] wanted = [.. All.Where(f => names.Contains(f.Name, StringComparer.OrdinalIgnoreCase))];
        if (wanted.Length == 0)
            return [];
        PackageContent content = PackageContent.Of(plan, packageId, version);
        var folders = ImmutableArray.CreateBuilder<FormatFolder>(wanted.Length);
        var refusals = new List<Diagnostic>();
        foreach (IPackageFormat format in wanted)
        {
            try
            {
                folders.Add(new FormatFolder(content.Name + format.Suffix, format.Files(content)));
            }
            catch (DeploymentException refusal)
            {
                refusals.AddRange(refusal.Diagnostics);
            }
        }
        return refusals.Count == 0 ? folders.ToImmutable() : throw new DeploymentException(refusals);
    }
}
