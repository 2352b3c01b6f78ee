using System.CommandLine;
using System.Text.Json;
using JadeDeploy.Generation.Fuzzing;
using JadeDeploy.Testing;

namespace JadeDeploy.LongRuns.Fuzzing;

/// <summary>A process in which readers run. It prints findings, one JSON document a line.</summary>
internal static class FuzzWorker
{
    private static readonly HashSet<string> Reported = [];

    public static Command Command()
    {
        var mode = new Option<string>("--mode") { Required = true };
        var seed = new Option<ulong>("--seed") { Required = true };
        var first = new Option<long>("--first") { Required = true };
        var count = new Option<long>("--count") { Required = true };
        var seconds = new Option<double>("--seconds") { Required = true };
        var recorder = new Option<string>("--recorder") { Required = true };
        var command = new Command("worker") { mode, seed, first, count, seconds, recorder };
        command.Hidden = true;
        command.SetAction(arguments =>
        {
            var work = new WorkItem(
                arguments.GetValue(mode)!, arguments.GetValue(seed), arguments.GetValue(first), arguments.GetValue(count),
                arguments.GetValue(seconds), arguments.GetValue(recorder)!);
            var thread = new Thread(() => Work(work), ReaderInvariants.SmallStack);
            thread.Start();
            thread.Join();
        });
        return command;
    }

    /// <summary>The real files to begin with: small ones, one of each content.</summary>
    public static IReadOnlyList<FuzzInput> RealFiles()
    {
        const int Largest = 16 * 1024;
        var files = new List<FuzzInput>();
        foreach (CorpusHistory history in CorpusHistory.Names.Select(CorpusHistory.Open))
            foreach (CorpusFile file in history.Commits().SelectMany(c => c.Files).DistinctBy(f => f.Blob))
                if (Schema.SchemaFileReader.CanRead(file.Path) && history.BytesOf(file) is { Length: > 0 and <= Largest } bytes)
                    files.Add(new FuzzInput("Fuzz" + Path.GetExtension(file.Path).ToLowerInvariant(), bytes));
        return files;
    }

    private static void Work(WorkItem work)
    {
        using var recorder = new FlightRecorder(work.Recorder);
        // An instrumented library needs its map before anything of it runs.
        CoverageMap? map = work.Mode == "coverage" ? new CoverageMap() : null;
        var seeds = new FuzzSeeds(RealFiles());
        if (map is not null)
            new CoverageLoop(work, seeds, recorder, map).Run();
        else
            RunRow(work, seeds, recorder);
    }

    private static void RunRow(WorkItem work, FuzzSeeds seeds, FlightRecorder recorder)
    {
        var row = new FuzzStream(seeds, work.Seed);
        for (long number = work.First; number < work.First + work.Count && !work.IsOver; number++)
        {
            FuzzInput input = row[number];
            recorder.Input = input;
            recorder.Number = number;
            recorder.Begun++;
            if (ReaderInvariants.FirstBroken(input) is { } broken)
                Report(input, broken, $"seed {work.Seed}, number {number}", recorder);
        }
    }

    /// <summary>Prints the first finding of a sort, with the smallest input that shows it.</summary>
    public static void Report(FuzzInput input, string broken, string origin, FlightRecorder recorder)
    {
        string sort = new Finding(broken, origin, input.Path, null).Sort;
        // One example of a sort is enough, and making it smaller takes a while.
        if (!Reported.Add(sort))
            return;
        FuzzInput smallest = Minimiser.Minimise(
            input,
            smaller =>
            {
                recorder.Pulse++;
                return ReaderInvariants.FirstBroken(smaller) is { } other && new Finding(other, origin, input.Path, null).Sort == sort;
            },
            TimeSpan.FromSeconds(5));
        string what = ReaderInvariants.FirstBroken(smallest) ?? broken;
        Console.WriteLine(JsonSerializer.Serialize(new Finding(what, origin, input.Path, Convert.ToBase64String(smallest.Bytes))));
    }
}
