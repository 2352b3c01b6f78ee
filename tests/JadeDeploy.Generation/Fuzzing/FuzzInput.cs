namespace JadeDeploy.Generation.Fuzzing;

/// <summary>What a reader is given.</summary>
/// <param name="Path">A name; its extension chooses the reader.</param>
/// <param name="Bytes">The bytes.</param>
public sealed record FuzzInput(string Path, byte[] Bytes);
