namespace JadeDeploy.Deployment.Source;

/// <summary>The files of a commit, read from the object database.</summary>
public sealed class CommitTree : ISourceTree
{
    private readonly ISourceRepository _repository;
    private readonly Dictionary<string, string?> _treeIds;

    /// <summary>Makes the tree of a commit; nothing is read yet.</summary>
    public CommitTree(ISourceRepository repository, SourceCommit commit)
    {
        _repository = repository;
        _treeIds = new Dictionary<string, string?>(StringComparer.Ordinal) { [""] = commit.TreeId };
        Paths = new SourcePaths(repository.WorkFolder, commit.ShortId);
    }

    /// <inheritdoc/>
    public SourcePaths Paths { get; }

    /// <inheritdoc/>
    public IReadOnlyList<SourceEntry>? Entries(string folder) =>
        TreeId(folder) is { } id ? _repository.Entries(id) : null;

    /// <inheritdoc/>
    public SourceBlob Open(string path)
    {
        SourceEntry file = Find(path, SourceEntryKind.File) ?? throw new FileNotFoundException("No such file in the commit.", path);
        return new SourceBlob(file.Id, () => _repository.ReadBlob(file.Id));
    }

    private string? TreeId(string folder)
    {
        if (!_treeIds.TryGetValue(folder, out string? id))
            _treeIds[folder] = id = Find(folder, SourceEntryKind.Folder)?.Id;
        return id;
    }

    private SourceEntry? Find(string path, SourceEntryKind kind)
    {
        (string folder, string name) = SourcePath.Split(path);
        foreach (SourceEntry entry in Entries(folder) ?? [])
            if (entry.Kind == kind && entry.Name == name)
                return entry;
        return null;
    }
}
