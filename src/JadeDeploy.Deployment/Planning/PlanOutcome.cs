using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Planning;

/// <summary>What planning gives.</summary>
/// <param name="Changes">Every difference with what it means, in key order.</param>
/// <param name="Steps">What runs, in order.</param>
/// <param name="Warnings">What a person should know.</param>
public sealed record PlanOutcome(ImmutableArray<PlannedChange> Changes, ImmutableArray<PlannedStep> Steps, ImmutableArray<Diagnostic> Warnings)
{
    /// <summary>What was overridden, and needed to be: sorted, each once.</summary>
    public ImmutableArray<PlannedOverride> Overrides { get; init; } = [];
}
