using JadeDeploy.Generation.Histories;

namespace JadeDeploy.LongRuns;

/// <summary>Plans, runs and compares generated histories.</summary>
internal static class HistoryRun
{
    public static int Run(RunOptions options) => NumberedRun.Run(options, "histories", batch: 20, (seed, _) =>
    {
        SystemHistory history = HistoryGen.Default.Generate(seed);
        HistoryResult result = HistoryCheck.Check(history);
        return new NumberedResult(result.Broken, result.Steps, result.Refused);
    });
}
