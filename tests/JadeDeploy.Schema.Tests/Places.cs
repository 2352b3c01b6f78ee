using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Tests;

/// <summary>Places as tests write them.</summary>
internal static class Places
{
    /// <summary>Where a finding begins.</summary>
    public static SourceLocation Beginning(this SourceLocation location) => location with { EndLine = 0, EndColumn = 0 };

    /// <summary>Beginning and end: <c>2,1-2,13</c>.</summary>
    public static string Range(this SourceLocation location) =>
        $"{location.Line},{location.Column}-{location.EndLine},{location.EndColumn}";

    /// <summary>Findings as <c>JD2065 2,1-2,13</c>, joined by <c>|</c>.</summary>
    public static string Found(this IEnumerable<Diagnostic> diagnostics) =>
        string.Join('|', diagnostics.Select(d => $"{d.Code} {d.Location.Range()}"));
}
