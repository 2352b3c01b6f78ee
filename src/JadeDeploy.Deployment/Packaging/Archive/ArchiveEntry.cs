namespace JadeDeploy.Deployment.Packaging.Archive;

/// <summary>A file of a package.</summary>
/// <param name="Name">Its path in the package, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ArchiveEntry(string Name, ReadOnlyMemory<byte> Content);
