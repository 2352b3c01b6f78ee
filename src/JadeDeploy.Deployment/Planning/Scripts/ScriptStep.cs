using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Planning;

/// <summary>A script that is to run, and what its step rests on.</summary>
/// <param name="Script">The script.</param>
/// <param name="Assumptions">The assumptions.</param>
internal sealed record ScriptStep(PlannedScript Script, ImmutableArray<Assumption> Assumptions);
