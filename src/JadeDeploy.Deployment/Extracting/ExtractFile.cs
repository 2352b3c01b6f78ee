namespace JadeDeploy.Deployment.Extracting;

/// <summary>A file of an extract.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ExtractFile(string Name, ReadOnlyMemory<byte> Content);
