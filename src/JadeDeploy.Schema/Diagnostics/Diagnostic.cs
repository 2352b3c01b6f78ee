namespace JadeDeploy.Schema.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The input is used; a person should know.</summary>
    Warning,

    /// <summary>The input cannot be used.</summary>
    Error,
}

/// <summary>One finding about an input: a stable code, a place and one message.</summary>
/// <param name="Code">The code, <c>JD</c> and four digits; each has a help page.</param>
/// <param name="Severity">Warning or error.</param>
/// <param name="Location">The place, or <see cref="SourceLocation.None"/> when there is none.</param>
/// <param name="Message">What was found, what was expected and what to do next.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, SourceLocation Location, string Message)
{
    /// <summary>Makes an error.</summary>
    public static Diagnostic Error(string code, SourceLocation location, string message) =>
        new(code, DiagnosticSeverity.Error, location, message);

    /// <summary>Makes a warning.</summary>
    public static Diagnostic Warning(string code, SourceLocation location, string message) =>
        new(code, DiagnosticSeverity.Warning, location, message);

    /// <summary>The canonical form of .NET build tools: <c>file(line,column): error JD2001: message</c>.</summary>
    public override string ToString()
    {
        string severity = Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return Location.IsNone ? $"{severity} {Code}: {Message}" : $"{Location}: {severity} {Code}: {Message}";
    }
}
