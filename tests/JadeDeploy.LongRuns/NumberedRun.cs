using System.Diagnostics;

namespace JadeDeploy.LongRuns;

/// <summary>What came of one of the numbered things that a run checks.</summary>
/// <param name="Broken">What does not hold, or null.</param>
/// <param name="Steps">How many plans were made, edits compared and the like.</param>
/// <param name="Refused">How many of them were refused for a reason that is known.</param>
internal sealed record NumberedResult(string? Broken, int Steps = 1, int Refused = 0);

/// <summary>Checks a row of things that a seed and a number make up, several at a time, and goes on where the last run stopped.</summary>
internal static class NumberedRun
{
    /// <summary>Runs until the goal is reached or the time is over.</summary>
    /// <param name="options">What is asked for.</param>
    /// <param name="what">What the numbers count, for a person.</param>
    /// <param name="batch">How many are checked between two states on disk.</param>
    /// <param name="check">Checks the one of a seed and a number. What it throws is a finding too.</param>
    public static int Run(RunOptions options, string what, int batch, Func<ulong, long, NumberedResult> check)
    {
        RunState state = RunState.Continue(options);
        Console.WriteLine($"{options.Mode}, seed {options.Seed}: {state.Reached} of {state.Goal} {what} are done.");
        (double before, double cpuBefore) = (state.Seconds, state.CpuSeconds);
        var time = Stopwatch.StartNew();
        var progress = Stopwatch.StartNew();
        while (state.Reached < state.Goal && time.Elapsed < options.Time)
        {
            long last = state.Next + Math.Min(batch, state.Goal - state.Reached);
            Parallel.For(state.Next, last, new ParallelOptions { MaxDegreeOfParallelism = options.Workers }, number => Check(state, number, check));
            state.Reached += last - state.Next;
            state.Next = last;
            state.Seconds = before + time.Elapsed.TotalSeconds;
            state.CpuSeconds = cpuBefore + Environment.CpuUsage.TotalTime.TotalSeconds;
            state.Save();
            if (progress.Elapsed.TotalSeconds > 10)
            {
                Console.WriteLine($"{state.Reached} of {state.Goal}, {state.PerCpuSecond} a second of processor time, {state.Findings.Count} findings");
                progress.Restart();
            }
        }
        return Report.Finish(state);
    }

    // An exception is a finding like any other: one bad input must not end the run.
    private static void Check(RunState state, long number, Func<ulong, long, NumberedResult> check)
    {
        // Rows of different seeds have nothing in common as long as none is longer than this.
        ulong seed = (state.Seed << 32) + (ulong)number;
        NumberedResult result;
        try
        {
            result = check(seed, number);
        }
        catch (Exception exception)
        {
            result = new NumberedResult(exception.ToString());
        }
        lock (state)
        {
            state.Steps += result.Steps;
            state.Refused += result.Refused;
            if (result.Broken is { } broken && state.Add(new Finding(broken, $"seed {seed}", "", Input: null)))
                Console.WriteLine($"seed {seed}: {broken}");
        }
    }
}
