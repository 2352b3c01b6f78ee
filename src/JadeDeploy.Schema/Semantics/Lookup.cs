using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>How the search for what a name means ended.</summary>
public enum LookupOutcome
{
    /// <summary>The name means something.</summary>
    Found,

    /// <summary>Nothing has the name, and nothing outside the set can have it.</summary>
    Unknown,

    /// <summary>No schema of the set has the name; only the platform itself could, and its table does not list it.</summary>
    UnknownToPlatform,

    /// <summary>The search leads into something that is not in the set or not wholly read, so nothing can be said.</summary>
    NotChecked,
}

/// <summary>What the name of a type means.</summary>
/// <param name="Outcome">How the search ended.</param>
/// <param name="Type">The type, when it was found.</param>
public readonly record struct TypeLookup(LookupOutcome Outcome, TypeSymbol? Type = null);

/// <summary>What the name of a member means.</summary>
/// <param name="Outcome">How the search ended.</param>
/// <param name="Entity">The member, when it was found and is not the platform's.</param>
public readonly record struct MemberLookup(LookupOutcome Outcome, SchemaEntity? Entity = null);
