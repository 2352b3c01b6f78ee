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
    public static int Run(RunOptions options, string what, int batch, Func<ulong, long, NumberedResult> check) => Run(
        options, what, batch, (state, first, last) => Parallel.For(
            first, last, new ParallelOptions { MaxDegreeOfParallelism = options.Workers }, number => Check(state, number, check)));

    /// <summary>The same where several are checked together, because what checks them is slow to start.</summary>
    /// <param name="options">What is asked for.</param>
    /// <param name="what">What the numbers count, for a person.</param>
    /// <param name="together">How many are checked together.</param>
    /// <param name="check">Checks those of a row of seeds. What it throws is a finding too.</param>
    public static int RunTogether(RunOptions options, string what, int together, Func<IReadOnlyList<ulong>, IReadOnlyList<NumberedResult>> check)
    {
        return Run(options, what, together * options.Workers, (state, first, last) => Parallel.For(
            0, (last - first + together - 1) / together, new ParallelOptions { MaxDegreeOfParallelism = options.Workers },
            part => CheckTogether(state, [.. Numbers(first + (part * together), last).Take(together)], check)));

        static IEnumerable<long> Numbers(long first, long last)
        {
            for (long number = first; number < last; number++)
                yield return number;
        }
    }

    private static int Run(RunOptions options, string what, int batch, Action<RunState, long, long> work)
    {
        RunState state = RunState.Continue(options);
        Console.WriteLine($"{options.Mode}, seed {options.Seed}: {state.Reached} of {state.Goal} {what} are done.");
        (double before, double cpuBefore) = (state.Seconds, state.CpuSeconds);
        var time = Stopwatch.StartNew();
        var progress = Stopwatch.StartNew();
        while (state.Reached < state.Goal && time.Elapsed < options.Time)
        {
            long last = state.Next + Math.Min(batch, state.Goal - state.Reached);
            work(state, state.Next, last);
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

    private static void Check(RunState state, long number, Func<ulong, long, NumberedResult> check)
    {
        ulong seed = SeedOf(state, number);
        Add(state, seed, Guarded(() => check(seed, number)));
    }

    private static void CheckTogether(RunState state, long[] numbers, Func<IReadOnlyList<ulong>, IReadOnlyList<NumberedResult>> check)
    {
        ulong[] seeds = [.. numbers.Select(number => SeedOf(state, number))];
        IReadOnlyList<NumberedResult> results = [];
        if (Guarded(() => (results = check(seeds)).Count == seeds.Length ? new NumberedResult(null) : throw new InvalidOperationException("Results are missing.")) is { Broken: not null } broken)
            results = [.. seeds.Select(_ => broken)];
        for (int i = 0; i < seeds.Length; i++)
            Add(state, seeds[i], results[i]);
    }

    // Rows of different seeds have nothing in common as long as none is longer than this.
    private static ulong SeedOf(RunState state, long number) => (state.Seed << 32) + (ulong)number;

    // An exception is a finding like any other: one bad input must not end the run.
    private static NumberedResult Guarded(Func<NumberedResult> check)
    {
        try
        {
            return check();
        }
        catch (Exception exception)
        {
            // The trace has paths of this machine, which no result file is to have.
            Console.Error.WriteLine(exception);
            return new NumberedResult($"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static void Add(RunState state, ulong seed, NumberedResult result)
    {
        lock (state)
        {
            state.Steps += result.Steps;
            state.Refused += result.Refused;
            if (result.Broken is { } broken && state.Add(new Finding(broken, $"seed {seed}", "", Input: null)))
                Console.WriteLine($"seed {seed}: {broken}");
        }
    }
}
