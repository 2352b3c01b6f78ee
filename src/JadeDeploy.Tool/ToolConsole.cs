using JadeDeploy.Schema.Diagnostics;
using Spectre.Console;

namespace JadeDeploy.Tool;

/// <summary>Where the tool writes: results to one stream, diagnostics and progress to the other.</summary>
/// <param name="output">Standard output: results, or one JSON document.</param>
/// <param name="error">Standard error: diagnostics.</param>
/// <param name="interactive">Whether a person watches both; only then is progress shown.</param>
internal sealed class ToolConsole(TextWriter output, TextWriter error, bool interactive)
{
    /// <summary>Standard output.</summary>
    public TextWriter Output => output;

    /// <summary>Standard error.</summary>
    public TextWriter Error => error;

    /// <summary>Writes lines of a result.</summary>
    public void Write(IEnumerable<string> lines)
    {
        foreach (string line in lines)
            output.WriteLine(line);
    }

    /// <summary>Writes diagnostics in the canonical form of build tools, one a line.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            error.WriteLine(diagnostic);
    }

    /// <summary>Does work, and shows a person that it goes on.</summary>
    public T While<T>(string activity, Func<T> work)
    {
        if (!interactive)
            return work();
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return terminal.Status().Start(Markup.Escape(activity), _ => work());
    }
}
