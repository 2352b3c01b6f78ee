using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment;

/// <summary>What a build made.</summary>
/// <param name="Plan">The plan; empty when there is nothing to deploy.</param>
/// <param name="PackagePath">The package's full path, or null when nothing is to be deployed or nothing was to be written.</param>
/// <param name="Warnings">What a person should know.</param>
public sealed record BuildResult(DeploymentPlan Plan, string? PackagePath, ImmutableArray<Diagnostic> Warnings)
{
    /// <summary>Whether the target already holds what was asked for (schemas and registry both).</summary>
    public bool IsNothingToDeploy { get; init; }

    /// <summary>Whether nothing had to be done, because nothing changed since the last build in the output folder.</summary>
    public bool IsUpToDate { get; init; }
}
