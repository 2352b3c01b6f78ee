namespace JadeDeploy.Deployment.Source;

/// <summary>The content of a file, read only when it is asked for.</summary>
/// <param name="Id">The id of the Git blob: equal ids mean equal bytes.</param>
/// <param name="Read">Reads the bytes, exactly as Git stores them.</param>
public sealed record SourceBlob(string Id, Func<ReadOnlyMemory<byte>> Read);
