using System.Collections.Immutable;
using System.ComponentModel;
using CliWrap;

namespace JadeDeploy.Deployment.Running.Jade.Processes;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code; null when it was ended from here.</param>
/// <param name="Lines">Its lines on both streams, in the order they came.</param>
internal sealed record ProgramResult(int? ExitCode, ImmutableArray<string> Lines);

/// <summary>Runs a program with its arguments as they are, without a shell, until it ends or is ended with all it started.</summary>
/// <param name="program">The full path of the program.</param>
/// <param name="arguments">Its arguments.</param>
internal sealed class ProgramRun(string program, IReadOnlyList<string> arguments)
{
    /// <summary>Runs it.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="timeLimit">How long it may run; null for as long as it takes.</param>
    /// <param name="line">Takes each line as it comes.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public ProgramResult Run(string folder, TimeSpan? timeLimit, Action<string> line, CancellationToken cancellation)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var gate = new Lock();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (timeLimit is { } time)
            limit.CancelAfter(time);
        try
        {
            CommandResult result = Cli.Wrap(program)
                .WithArguments(arguments)
                .WithWorkingDirectory(folder)
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(PipeTarget.ToDelegate(Take))
                .WithStandardErrorPipe(PipeTarget.ToDelegate(Take))
                .ExecuteAsync(limit.Token).GetAwaiter().GetResult();
            return new ProgramResult(result.ExitCode, lines.ToImmutable());
        }
        catch (OperationCanceledException)
        {
            lock (gate)
                return new ProgramResult(null, lines.ToImmutable());
        }

        void Take(string text)
        {
            lock (gate)
            {
                lines.Add(text);
                line(text);
            }
        }
    }
}
