using JadeDeploy.Generation;

namespace JadeDeploy.Schema.Tests.Generated;

internal static class EveryFile
{
    private const ulong FirstSeed = 20_000;

    /// <summary>Checks so many generated files of a kind.</summary>
    public static void IsReadExactly(FileGen generator, int files)
    {
        for (ulong seed = FirstSeed; seed < FirstSeed + (ulong)files; seed++)
        {
            GeneratedFile file = generator.Generate(seed);

            string? broken = FileProperties.FirstBroken(file);

            Assert.IsNull(broken, $"seed {seed}: {broken}");
        }
    }
}
