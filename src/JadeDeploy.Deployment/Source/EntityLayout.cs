namespace JadeDeploy.Deployment.Source;

/// <summary>
/// The layout of entity files: <c>schemas/Shop.jox</c> for a schema and everything below <c>schemas/Shop/</c> for what it
/// consists of, as JadeGit keeps them. The folder <c>schemas</c> may be anywhere.
/// </summary>
/// <param name="Schemas">The schemas, in ordinal order of the paths of their own files.</param>
/// <param name="Outside">The paths of entity files that belong to none of them, in the order they were given.</param>
internal sealed record EntityLayout(IReadOnlyList<EntityPaths> Schemas, IReadOnlyList<string> Outside)
{
    private const string Root = "schemas";

    /// <summary>Sorts the paths of entity files into schemas.</summary>
    public static EntityLayout Of(IReadOnlyCollection<string> paths)
    {
        var schemas = new Dictionary<string, EntityPaths>(StringComparer.Ordinal);
        foreach (string path in paths.Where(p => IsRoot(SourcePath.Split(p).Folder)))
            schemas.TryAdd(SourcePath.WithoutExtension(path), new EntityPaths(path, []));
        List<string> outside = [];
        foreach (string path in paths)
            if (schemas.GetValueOrDefault(SourcePath.WithoutExtension(path))?.Path != path)
                (FoldersOf(path).Select(schemas.GetValueOrDefault).FirstOrDefault(s => s is not null)?.Parts ?? outside).Add(path);
        return new EntityLayout([.. schemas.Values.OrderBy(s => s.Path, StringComparer.Ordinal)], outside);
    }

    private static bool IsRoot(string folder) => SourcePath.Split(folder).Name == Root;

    // The innermost first.
    private static IEnumerable<string> FoldersOf(string path)
    {
        for (string folder = SourcePath.Split(path).Folder; folder.Length > 0; folder = SourcePath.Split(folder).Folder)
            yield return folder;
    }
}

/// <summary>The paths of the entity files of one schema.</summary>
/// <param name="Path">The schema's own file.</param>
/// <param name="Parts">The files of what it consists of.</param>
internal sealed record EntityPaths(string Path, List<string> Parts);
