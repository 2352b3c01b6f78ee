namespace JadeDeploy.Deployment;

/// <summary>
/// The folder that a person's relative paths start from: the project's for MSBuild, the current one for the tool. What
/// comes out does not depend on the current folder any more.
/// </summary>
/// <param name="Path">The full path.</param>
public sealed record BaseFolder(string Path)
{
    /// <summary>The full path; null and empty stay as they are.</summary>
    public string? Full(string? path) => string.IsNullOrEmpty(path) ? path : System.IO.Path.GetFullPath(Native(path), Path);

    /// <summary>A path or URL of a repository: paths become full, URLs (<c>https://…</c>, <c>git@host:path</c>) stay.</summary>
    public string Repository(string pathOrUrl) => IsAddress(pathOrUrl) ? pathOrUrl : Full(pathOrUrl) ?? "";

    private static bool IsAddress(string text)
    {
        // "helper::address" is refused later; it must not first become a path.
        if (text.Contains("://", StringComparison.Ordinal) || text.Contains("::", StringComparison.Ordinal))
            return true;
        int at = text.IndexOf('@', StringComparison.Ordinal);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return at > 0 && colon > at && text.AsSpan(0, colon).IndexOfAny('/', '\\') < 0;
    }

    // Project files are written with either kind of slash, on any system.
    private static string Native(string path) => path.Replace('\\', System.IO.Path.DirectorySeparatorChar);
}
