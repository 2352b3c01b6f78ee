using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>What happened to an entity between two versions.</summary>
public enum ChangeAction
{
    /// <summary>It is new.</summary>
    Add,

    /// <summary>Its content differs.</summary>
    Change,

    /// <summary>It is gone.</summary>
    Delete,

    /// <summary>It has another name; its content may differ too.</summary>
    Rename,

    /// <summary>It has another place (a class another superclass, or another database file); its content may differ too.</summary>
    Move,
}

/// <summary>One difference between two versions. There is one record for an entity.</summary>
/// <param name="Action">What happened.</param>
/// <param name="Entity">The entity by its name in the older version, or in the newer one when it is new.</param>
/// <param name="Before">The entity in the older version; null when it is new.</param>
/// <param name="After">The entity in the newer version; null when it is gone.</param>
public sealed record Change(ChangeAction Action, EntityKey Entity, SchemaEntity? Before, SchemaEntity? After)
{
    /// <summary>The new simple name of a rename, the new superclass or file of a move; otherwise null.</summary>
    public string? To { get; init; }

    /// <summary>
    /// The entity of the older version with the renames made: what it is called, and refers to, once they have run.
    /// Null when the entity is new.
    /// </summary>
    public SchemaEntity? BeforeRenamed { get; init; }

    /// <summary>Whether content differs beyond the rename or move itself.</summary>
    public bool ContentChanged { get; init; }
}
