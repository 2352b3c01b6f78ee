namespace JadeDeploy.Database;

/// <summary>A file is not an embedded database, or one of a format that this version cannot use.</summary>
/// <param name="path">The file.</param>
/// <param name="message">What was found, what was expected and what to do next.</param>
public sealed class DatabaseFormatException(string path, string message) : Exception(message)
{
    /// <summary>The file, as it was asked for.</summary>
    public string Path { get; } = path;
}
