using JadeDeploy.Generation;
using JadeDeploy.Generation.Hostile;

namespace JadeDeploy.LongRuns.Hostile;

/// <summary>
/// Hostile texts as names of schemas, paths and values: each arrives at a recording program unchanged, or is refused before
/// anything runs, and is read back from the generated PowerShell and XML as it was.
/// </summary>
internal static class HostileRun
{
    // One process for so many: starting it takes most of the time.
    private const int Together = 100;

    public static int Run(RunOptions options)
    {
        using var recorders = new Recorders();
        var arrival = new Arrival(recorders);
        return NumberedRun.RunTogether(options, "texts", Together, seeds =>
        {
            HostileResult[] results = [.. seeds.Select(seed => new HostileResult(HostileText.Next(Choices.Of(seed))))];
            arrival.Check(results);
            using var formats = new WrittenFormats(recorders);
            formats.Check(results);
            return [.. results.Select(r => new NumberedResult(r.Broken, r.Arrived, r.Refused))];
        });
    }
}
