using System.Diagnostics;
using System.Text.Json;
using JadeDeploy.Generation.Fuzzing;

namespace JadeDeploy.LongRuns.Fuzzing;

/// <summary>A worker, watched from outside: it may end at once, or never.</summary>
internal sealed class WorkerProcess(string program, WorkItem work, Action<Finding> record, Action<long, TimeSpan> count)
{
    private const int MostErrorText = 4000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs the work.</summary>
    /// <returns>The number of the input to go on with.</returns>
    public long Run()
    {
        using var recorder = new FlightRecorder(work.Recorder);
        (recorder.Begun, recorder.Number) = (0, work.First - 1);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. work.ToArguments()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => ReadFinding(line.Data);
        string errors = "";
        process.ErrorDataReceived += (_, line) => errors = errors.Length < MostErrorText ? $"{errors}{line.Data}\n" : errors;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool hangs = !WatchUntilItEnds(process, recorder);
        process.WaitForExit();
        if (process.ExitCode != 0 && recorder.Begun == 0)
            throw new InvalidOperationException($"A worker ended before its first input: {errors}");
        if (hangs || process.ExitCode != 0)
        {
            FuzzInput last = recorder.Input;
            string what = hangs ? $"did not come back within {Patience.TotalSeconds} s" : $"ended the process with exit code {process.ExitCode}";
            record(new Finding(what, $"seed {work.Seed}, number {recorder.Number}", last.Path, Convert.ToBase64String(last.Bytes)));
            return Math.Max(recorder.Number + 1, work.First + 1);
        }
        return work.First + work.Count;
    }

    private void ReadFinding(string? line)
    {
        if (line is not null && line.StartsWith('{'))
            record(JsonSerializer.Deserialize<Finding>(line)!);
    }

    private bool WatchUntilItEnds(Process process, FlightRecorder recorder)
    {
        long counted = 0;
        long pulse = 0;
        TimeSpan cpu = TimeSpan.Zero;
        var sinceProgress = Stopwatch.StartNew();
        while (true)
        {
            bool hasEnded = process.WaitForExit(500);
            long begun = recorder.Begun;
            if (begun > counted || recorder.Pulse != pulse)
                sinceProgress.Restart();
            pulse = recorder.Pulse;
            TimeSpan used = hasEnded ? cpu : CpuTimeOf(process) ?? cpu;
            count(begun - counted, used - cpu);
            (counted, cpu) = (begun, used);
            if (hasEnded)
                return true;
            if (sinceProgress.Elapsed < Patience)
                continue;
            process.Kill();
            return false;
        }
    }

    // A process that has ended, perhaps just now, no longer says what it used: the last half second is not counted.
    private static TimeSpan? CpuTimeOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
