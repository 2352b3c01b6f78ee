namespace JadeDeploy.Samples.MakeRepository;

/// <summary>The files of one release by their path in the repository.</summary>
/// <param name="Version">For example <c>1.1.0</c>; its tag is <c>v1.1.0</c>.</param>
/// <param name="Message">The message of its commit.</param>
/// <param name="Files">Bytes by path, with forward slashes.</param>
internal sealed record Release(string Version, string Message, IReadOnlyDictionary<string, byte[]> Files)
{
    public static Release Read(string folder, string message) =>
        new(Path.GetFileName(folder), message, Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes));

    /// <summary>The same release after another extract: other bytes, equal content.</summary>
    public Release ExtractedAgain(string version, string message) =>
        new(version, message, Files.ToDictionary(file => file.Key, file => Extract.Again(file.Key, file.Value)));
}
