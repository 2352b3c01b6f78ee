namespace JadeDeploy.Schema.Model;

/// <summary>The parts of qualified names, by the shapes listed at <see cref="EntityKind"/>.</summary>
public static class EntityNames
{
    /// <summary>The name without its schema: <c>Customer::fax</c> of <c>Shop::Customer::fax</c>; empty for a schema.</summary>
    public static string LocalName(EntityKey key) => key.Kind == EntityKind.Schema ? "" : key.Name[(key.Schema.Length + 2)..];

    /// <summary>
    /// The entity that this one is a part of: a class of its members, keys and class map; a package of its types; a form
    /// of its controls; else the schema. Null for a schema. A member's class need not exist as an entity: primitive types
    /// and classes of superschemas have members too.
    /// </summary>
    public static EntityKey? OwnerOf(SchemaEntity entity)
    {
        EntityKey key = entity.Key;
        string schema = key.Schema;
        string local = LocalName(key);
        return key.Kind switch
        {
            EntityKind.Schema => null,
            EntityKind.InterfaceMapping => new(EntityKind.Class, $"{schema}::{local[..^(MappedInterface(entity).Length + 2)]}"),
            EntityKind.Property or EntityKind.Method or EntityKind.Constant or EntityKind.EventMapping => new(EntityKind.Class, Parent(key.Name)),
            EntityKind.Keys or EntityKind.ClassMap => key with { Kind = EntityKind.Class },
            EntityKind.ExportedType => new(EntityKind.ExportedPackage, Parent(key.Name)),
            EntityKind.ExportedFeature => new(EntityKind.ExportedType, Parent(key.Name)),
            EntityKind.ImportedType => new(EntityKind.ImportedPackage, Parent(key.Name)),
            EntityKind.Control or EntityKind.MenuItem => new(EntityKind.Form, Parent(key.Name)),
            _ => new(EntityKind.Schema, schema),
        };
    }

    /// <summary>The two references of an inverse, as qualified property names.</summary>
    public static (string First, string Second) InverseSides(EntityKey inverse)
    {
        int middle = inverse.Name.IndexOf("<>", StringComparison.Ordinal);
        return (inverse.Name[..middle], inverse.Name[(middle + 2)..]);
    }

    /// <summary>The interface that a mapping is for: <c>IThing</c> or <c>Pkg::IThing</c>.</summary>
    public static string MappedInterface(SchemaEntity mapping)
    {
        string definition = mapping.Content[ContentField.Definition] ?? "";
        int end = definition.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? mapping.Key.SimpleName : definition[..end];
    }

    /// <summary>A qualified name without its last part.</summary>
    public static string Parent(string name)
    {
        int end = name.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? "" : name[..end];
    }
}
