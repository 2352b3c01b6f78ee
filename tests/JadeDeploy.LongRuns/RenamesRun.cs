using System.Diagnostics;
using CsCheck;
using JadeDeploy.Generation.Renames;

namespace JadeDeploy.LongRuns;

/// <summary>Deploys generated renames and moves, declared ones and ones that ids show in turn.</summary>
internal static class RenamesRun
{
    private const int Batch = 20;

    public static int Run(RunOptions options)
    {
        RunState state = RunState.Continue(options);
        Console.WriteLine($"renames, seed {options.Seed}: {state.Reached} of {state.Goal} deployments are done.");
        (double before, double cpuBefore) = (state.Seconds, state.CpuSeconds);
        var time = Stopwatch.StartNew();
        while (state.Reached < state.Goal && time.Elapsed < options.Time)
        {
            long last = state.Next + Math.Min(Batch, state.Goal - state.Reached);
            Check(state, state.Next, last, options.Workers);
            state.Reached += last - state.Next;
            state.Next = last;
            state.Seconds = before + time.Elapsed.TotalSeconds;
            state.CpuSeconds = cpuBefore + Environment.CpuUsage.TotalTime.TotalSeconds;
            state.Save();
            Console.WriteLine($"{state.Reached} of {state.Goal}, {state.PerCpuSecond} a second of processor time, {state.Findings.Count} findings");
        }
        return Report.Finish(state);
    }

    private static void Check(RunState state, long first, long last, int workers)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers };
        Parallel.For(first, last, parallel, number =>
        {
            // Rows of different seeds have no deployment in common as long as none is longer than this. PCG begins alike
            // for seeds that are alike.
            ulong seed = (state.Seed << 32) + (ulong)number;
            int[] numbers = RenameProperties.Numbers.Generate(new PCG((uint)number, seed * 0x9E3779B97F4A7C15), null, out _);
            if (RenameProperties.FirstBroken(numbers, byIds: number % 2 == 1) is not { } broken)
                return;
            var finding = new Finding(broken, $"seed {seed}", "Renames", Input: null);
            lock (state)
                if (state.Add(finding))
                    Console.WriteLine($"seed {seed}: {broken}");
        });
    }
}
