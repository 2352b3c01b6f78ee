using JadeDeploy.Generation;
using JadeDeploy.Generation.Fuzzing;

namespace JadeDeploy.LongRuns.Fuzzing;

/// <summary>
/// Keeps every input that reaches something new and mutates those: so it gets past checks that random changes of sound files
/// never pass. The inputs kept are in a folder, and the next run begins with them.
/// </summary>
internal sealed class CoverageLoop(WorkItem work, FuzzSeeds seeds, FlightRecorder recorder, CoverageMap map)
{
    private const int FirstInputs = 2000;

    private readonly List<FuzzInput> _queue = [];
    private readonly string _folder = Directory.CreateDirectory(Path.ChangeExtension(work.Recorder, "queue")).FullName;

    public void Run()
    {
        var choices = Choices.Of(work.Seed + (ulong)work.First);
        long done = 0;
        foreach (string file in Directory.EnumerateFiles(_folder).Order(StringComparer.Ordinal))
            Try(new FuzzInput("Fuzz" + Path.GetExtension(file), File.ReadAllBytes(file)), isKept: true);
        for (int i = 0; i < FirstInputs && done < work.Count && !work.IsOver; i++, done++)
            Try(seeds.Any(choices), isKept: false);
        for (; done < work.Count && !work.IsOver; done++)
            Try(FuzzStream.Mutate(choices, Choose(choices), choices.Any(_queue)), isKept: false);
        map.Save(Path.Combine(RunState.Artifact(""), $"coverage-{work.Seed & 0xFFFFFFFF}-{work.Seed >> 40}.map"));
    }

    // What was found last is the least explored.
    private FuzzInput Choose(Choices choices) =>
        choices.Percent(50) ? choices.Any(_queue) : _queue[^(1 + choices.Next(Math.Min(_queue.Count, 200)))];

    private void Try(FuzzInput input, bool isKept)
    {
        recorder.Input = input;
        recorder.Number = work.First + recorder.Begun;
        recorder.Begun++;
        map.Clear();
        string? broken = ReaderInvariants.FirstBroken(input);
        bool isNew = map.TakeNews();
        if (broken is not null)
            FuzzWorker.Report(input, broken, $"coverage-guided, seed {work.Seed}", recorder);
        // What breaks a promise is reported; its descendants would only break it again.
        if (!isNew || broken is not null)
            return;
        _queue.Add(input);
        if (!isKept)
            File.WriteAllBytes(Path.Combine(_folder, $"{Directory.GetFiles(_folder).Length:000000}{Path.GetExtension(input.Path)}"), input.Bytes);
    }
}
