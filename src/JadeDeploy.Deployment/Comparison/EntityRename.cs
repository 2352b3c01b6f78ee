using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>A rename of one entity, declared or shown by its id.</summary>
/// <param name="Entity">The entity by its name in the older version.</param>
/// <param name="To">Its new simple name.</param>
internal sealed record EntityRename(EntityKey Entity, string To)
{
    /// <summary>The kinds that rename commands exist for.</summary>
    public static ReadOnlySpan<EntityKind> Kinds =>
        [EntityKind.Class, EntityKind.Interface, EntityKind.Property, EntityKind.Constant, EntityKind.GlobalConstant];

    /// <summary>The entity by its new name, its owner still by the old one.</summary>
    public EntityKey Target => Entity with { Name = $"{EntityNames.Parent(Entity.Name)}::{To}" };
}
