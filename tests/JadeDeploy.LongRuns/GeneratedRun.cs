using System.Diagnostics;
using JadeDeploy.Generation;

namespace JadeDeploy.LongRuns;

/// <summary>Checks generated schema files in all their renderings.</summary>
internal static class GeneratedRun
{
    private const int Batch = 500;

    public static int Run(RunOptions options)
    {
        RunState state = RunState.Continue(options);
        Console.WriteLine($"generated, seed {options.Seed}: {state.Reached} of {state.Goal} files are done.");
        (double before, double cpuBefore) = (state.Seconds, state.CpuSeconds);
        var time = Stopwatch.StartNew();
        var progress = Stopwatch.StartNew();
        while (state.Reached < state.Goal && time.Elapsed < options.Time)
        {
            long last = state.Next + Math.Min(Batch, state.Goal - state.Reached);
            Check(state, state.Next, last, options.Workers);
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

    private static void Check(RunState state, long first, long last, int workers)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers };
        Parallel.For(first, last, parallel, number =>
        {
            // Rows of different seeds have no file in common as long as none is longer than this.
            ulong seed = (state.Seed << 32) + (ulong)number;
            if (FirstBroken(seed) is not { } broken)
                return;
            var finding = new Finding(broken, $"seed {seed}", "Generated.scm", Input: null);
            lock (state)
                if (state.Add(finding))
                    Console.WriteLine($"seed {seed}: {broken}");
        });
    }

    // An exception is a finding like any other: one bad file must not end the run.
    private static string? FirstBroken(ulong seed)
    {
        try
        {
            return SchemaProperties.FirstBroken(SchemaGen.Default.Generate(seed), seed, each: 4);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }
}
