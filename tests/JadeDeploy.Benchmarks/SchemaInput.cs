using JadeDeploy.Benchmarks.Generation;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Benchmarks;

/// <summary>A schema file to be read.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record SchemaInput(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What the generated inputs are called, the large one ten times the small one.</summary>
    public const string Small = "generated, small";

    /// <inheritdoc cref="Small"/>
    public const string Large = "generated, large";

    private const int LargeClasses = 9_999;
    private const int SmallClasses = 999;
    private const int Seed = 20_260_101;

    /// <summary>Every input, made once: the sample's largest schema file, and two generated ones.</summary>
    public static IReadOnlyList<SchemaInput> All { get; } =
    [
        LargestOfTheSample(),
        new(Small, SchemaGenerator.Generate(SmallClasses, Seed)),
        new(Large, SchemaGenerator.Generate(LargeClasses, Seed)),
    ];

    /// <summary>How many entities of a kind the file has.</summary>
    public int CountOf(EntityKind kind) => ScmReader.Read(Name, Bytes).Entities.Count(e => e.Key.Kind == kind);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static SchemaInput LargestOfTheSample()
    {
        var folder = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "Sample"));
        FileInfo largest = folder.EnumerateFiles("*.scm").MaxBy(f => f.Length)!;
        return new SchemaInput(largest.Name, File.ReadAllBytes(largest.FullName));
    }
}
