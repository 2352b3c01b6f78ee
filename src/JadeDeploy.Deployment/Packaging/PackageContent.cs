using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Archive;
using JadeDeploy.Deployment.Packaging.Reports;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;
using NuGet.Packaging;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>What a package holds, whatever it is written as: the manifest first, then its files in ordinal order.</summary>
internal sealed record PackageContent(Manifest Manifest, ImmutableArray<ArchiveEntry> Entries)
{
    /// <summary><c>Shop.Deploy.1.4.0</c>.</summary>
    public string Name => $"{Manifest.PackageId}.{Manifest.Version.ToNormalizedString()}";

    /// <exception cref="DeploymentException">JD4014: the id is not one of a NuGet package.</exception>
    public static PackageContent Of(DeploymentPlan plan, string packageId, NuGetVersion version)
    {
        if (packageId.Length > PackageIdValidator.MaxPackageIdLength || !PackageIdValidator.IsValidPackageId(packageId))
            throw new DeploymentException(PackageDiagnostics.InvalidPackageId(packageId));

        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [PlanJson.FileName] = PlanJson.Write(plan),
            [PlanMarkdown.FileName] = PlanMarkdown.Write(plan),
            [PlanHtml.FileName] = PlanHtml.Write(plan),
        };
        foreach (StepFile file in plan.Steps.SelectMany(s => s.Files))
            AddStepFile(files, file);

        var manifest = new Manifest
        {
            Plan = plan,
            PackageId = packageId,
            Version = version,
            PlatformRange = PlatformRange.For(plan.PlatformVersion),
            Files = files.ToImmutableSortedDictionary(f => f.Key, f => ContentDigest.Of(f.Value.Span), StringComparer.Ordinal),
        };
        return new PackageContent(manifest,
            [new ArchiveEntry(Manifest.FileName, manifest.ToJson()), .. files.Select(f => new ArchiveEntry(f.Key, f.Value))]);
    }

    private static void AddStepFile(SortedDictionary<string, ReadOnlyMemory<byte>> files, StepFile file)
    {
        if (!EntryName.IsStepFile(file.Path))
            throw new ArgumentException($"A step's file is named \"{file.Path}\"; expected a plain ASCII path in steps/.");
        if (files.TryGetValue(file.Path, out ReadOnlyMemory<byte> present) && !present.Span.SequenceEqual(file.Content.Span))
            throw new ArgumentException($"Two steps have different files of the name {file.Path}.");
        if (files.Keys.Any(other => other != file.Path && other.Equals(file.Path, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException($"Two steps have files whose names differ only in case: {file.Path}.");
        files[file.Path] = file.Content;
    }
}
