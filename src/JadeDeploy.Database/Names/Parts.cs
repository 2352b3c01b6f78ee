using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>What is part of an entity and goes when it goes.</summary>
internal sealed class Parts(CatalogueEditor editor, SchemaGraph graph)
{
    /// <summary>The parts of a class or interface: members, keys, map, mappings, forms, and inverses between its own references.</summary>
    public IEnumerable<EntityKey> OfType(EntityKey type)
    {
        foreach (StoredEntity entity in editor.Under(
            type.Name + "::", EntityKind.Property, EntityKind.Method, EntityKind.Constant, EntityKind.EventMapping, EntityKind.InterfaceMapping))
            if (IsMember(entity.Key) && QualifiedNames.TypeOfMember(entity.Key) == QualifiedNames.Local(type)
                || entity.Key.Kind == EntityKind.InterfaceMapping)
                yield return entity.Key;
        foreach (EntityKind kind in (EntityKind[])[EntityKind.Keys, EntityKind.ClassMap])
            if (editor.Contains(type with { Kind = kind }))
                yield return type with { Kind = kind };
        if (type.Kind == EntityKind.Class)
            foreach (StoredEntity part in editor.Under(type.Name + "@", EntityKind.Form, EntityKind.Control, EntityKind.MenuItem))
                yield return part.Key;
        foreach (EntityKey inverse in InversesOf(type.Schema, type.SimpleName))
            if (SideTypes(inverse) is (EntityKey first, EntityKey second) && first == type && second == type)
                yield return inverse;
    }

    /// <summary>What a complete definition of a class replaces: its event and interface mappings, and its class map.</summary>
    public IEnumerable<EntityKey> MappingsOf(EntityKey type)
    {
        foreach (StoredEntity entity in editor.Under(type.Name + "::", EntityKind.InterfaceMapping, EntityKind.EventMapping))
            if (entity.Key.Kind == EntityKind.InterfaceMapping || QualifiedNames.TypeOfMember(entity.Key) == QualifiedNames.Local(type))
                yield return entity.Key;
        if (editor.Contains(type with { Kind = EntityKind.ClassMap }))
            yield return type with { Kind = EntityKind.ClassMap };
    }

    /// <summary>The parts of a property: its inverses, and the events of the control it stands for.</summary>
    public IEnumerable<EntityKey> OfProperty(EntityKey property)
    {
        foreach (EntityKey inverse in InversesOfProperty(property))
            yield return inverse;
        string owner = property.Name[..^(property.SimpleName.Length + 2)];
        foreach (StoredEntity mapping in editor.Under($"{owner}::{property.SimpleName}_", EntityKind.EventMapping))
            if (DefinitionText.Words(mapping.Content[ContentField.Definition]).FirstOrDefault() is { Text: { } controlEvent }
                && mapping.Key.SimpleName == $"{property.SimpleName}_{controlEvent}")
                yield return mapping.Key;
    }

    /// <summary>The parts of a form: its controls and menu items.</summary>
    public IEnumerable<EntityKey> OfForm(EntityKey form) =>
        editor.Under(form.Name + "::", EntityKind.Control, EntityKind.MenuItem).Select(e => e.Key);

    /// <summary>The parts of a package: its types and their features.</summary>
    public IEnumerable<EntityKey> OfPackage(EntityKey package) =>
        (package.Kind == EntityKind.ExportedPackage
            ? editor.Under(package.Name + "::", EntityKind.ExportedType, EntityKind.ExportedFeature)
            : editor.Under(package.Name + "::", EntityKind.ImportedType))
        .Select(e => e.Key);

    /// <summary>The inverses in which a property takes part.</summary>
    public IEnumerable<EntityKey> InversesOfProperty(EntityKey property)
    {
        foreach (string schema in graph.Observers(property.Schema))
            foreach (EntityKey inverse in InversesOf(schema, property.SimpleName))
            {
                (EntityKey first, EntityKey second) = QualifiedNames.Sides(inverse);
                if (ResolveSide(first) == property || ResolveSide(second) == property)
                    yield return inverse;
            }
    }

    /// <summary>The property that a side of an inverse means; null when it is not in the catalogue.</summary>
    public EntityKey? ResolveSide(EntityKey side) =>
        graph.ResolveType(side.Schema, QualifiedNames.TypeOfMember(side)) is { } type ? graph.ResolveProperty(type, side.SimpleName) : null;

    /// <summary>The types that an inverse's sides name.</summary>
    public (EntityKey? First, EntityKey? Second) SideTypes(EntityKey inverse)
    {
        (EntityKey first, EntityKey second) = QualifiedNames.Sides(inverse);
        return (graph.ResolveType(first.Schema, QualifiedNames.TypeOfMember(first)), graph.ResolveType(second.Schema, QualifiedNames.TypeOfMember(second)));
    }

    /// <summary>Whether a key is of a member of a type.</summary>
    public static bool IsMember(EntityKey key) =>
        key.Kind is EntityKind.Property or EntityKind.Method or EntityKind.Constant or EntityKind.EventMapping;

    private IEnumerable<EntityKey> InversesOf(string schema, string name) =>
        editor.Mentioning(schema, name, EntityKind.Inverse).Select(e => e.Key);
}
