using System.ComponentModel;
using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Running.Jade.Processes;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>How a program of Jade's ended, judged.</summary>
/// <param name="Reason">Why it did not end well; null when it did.</param>
/// <param name="Cause">The same in words; empty when it did.</param>
internal sealed record JadeProgramEnd(UnknownOutcomeReason? Reason, string Cause)
{
    /// <summary>Whether it ended well.</summary>
    public bool IsDone => Reason is null;
}

/// <summary>Runs Jade's programs one at a time, keeps all that they write in a log, and judges how they end.</summary>
/// <param name="settings">Where they are.</param>
/// <param name="log">The full path of the log; it is appended to. Null for none.</param>
internal sealed class JadePrograms(JadeSettings settings, string? log)
{
    private const int Longest = 500;

    /// <summary>The command lines for the database.</summary>
    public JadeCommandLines Lines { get; } = new(settings);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="line">The program with its arguments.</param>
    /// <param name="output">Takes each line that it writes.</param>
    /// <param name="cancellation">Ends it, with all it started.</param>
    /// <exception cref="DeploymentException">JD6052: it is missing. JD6054: it cannot be started. JD6064: the log cannot be written.</exception>
    public JadeProgramEnd Run(JadeCommandLine line, Action<string> output, CancellationToken cancellation)
    {
        string program = JadeInstallation.Program(settings, line.Program);
        Note($"> {program} {string.Join(' ', line.Arguments.Select(a => $"\"{a}\""))}");
        ProgramResult result;
        try
        {
            result = new ProgramRun(program, line.Arguments).Run(settings.Path, settings.TimeLimit, text =>
            {
                Note($"  {text}");
                output(text);
            }, cancellation);
        }
        catch (Win32Exception e)
        {
            Note($"! cannot be started: {e.Message}");
            throw new DeploymentException(JadeDiagnostics.CannotStart(program, e.Message));
        }
        JadeProgramEnd end = Judge(line, result, cancellation);
        Note(end.IsDone ? "< exit code 0" : $"! {end.Cause}");
        return end;
    }

    private JadeProgramEnd Judge(JadeCommandLine line, ProgramResult result, CancellationToken cancellation)
    {
        if (result.ExitCode is not { } exitCode)
            return new JadeProgramEnd(UnknownOutcomeReason.Ended, cancellation.IsCancellationRequested
                ? $"{line.Program} was stopped as asked, with all that it had started."
                : $"{line.Program} ran longer than its time limit of {settings.TimeLimit?.TotalSeconds:0} seconds (TimeLimit), and was ended with all that it had started.");
        // The success pattern is about loads; other programs print other things.
        string? pattern = line.IsLoad ? settings.LoaderSuccessPattern : null;
        string told = string.Join("; ", LoaderOutput.ErrorsOf(result.Lines).Select(e => $"{e}"));
        return LoaderOutput.Judge(exitCode, result.Lines, pattern) switch
        {
            LoaderVerdict.Done => new JadeProgramEnd(null, ""),
            LoaderVerdict.Failed => new JadeProgramEnd(UnknownOutcomeReason.Failed, Sentence(
                $"{line.Program} ended with exit code {exitCode}{(told.Length > 0 ? $" and the error {told}" : LastLine(result))}")),
            _ => new JadeProgramEnd(UnknownOutcomeReason.Contradicts, Sentence(told.Length > 0
                ? $"{line.Program} printed the error {told}"
                : $"no line of the loader's output matches LoaderSuccessPattern ('{pattern}')")),
        };
    }

    private static string LastLine(ProgramResult result) =>
        result.Lines.LastOrDefault(l => !string.IsNullOrWhiteSpace(l)) is { } last ? $"; its last line was '{last.Trim()}'" : " and wrote nothing";

    private static string Sentence(string text)
    {
        string shortened = text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
        return shortened.EndsWith('.') ? shortened : shortened + ".";
    }

    private void Note(string text)
    {
        if (log is null)
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(log)!);
            File.AppendAllText(log, text + Environment.NewLine, Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(JadeDiagnostics.RunFolderNotWritten(log, e.Message));
        }
    }
}
