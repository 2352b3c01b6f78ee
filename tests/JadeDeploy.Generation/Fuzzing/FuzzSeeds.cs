using JadeDeploy.Generation.Forms;
using JadeDeploy.Generation.Lists;

namespace JadeDeploy.Generation.Fuzzing;

/// <summary>Where mutation begins: generated files of every kind, and real files where somebody has them.</summary>
/// <param name="realFiles">Real files; none where the corpus is not installed.</param>
public sealed class FuzzSeeds(IReadOnlyList<FuzzInput> realFiles)
{
    private static readonly FileGen[] Others =
        [FormsFiles.Ddx, FormsFiles.Ddx, FormsFiles.Ddbx, FormsFiles.Ddb, ListFiles.Multiple, ListFiles.CommandFile];

    private static readonly SchemaGen SmallSchemas = new() { MostOfAKind = 3 };

    /// <summary>Generated files alone: the same on every machine.</summary>
    public static FuzzSeeds Generated { get; } = new([]);

    /// <summary>A file, as sound as it was made.</summary>
    public FuzzInput Any(Choices choices)
    {
        if (realFiles.Count > 0 && choices.Percent(25))
            return choices.Any(realFiles);
        ulong seed = (ulong)choices.Next(int.MaxValue);
        if (choices.Percent(50))
        {
            GeneratedSchema schema = SmallSchemas.Generate(seed);
            return new FuzzInput("Fuzz" + choices.Any(EntityFiles.SmallExtracts), schema.Render(choices.Any<Rendering>([.. schema.Renderings])));
        }
        if (EntityFiles.Readable.Count > 0 && choices.Percent(30))
            return choices.Any(EntityFiles.Readable);
        GeneratedFile file = choices.Any(Others).Generate(seed);
        return new FuzzInput("Fuzz" + Path.GetExtension(file.Path), file.Render(choices.Any<Rendering>([.. file.Renderings])));
    }
}
