using System.Diagnostics;

namespace JadeDeploy.LongRuns.Fuzzing;

/// <summary>Hands out inputs to worker processes until the goal or the end of the time.</summary>
internal sealed class FuzzRun(RunOptions options)
{
    private const long BlockSize = 100_000;

    private readonly RunState _state = RunState.Continue(options);
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly Stopwatch _progress = Stopwatch.StartNew();
    private double _secondsBefore;
    private string _program = typeof(FuzzRun).Assembly.Location;

    public int Run()
    {
        Console.WriteLine($"{options.Mode}, seed {options.Seed}: {_state.Reached} of {_state.Goal} inputs are done.");
        _secondsBefore = _state.Seconds;
        _state.RealFiles = FuzzWorker.RealFiles().Count;
        if (options.Mode == "coverage")
        {
            _program = Instrumentation.Prepare();
            _state.Limitation =
                "AFL++ and libFuzzer are not used: inputs are chosen in process by SharpFuzz's coverage map, which needs no native program.";
        }
        Thread[] supervisors = [.. Enumerable.Range(0, options.Workers).Select(i => new Thread(() => Supervise(i)))];
        foreach (Thread supervisor in supervisors)
            supervisor.Start();
        foreach (Thread supervisor in supervisors)
            supervisor.Join();
        if (options.Mode == "coverage")
            _state.Coverage = CoverageMap.PlacesIn(Directory.EnumerateFiles(RunState.Artifact(""), $"coverage-{options.Seed}-*.map"));
        return Report.Finish(_state);
    }

    private void Supervise(int index)
    {
        string recorderFile = RunState.Artifact($"{options.Mode}-{options.Seed}-{index}.recorder");
        while (Take() is { } block)
        {
            // A reader that ends its process is a finding; the rest of the block is another process's work.
            long next = block.First;
            while (next < block.First + block.Count && RemainingSeconds > 0)
            {
                var work = new WorkItem(
                    options.Mode, options.Seed + (options.Mode == "coverage" ? (ulong)index << 40 : 0), next,
                    block.First + block.Count - next, RemainingSeconds, recorderFile);
                next = new WorkerProcess(_program, work, Record, Count).Run();
            }
        }
    }

    private double RemainingSeconds => (options.Time - _time.Elapsed).TotalSeconds;

    private (long First, long Count)? Take()
    {
        lock (_state)
        {
            if (_state.Reached >= _state.Goal || RemainingSeconds <= 0)
                return null;
            long count = Math.Min(BlockSize, _state.Goal - _state.Reached);
            _state.Next += count;
            return (_state.Next - count, count);
        }
    }

    private void Count(long more, TimeSpan cpu)
    {
        lock (_state)
        {
            _state.Reached += more;
            _state.CpuSeconds += cpu.TotalSeconds;
            _state.Seconds = _secondsBefore + _time.Elapsed.TotalSeconds;
            if (_progress.Elapsed.TotalSeconds < 10)
                return;
            _progress.Restart();
            _state.Save();
            Console.WriteLine($"{_state.Reached} of {_state.Goal}, {_state.PerCpuSecond} a second of processor time, {_state.Findings.Count} findings");
        }
    }

    private void Record(Finding finding)
    {
        lock (_state)
        {
            if (!_state.Add(finding))
                return;
            _state.Save();
            Console.WriteLine($"{finding.Path}: {finding.What} ({finding.Origin})");
        }
    }
}
