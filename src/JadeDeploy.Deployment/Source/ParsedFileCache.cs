using System.Collections.Concurrent;
using JadeDeploy.Schema;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Source;

/// <summary>
/// The files that are already read, by blob: most files are the same in both versions of a comparison, and are parsed
/// once. Equal blobs share their entities' content; only the places differ when a file has moved.
/// </summary>
/// <param name="parse">Reads a file of any kind from its path and bytes; it never fails, it reports.</param>
public sealed class ParsedFileCache(Func<string, ReadOnlyMemory<byte>, JadeFile> parse)
{
    private readonly ConcurrentDictionary<(string BlobId, string Kind), JadeFile> _files = new();

    /// <summary>Makes a cache of the files that <see cref="SchemaFileReader"/> reads.</summary>
    public ParsedFileCache() : this(SchemaFileReader.Read)
    {
    }

    /// <summary>Reads files, those that are new in parallel, and gives them in the same order.</summary>
    public IReadOnlyList<JadeFile> Read(IReadOnlyList<(string Path, SourceBlob Blob)> files)
    {
        // A repository serves one thread at a time: bytes are fetched in turn, only parsing is parallel.
        var missing = files
            .Where(f => !_files.ContainsKey(KeyOf(f)))
            .DistinctBy(KeyOf)
            .Select(f => (Key: KeyOf(f), f.Path, Bytes: f.Blob.Read()))
            .ToList();
        Parallel.ForEach(missing, file => _files[file.Key] = parse(file.Path, file.Bytes));
        return [.. files.Select(f => FileRelocation.MoveTo(f.Path, _files[KeyOf(f)]))];
    }

    // The path of an entity file says which schema and locale it belongs to, so the same bytes elsewhere mean something else.
    private static (string, string) KeyOf((string Path, SourceBlob Blob) file) =>
        (file.Blob.Id, SourceFileKinds.Of(file.Path) == SourceFileKind.Entity ? file.Path : Path.GetExtension(file.Path).ToLowerInvariant());
}
