namespace JadeDeploy.Deployment.Source;

/// <summary>
/// The files of one version. Paths are relative to the repository's root, with forward slashes; the root is the
/// empty path.
/// </summary>
public interface ISourceTree
{
    /// <summary>How a person finds the files of this version.</summary>
    SourcePaths Paths { get; }

    /// <summary>The entries of a folder; null when there is no such folder.</summary>
    IReadOnlyList<SourceEntry>? Entries(string folder);

    /// <summary>Opens a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    SourceBlob Open(string path);
}
