namespace JadeDeploy.Generation.Renames;

/// <summary>A folder for one package, gone with it.</summary>
internal sealed class TemporaryPackageFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("jade-renames-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
