using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>Replaces types and members in the qualified names of entities.</summary>
internal static class NameRewriting
{
    // Documentation of a type that is not a class of the schema is kept under this name.
    private const string TypeDocumentation = "typeDocumentation/";

    /// <summary>An entity with other types in its name; the function gives null for a type that stays.</summary>
    public static StoredEntity ReplaceTypes(StoredEntity entity, Func<string, string?> newName)
    {
        EntityKey key = entity.Key;
        string Renamed(string type) => newName(type) ?? type;
        switch (key.Kind)
        {
            case EntityKind.Class or EntityKind.Interface or EntityKind.Keys or EntityKind.ClassMap:
                return With(entity, $"{key.Schema}::{Renamed(QualifiedNames.Local(key))}");
            case EntityKind.Property or EntityKind.Method or EntityKind.Constant or EntityKind.EventMapping:
                return With(entity, $"{key.Schema}::{Renamed(QualifiedNames.TypeOfMember(key))}::{key.SimpleName}");
            case EntityKind.InterfaceMapping:
                string[] parts = QualifiedNames.Local(key).Split("::", 2);
                return With(entity, $"{key.Schema}::{Renamed(parts[0])}::{Renamed(parts[1])}");
            case EntityKind.ExportedType:
                return With(entity, $"{key.Schema}::{QualifiedNames.TypeOfMember(key)}::{Renamed(key.SimpleName)}");
            case EntityKind.ExportedFeature:
                string[] owner = QualifiedNames.TypeOfMember(key).Split("::", 2);
                return With(entity, $"{key.Schema}::{owner[0]}::{Renamed(owner[1])}::{key.SimpleName}");
            case EntityKind.ImportedType:
                return With(entity, $"{key.Schema}::{Renamed(QualifiedNames.Local(key))}");
            case EntityKind.Form or EntityKind.Control or EntityKind.MenuItem:
                string form = QualifiedNames.FormClass(key);
                return With(entity, $"{key.Schema}::{Renamed(form)}{QualifiedNames.Local(key)[form.Length..]}");
            case EntityKind.Inverse:
                return ReplaceSides(entity, side => $"{side.Schema}::{Renamed(QualifiedNames.TypeOfMember(side))}::{side.SimpleName}");
            case EntityKind.Other when QualifiedNames.Local(key).StartsWith(TypeDocumentation, StringComparison.Ordinal):
                return With(entity, $"{key.Schema}::{TypeDocumentation}{Renamed(QualifiedNames.Local(key)[TypeDocumentation.Length..])}");
            default:
                return entity;
        }
    }

    /// <summary>An inverse with other sides.</summary>
    public static StoredEntity ReplaceSides(StoredEntity inverse, Func<EntityKey, string> newSide)
    {
        (EntityKey first, EntityKey second) = QualifiedNames.Sides(inverse.Key);
        StoredInverse renamed = QualifiedNames.Inverse(newSide(first), newSide(second), inverse.Content[ContentField.Definition]);
        return new StoredEntity(renamed.Key, inverse.Content.With(ContentField.Definition, renamed.Definition));
    }

    private static StoredEntity With(StoredEntity entity, string name) => entity with { Key = new EntityKey(entity.Key.Kind, name) };
}
