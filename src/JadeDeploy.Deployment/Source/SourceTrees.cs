namespace JadeDeploy.Deployment.Source;

/// <summary>Finds paths in a tree.</summary>
internal static class SourceTrees
{
    /// <summary>Every entry under a folder that is no folder, with its path, folders in ordinal order.</summary>
    public static IEnumerable<(string Path, SourceEntryKind Kind)> Walk(this ISourceTree tree, string folder)
    {
        foreach (SourceEntry entry in (tree.Entries(folder) ?? []).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            string path = SourcePath.Combine(folder, entry.Name);
            if (entry.Kind != SourceEntryKind.Folder)
                yield return (path, entry.Kind);
            else
                foreach ((string, SourceEntryKind) inner in tree.Walk(path))
                    yield return inner;
        }
    }

    /// <summary>What a path is, by its exact name; null when there is nothing.</summary>
    public static SourceEntryKind? KindOf(this ISourceTree tree, string path)
    {
        if (path.Length == 0)
            return SourceEntryKind.Folder;
        (string folder, string name) = SourcePath.Split(path);
        foreach (SourceEntry entry in tree.Entries(folder) ?? [])
            if (entry.Name == name)
                return entry.Kind;
        return null;
    }

    /// <summary>The path itself when it exists, otherwise the only one that differs in case; null when there is none or several.</summary>
    public static string? Resolve(this ISourceTree tree, string path)
    {
        if (tree.KindOf(path) is not null)
            return path;
        string[] alike = [.. tree.FindIgnoringCase("", path.Split('/')).Take(2)];
        return alike.Length == 1 ? alike[0] : null;
    }

    private static IEnumerable<string> FindIgnoringCase(this ISourceTree tree, string folder, ReadOnlyMemory<string> parts)
    {
        if (parts.IsEmpty)
            return [folder];
        string name = parts.Span[0];
        return (tree.Entries(folder) ?? [])
            .Where(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(e => tree.FindIgnoringCase(SourcePath.Combine(folder, e.Name), parts[1..]));
    }
}
