using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>What goes with the load of a complete definition because its files lack it.</summary>
/// <param name="SchemaBefore">The digest that the schema must have right before the load: what stays and what goes, and nothing else.</param>
/// <param name="Removes">What goes, in key order.</param>
public sealed record AbsentDeletion(ContentDigest SchemaBefore, ImmutableArray<EntityKey> Removes);
