using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Archive;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// Reads a package and verifies all of it before anything is given back: the archive's form, the names and the number
/// of its entries, the manifest, the digest of every file, that there are no others, and that NuGet's metadata and
/// <c>plan.json</c> say what the manifest says. Nothing is unpacked.
/// </summary>
public static class PackageReader
{
    /// <summary>Reads a package.</summary>
    /// <exception cref="DeploymentException">JD4001 to JD4013, naming the package and the entry.</exception>
    public static DeploymentPackage Read(string path)
    {
        string package = Path.GetFullPath(path);
        Dictionary<string, ReadOnlyMemory<byte>> entries = ReadEntries(package);
        if (!entries.TryGetValue(Manifest.FileName, out ReadOnlyMemory<byte> json))
            throw new DeploymentException(PackageDiagnostics.ManifestMissing(package));

        Manifest manifest = ManifestReader.Read(json, package, name => entries.GetValueOrDefault(name));
        CheckFiles(package, manifest, entries);
        NuspecCheck.Check(package, manifest, entries);
        if (!manifest.Files.ContainsKey(PlanJson.FileName) || !entries[PlanJson.FileName].Span.SequenceEqual(PlanJson.Write(manifest.Plan)))
            throw new DeploymentException(PackageDiagnostics.PlanMismatch(package));

        return new DeploymentPackage(package, manifest, ContentDigest.Of(json.Span), manifest.Files.Keys
            .ToImmutableSortedDictionary(name => name, name => entries[name], StringComparer.Ordinal));
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> ReadEntries(string package)
    {
        IReadOnlyList<ArchiveEntry> archive;
        try
        {
            archive = StoredZipReader.Read(ReadBytes(package));
        }
        catch (FormatException e)
        {
            throw new DeploymentException(PackageDiagnostics.NotAPackage(package, e.Message));
        }
        PackageLimits.CheckEntries(package, archive.Count);
        // Names that differ only in case are one file on some systems.
        var entries = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.OrdinalIgnoreCase);
        foreach (ArchiveEntry entry in archive)
        {
            if (!EntryName.IsSafe(entry.Name))
                throw new DeploymentException(PackageDiagnostics.UnsafeEntryName(package, Reports.ReportText.OneLine(entry.Name)));
            if (!entries.TryAdd(entry.Name, entry.Content))
                throw new DeploymentException(PackageDiagnostics.DuplicateEntry(package, entry.Name));
        }
        return new(entries, StringComparer.Ordinal);
    }

    private static byte[] ReadBytes(string package)
    {
        try
        {
            // One handle for size and content: a file that is replaced meanwhile is not mixed with the other.
            using var file = new FileStream(package, FileMode.Open, FileAccess.Read, FileShare.Read);
            PackageLimits.CheckBytes(package, file.Length);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(PackageDiagnostics.CannotRead(package, e.Message));
        }
    }

    private static void CheckFiles(string package, Manifest manifest, Dictionary<string, ReadOnlyMemory<byte>> entries)
    {
        foreach ((string name, ContentDigest expected) in manifest.Files)
        {
            if (!entries.TryGetValue(name, out ReadOnlyMemory<byte> content))
                throw new DeploymentException(PackageDiagnostics.FileMissing(package, name));
            ContentDigest found = ContentDigest.Of(content.Span);
            if (found != expected)
                throw new DeploymentException(PackageDiagnostics.DigestMismatch(package, name, $"{expected}", $"{found}"));
        }
        if (entries.Keys.FirstOrDefault(name => name != Manifest.FileName && !manifest.Files.ContainsKey(name) && !NuGetParts.IsPart(name))
            is string unlisted)
            throw new DeploymentException(PackageDiagnostics.UnlistedFile(package, unlisted));
        // A step runs listed files only: others have no digest.
        if (manifest.Plan.Steps.SelectMany(s => s.Files).FirstOrDefault(f => !manifest.Files.ContainsKey(f.Path)) is { } file)
            throw new DeploymentException(PackageDiagnostics.MalformedDocument(package, Manifest.FileName,
                $"a step uses {file.Path}, which is not among the files"));
    }
}
