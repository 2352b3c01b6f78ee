using JadeDeploy.Generation;

namespace JadeDeploy.LongRuns;

/// <summary>Checks generated schema files in all their renderings.</summary>
internal static class GeneratedRun
{
    public static int Run(RunOptions options) => NumberedRun.Run(options, "files", batch: 500, (seed, _) =>
        new NumberedResult(SchemaProperties.FirstBroken(SchemaGen.Default.Generate(seed), seed, each: 4), Steps: 0));
}
