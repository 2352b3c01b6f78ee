using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>A reference to something that is not there.</summary>
/// <param name="Diagnostic">Code, severity, place and message.</param>
/// <param name="Entity">The entity that states the reference.</param>
/// <param name="Name">The name that means nothing, as written.</param>
public sealed record SemanticFinding(Diagnostic Diagnostic, EntityKey Entity, string Name)
{
    /// <summary>Whether this is the same mistake as one of another version: the same code, entity and name, wherever it stands.</summary>
    public bool IsSameAs(SemanticFinding other) => Identity == other.Identity;

    internal (string, EntityKey, string) Identity => (Diagnostic.Code, Entity, Name);
}
