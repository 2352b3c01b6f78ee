using JadeDeploy.Schema.Diagnostics;
using Microsoft.Build.Utilities;

namespace JadeDeploy.Tasks;

/// <summary>Turns diagnostics into MSBuild's errors and warnings, so that its own rules for warnings apply to them.</summary>
/// <param name="log">The task's log.</param>
/// <param name="projectFile">The place of whatever has no other: what it is about is said in the project.</param>
public sealed class DiagnosticLog(TaskLoggingHelper log, string projectFile)
{
    private static readonly string Documentation = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(typeof(DiagnosticLog).Assembly.Location)!, "..", "..", "docs", "diagnostics"));

    /// <summary>Reports all of them, in their order.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            Report(diagnostic);
    }

    private void Report(Diagnostic diagnostic)
    {
        (string code, DiagnosticSeverity severity, SourceLocation place, string message) = diagnostic;
        string file = place.IsNone ? projectFile : place.File;
        if (severity == DiagnosticSeverity.Error)
            log.LogError(null, code, code, HelpPage(code), file, place.Line, place.Column, place.EndLine, place.EndColumn, "{0}", message);
        else
            log.LogWarning(null, code, code, HelpPage(code), file, place.Line, place.Column, place.EndLine, place.EndColumn, "{0}", message);
    }

    private static string? HelpPage(string code)
    {
        string page = Path.Combine(Documentation, code + ".md");
        return File.Exists(page) ? new Uri(page).AbsoluteUri : null;
    }
}
