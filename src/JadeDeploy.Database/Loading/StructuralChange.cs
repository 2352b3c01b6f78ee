using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>Which changes alter how instances are stored, so that they need the latest version and a reorganisation.</summary>
internal static class StructuralChange
{
    /// <summary>Whether a change is structural; null stands for an entity that is not there.</summary>
    public static bool Is(EntityKind kind, EntityContent? before, EntityContent? after) =>
        HasStructure(kind) && !(before is not null && after is not null && Structure(before).Equals(Structure(after)));

    // Everything a property or class says about itself counts, modifiers too: which of them alter the layout is not documented.
    private static EntityContent Structure(EntityContent content) => content.With(ContentField.Documentation, null);

    private static bool HasStructure(EntityKind kind) => kind is
        EntityKind.Schema or EntityKind.Class or EntityKind.Interface or EntityKind.Property or EntityKind.Inverse or EntityKind.Keys
        or EntityKind.DatabaseFile or EntityKind.ClassMap or EntityKind.InterfaceMapping;
}
