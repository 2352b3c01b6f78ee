namespace JadeDeploy.Deployment.Source;

/// <summary>Paths inside a repository: relative to its root, with forward slashes, without <c>.</c> and <c>..</c>.</summary>
internal static class SourcePath
{
    /// <summary>
    /// Reads a path as a person or a <c>.mul</c> file writes it, relative to a folder. Null when it leads out of the repository.
    /// </summary>
    public static string? Normalise(string folder, string written)
    {
        string path = written.Trim().Replace('\\', '/');
        if (path.StartsWith('/') || (path.Length > 1 && path[1] == ':'))
            return null;
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }

    /// <summary>The folder, empty for the root, and the name.</summary>
    public static (string Folder, string Name) Split(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
    }

    /// <summary>The path of an entry of a folder.</summary>
    public static string Combine(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>The path without the extension of its name: files that differ only there belong together.</summary>
    public static string WithoutExtension(string path) => path[..^Path.GetExtension(path).Length];
}
