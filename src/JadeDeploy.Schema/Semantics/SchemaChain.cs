using System.Collections.Immutable;

namespace JadeDeploy.Schema.Semantics;

/// <summary>A schema and its superschemas.</summary>
/// <param name="Scopes">Those in the set, the schema itself first.</param>
/// <param name="IsOpen">Whether one of them may declare more than was read, or is not in the set.</param>
internal sealed record SchemaChain(ImmutableArray<SchemaScope> Scopes, bool IsOpen);
