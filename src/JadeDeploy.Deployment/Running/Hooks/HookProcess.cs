using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace JadeDeploy.Deployment.Running;

/// <summary>One run of a hook's program.</summary>
/// <param name="hook">The hook.</param>
/// <param name="file">The full path of its program.</param>
/// <param name="folder">The working folder.</param>
internal sealed class HookProcess(RunHook hook, string file, string folder)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LastOutput = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan EndOfKilled = TimeSpan.FromSeconds(10);

    private int _openOutputs = 2;

    /// <summary>Runs the program to its end.</summary>
    /// <param name="variables">What it finds in its environment; null removes a variable.</param>
    /// <param name="output">Takes each line that it writes, in this thread.</param>
    /// <param name="cancellation">Ends it, and all that it started.</param>
    /// <returns>What went wrong, in words that follow "the hook"; null when it ended with exit code 0.</returns>
    public string? Run(IReadOnlyDictionary<string, string?> variables, Action<string> output, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(variables) };
        using var lines = new BlockingCollection<string>();
        process.OutputDataReceived += (_, e) => Take(e.Data, lines);
        process.ErrorDataReceived += (_, e) => Take(e.Data, lines);
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return $"could not be started: {e.Message.TrimEnd('.')}";
        }
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        string? ended = Wait(process, lines, output, cancellation);
        if (ended is not null && Kill(process) is { } left)
            ended += left;
        Drain(lines, output);
        return ended ?? (process.ExitCode == 0 ? null : $"ended with exit code {process.ExitCode}");
    }

    private string? Wait(Process process, BlockingCollection<string> lines, Action<string> output, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        while (!process.HasExited)
        {
            if (lines.TryTake(out string? line, Pause))
                output(line);
            else if (lines.IsCompleted)
                process.WaitForExit(Pause);
            if (cancellation.IsCancellationRequested)
                return "was ended, because the run was stopped";
            if (clock.Elapsed >= hook.Timeout)
                return $"was ended after its time limit of {hook.Timeout.TotalSeconds:0} seconds";
        }
        return null;
    }

    // A program that a hook leaves running may hold the output open: its end is not waited for.
    private static void Drain(BlockingCollection<string> lines, Action<string> output)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < LastOutput && !lines.IsCompleted)
            if (lines.TryTake(out string? line, Pause))
                output(line);
    }

    /// <returns>What is left, in words that follow why it was ended; null when all of it has ended.</returns>
    private static string? Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            return process.WaitForExit(EndOfKilled) ? null : ", but still runs";
        }
        catch (Exception e) when (e is Win32Exception or AggregateException)
        {
            return $", but a part of it may still run ({e.Message.TrimEnd('.')})";
        }
    }

    private void Take(string? line, BlockingCollection<string> lines)
    {
        try
        {
            if (line is not null)
                lines.Add(line);
            else if (Interlocked.Decrement(ref _openOutputs) == 0)
                lines.CompleteAdding();
        }
        catch (Exception e) when (e is InvalidOperationException or ObjectDisposedException)
        {
            // The hook has ended, and something that it left running still writes: nobody reads that any more.
        }
    }

    private ProcessStartInfo StartInfo(IReadOnlyDictionary<string, string?> variables)
    {
        var start = new ProcessStartInfo(file, hook.Arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string? value) in variables)
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        return start;
    }
}
