using CsCheck;
using JadeDeploy.Generation.Renames;

namespace JadeDeploy.LongRuns;

/// <summary>Deploys generated renames and moves, declared ones and ones that ids show in turn.</summary>
internal static class RenamesRun
{
    public static int Run(RunOptions options) => NumberedRun.Run(options, "deployments", batch: 20, (seed, number) =>
    {
        // PCG begins alike for seeds that are alike.
        int[] numbers = RenameProperties.Numbers.Generate(new PCG((uint)number, seed * 0x9E3779B97F4A7C15), null, out _);
        return new NumberedResult(RenameProperties.FirstBroken(numbers, byIds: number % 2 == 1), Steps: 0);
    });
}
