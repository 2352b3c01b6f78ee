using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Source;

/// <summary>What is found while a version is read: a person sees every error of a stage at once, not one a build.</summary>
internal sealed class SourceFindings(SourcePaths paths)
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>The warnings so far.</summary>
    public ImmutableArray<Diagnostic> Warnings => [.. _found.Where(d => d.Severity == DiagnosticSeverity.Warning)];

    /// <summary>Adds a finding; its place becomes one that a person can open.</summary>
    public void Add(Diagnostic diagnostic) => _found.Add(paths.Locate(diagnostic));

    /// <summary>Adds findings.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>Ends the reading when there are errors.</summary>
    /// <exception cref="DeploymentException">There are; it holds them all, and the warnings that may explain them.</exception>
    public void ThrowIfErrors()
    {
        if (_found.Any(d => d.Severity == DiagnosticSeverity.Error))
            throw new DeploymentException([.. _found]);
    }
}
