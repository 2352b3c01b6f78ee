using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>A reference to something that is not there.</summary>
/// <param name="Diagnostic">Code, severity, place and message.</param>
/// <param name="Entity">The entity that states the reference.</param>
/// <param name="Name">The name that means nothing, as written.</param>
public sealed record SemanticFinding(Diagnostic Diagnostic, EntityKey Entity, string Name)
{
    /// <summary>What makes it the same mistake in another version, wherever it stands there.</summary>
    internal (string Code, EntityKey Entity, string Name) Identity => (Diagnostic.Code, Entity, Name);
}
