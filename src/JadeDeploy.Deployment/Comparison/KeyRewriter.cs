using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>Makes renames in the qualified names of entities, by the shapes listed at <see cref="EntityKind"/>.</summary>
internal sealed class KeyRewriter(NewNames names)
{
    // Documentation of a type that is not a class of the schema is kept under this name.
    private const string TypeDocumentation = "typeDocumentation/";

    /// <summary>The name of an entity after the renames.</summary>
    public EntityKey Rewrite(SchemaEntity entity)
    {
        EntityKey key = entity.Key;
        string schema = key.Schema;
        switch (key.Kind)
        {
            case EntityKind.Class or EntityKind.Interface or EntityKind.GlobalConstant or EntityKind.DatabaseFile:
                return names.Of(key) is { } name ? key with { Name = $"{schema}::{name}" } : key;
            case EntityKind.Keys or EntityKind.ClassMap:
                return key with { Name = names.Owner(key.Name) };
            case EntityKind.Property or EntityKind.Method or EntityKind.Constant or EntityKind.EventMapping:
                return key with { Name = $"{names.Owner(EntityNames.Parent(key.Name))}::{names.Of(key) ?? key.SimpleName}" };
            case EntityKind.InterfaceMapping:
                string mapped = EntityNames.MappedInterface(entity);
                string type = EntityNames.LocalName(key)[..^(mapped.Length + 2)];
                return key with { Name = $"{schema}::{names.Type(schema, type)}::{names.Type(schema, mapped)}" };
            case EntityKind.ExportedType or EntityKind.ImportedType:
                return key with { Name = $"{EntityNames.Parent(key.Name)}::{TypeInPackage(key)}" };
            case EntityKind.ExportedFeature:
                string exported = new EntityKey(EntityKind.ExportedType, EntityNames.Parent(key.Name)).SimpleName;
                string package = EntityNames.Parent(EntityNames.Parent(key.Name));
                return key with { Name = $"{package}::{names.Type(schema, exported)}::{names.Member(schema, exported, key.SimpleName)}" };
            case EntityKind.Form or EntityKind.Control or EntityKind.MenuItem:
                string form = EntityNames.LocalName(key).Split('@', 2)[0];
                return key with { Name = $"{schema}::{names.Type(schema, form)}{key.Name[(schema.Length + 2 + form.Length)..]}" };
            case EntityKind.Inverse:
                (string first, string second) = Sides(key);
                return key with { Name = AreInOrder(first, second) ? $"{first}<>{second}" : $"{second}<>{first}" };
            case EntityKind.Other when EntityNames.LocalName(key).StartsWith(TypeDocumentation, StringComparison.Ordinal):
                return key with { Name = $"{schema}::{TypeDocumentation}{names.Type(schema, EntityNames.LocalName(key)[TypeDocumentation.Length..])}" };
            default:
                return key;
        }
    }

    /// <summary>Whether the sides of an inverse change places, so that its definition is told from the other one.</summary>
    public bool TurnsRound(EntityKey inverse)
    {
        (string first, string second) = Sides(inverse);
        return !AreInOrder(first, second);
    }

    private (string First, string Second) Sides(EntityKey inverse)
    {
        (string first, string second) = EntityNames.InverseSides(inverse);
        return (Side(first), Side(second));
    }

    private string Side(string property)
    {
        var key = new EntityKey(EntityKind.Property, property);
        string owner = EntityNames.Parent(property);
        string type = owner[(key.Schema.Length + 2)..];
        return $"{names.Owner(owner)}::{names.Member(key.Schema, type, key.SimpleName)}";
    }

    private string TypeInPackage(EntityKey key)
    {
        if (key.Kind == EntityKind.ExportedType)
            return names.Type(key.Schema, key.SimpleName);
        string package = new EntityKey(key.Kind, EntityNames.Parent(key.Name)).SimpleName;
        return names.Type(key.Schema, $"{package}::{key.SimpleName}")[(package.Length + 2)..];
    }

    // The sides stand in the order of their names without the schema.
    private static bool AreInOrder(string first, string second) => string.CompareOrdinal(Local(first), Local(second)) <= 0;

    private static string Local(string side) => side[(side.IndexOf("::", StringComparison.Ordinal) + 2)..];
}
