using System.Security.Cryptography;
using System.Text;

namespace JadeDeploy.Deployment.Source;

/// <summary>The files of a work folder as they are now: a preview of what would be committed.</summary>
/// <param name="workFolder">The full path of the work folder.</param>
/// <param name="isIgnored">Whether Git ignores a path; a folder's path ends with a slash.</param>
public sealed class WorkFolderTree(string workFolder, Predicate<string> isIgnored) : ISourceTree
{
    // Each folder is listed once, so that a build sees one state of it.
    private readonly Dictionary<string, IReadOnlyList<SourceEntry>?> _folders = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public SourcePaths Paths { get; } = new(workFolder, RevisionRange.WorkFolderWord);

    /// <inheritdoc/>
    public IReadOnlyList<SourceEntry>? Entries(string folder)
    {
        if (!_folders.TryGetValue(folder, out IReadOnlyList<SourceEntry>? entries))
            _folders[folder] = entries = List(folder);
        return entries;
    }

    /// <inheritdoc/>
    public SourceBlob Open(string path)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(workFolder, path));
        return new SourceBlob(BlobId(bytes), () => bytes);
    }

    private List<SourceEntry>? List(string folder)
    {
        var directory = new DirectoryInfo(Path.Combine(workFolder, folder));
        if (!directory.Exists)
            return null;
        return
        [
            .. directory.EnumerateFileSystemInfos()
                .Where(e => e.Name != ".git")
                .Select(e => new SourceEntry(e.Name, KindOf(e)))
                .Where(e => !isIgnored(SourcePath.Combine(folder, e.Name) + (e.Kind == SourceEntryKind.Folder ? "/" : "")))
                .OrderBy(e => e.Name, StringComparer.Ordinal),
        ];
    }

    private static SourceEntryKind KindOf(FileSystemInfo entry)
    {
        if (entry.LinkTarget is not null)
            return SourceEntryKind.Link;
        if (entry is not DirectoryInfo)
            return SourceEntryKind.File;
        // A repository inside the repository is a submodule, or on its way to become one.
        return Path.Exists(Path.Combine(entry.FullName, ".git")) ? SourceEntryKind.Link : SourceEntryKind.Folder;
    }

    // Git's own id, so that a file nobody has changed is recognised as the blob that is already parsed.
    private static string BlobId(byte[] bytes)
    {
#pragma warning disable CA5350 // Git's object ids are SHA-1; nothing is protected by it here.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Encoding.ASCII.GetBytes($"blob {bytes.Length}\0"));
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
