using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>Something that a plan deletes or renames, and that method sources can name.</summary>
/// <param name="Entity">The entity by its name in the older version.</param>
/// <param name="Owner">The simple name that its class or interface has in the newer version; empty for what is no member.</param>
/// <param name="To">Its new simple name; null when it is deleted.</param>
internal sealed record GoneName(EntityKey Entity, string Owner, string? To)
{
    /// <summary>What sources call it: <c>Hello</c> of <c>Shop::Hello@5129</c>.</summary>
    public string Name => NameOf(Entity);

    /// <summary>Whether it is a property, method or constant of a type.</summary>
    public bool IsMember => Entity.Kind is EntityKind.Property or EntityKind.Method or EntityKind.Constant;

    /// <summary>Whether it is a class or interface, also an imported one.</summary>
    public bool IsType => Entity.Kind is EntityKind.Class or EntityKind.Interface or EntityKind.ImportedType;

    /// <summary>What sources call an entity.</summary>
    public static string NameOf(EntityKey key) => key.SimpleName.Split('@', 2)[0];
}
