using JadeDeploy.Benchmarks.Generation;

namespace JadeDeploy.Benchmarks;

/// <summary>A schema file to be read.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record SchemaInput(string Name, ReadOnlyMemory<byte> Bytes)
{
    private const int GeneratedBytes = 50_000_000;
    private const int Seed = 20_260_101;

    /// <summary>Every input, made once: the sample's largest schema file, and a generated one.</summary>
    public static IReadOnlyList<SchemaInput> All { get; } =
    [
        LargestOfTheSample(),
        new("generated", SchemaGenerator.Generate(GeneratedBytes, Seed)),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static SchemaInput LargestOfTheSample()
    {
        var folder = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "Sample"));
        FileInfo largest = folder.EnumerateFiles("*.scm").MaxBy(f => f.Length)!;
        return new SchemaInput(largest.Name, File.ReadAllBytes(largest.FullName));
    }
}
