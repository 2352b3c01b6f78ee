using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>A rename of one entity, declared or shown by its id.</summary>
/// <param name="Entity">The entity by its name in the older version.</param>
/// <param name="To">Its new simple name.</param>
internal sealed record EntityRename(EntityKey Entity, string To)
{
    /// <summary>
    /// The kinds that can be renamed. The first five have a command; a method is loaded under its new name and deleted
    /// under the old one, a database file is replaced by a new one that the instances move to.
    /// </summary>
    public static ReadOnlySpan<EntityKind> Kinds =>
    [
        EntityKind.Class, EntityKind.Interface, EntityKind.Property, EntityKind.Constant, EntityKind.GlobalConstant,
        EntityKind.Method, EntityKind.DatabaseFile,
    ];

    /// <summary>The entity by its new name, its owner still by the old one.</summary>
    public EntityKey Target => Entity with { Name = $"{EntityNames.Parent(Entity.Name)}::{To}" };

    /// <summary>Whether it is a class or an interface.</summary>
    public bool IsOfType => Entity.Kind is EntityKind.Class or EntityKind.Interface;
}
