using System.Collections.Immutable;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Running;

/// <summary>What a build needs to know of a target: it costs the same however much the database holds.</summary>
/// <param name="Registry">The registry; null when there is none.</param>
/// <param name="Schemas">The names of the user schemas in the version that applications run, in ordinal order.</param>
public sealed record TargetOverview(RegistryDocument? Registry, ImmutableArray<string> Schemas);
