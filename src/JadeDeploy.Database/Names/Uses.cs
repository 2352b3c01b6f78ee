using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>Finds who needs an entity, apart from its own parts. Method sources are not looked into: they are compiled by the platform.</summary>
internal sealed class Uses(CatalogueEditor editor, SchemaGraph graph)
{
    private readonly Parts _parts = new(editor, graph);
    private readonly KeyPaths _keyPaths = new(editor, graph);

    /// <summary>Who needs a class or interface.</summary>
    public IEnumerable<Use> OfType(EntityKey type)
    {
        foreach (string schema in graph.Observers(type.Schema))
            foreach (StoredEntity user in editor.Mentioning(schema, type.SimpleName))
                if (user.Key != type && !IsOwnPart(user.Key, type) && HowTypeIsUsed(user, type) is { } how)
                    yield return new Use(type, user.Key, how);
    }

    /// <summary>Who needs a property.</summary>
    public IEnumerable<Use> OfProperty(EntityKey property)
    {
        foreach (string schema in graph.Observers(property.Schema))
            foreach (StoredEntity user in editor.Mentioning(schema, property.SimpleName))
                if (_keyPaths.Of(user).Any(k => k.Property == property))
                    yield return new Use(property, user.Key, "have it as a key");
                else if (IsExportOf(user.Key, property))
                    yield return new Use(property, user.Key, "exports it");
    }

    /// <summary>Who needs a method.</summary>
    public IEnumerable<Use> OfMethod(EntityKey method)
    {
        foreach (string schema in graph.Observers(method.Schema))
            foreach (StoredEntity user in editor.Mentioning(schema, method.SimpleName))
                if (HowMethodIsUsed(user, method) is { } how)
                    yield return new Use(method, user.Key, how);
    }

    /// <summary>Who needs a constant of a type.</summary>
    public IEnumerable<Use> OfConstant(EntityKey constant)
    {
        foreach (string schema in graph.Observers(constant.Schema))
            foreach (StoredEntity user in editor.Mentioning(schema, constant.SimpleName))
                if (IsExportOf(user.Key, constant))
                    yield return new Use(constant, user.Key, "exports it");
                else if (user.Key.Kind == EntityKind.Constant && user.Key != constant && ConstantWords.Names(user.Content, constant.SimpleName)
                    && MeaningOf(user.Key, constant.SimpleName) == constant)
                    yield return new Use(constant, user.Key, "has it in its value");
    }

    /// <summary>Who needs a global constant.</summary>
    public IEnumerable<Use> OfGlobalConstant(EntityKey constant)
    {
        foreach (string schema in graph.Observers(constant.Schema).Where(s => graph.Chain(s).Contains(constant.Schema)))
            foreach (StoredEntity user in editor.Mentioning(schema, constant.SimpleName))
                if (user.Key.Kind is EntityKind.GlobalConstant or EntityKind.Constant && user.Key != constant
                    && ConstantWords.Names(user.Content, constant.SimpleName)
                    && (user.Key.Kind == EntityKind.GlobalConstant || MeaningOf(user.Key, constant.SimpleName) is null))
                    yield return new Use(constant, user.Key, "has it in its value");
    }

    // The constant of a type or its superclasses that a name means in the value of another one.
    private EntityKey? MeaningOf(EntityKey user, string name)
    {
        if (graph.ResolveType(user.Schema, QualifiedNames.TypeOfMember(user)) is { } type)
            foreach (EntityKey ancestor in graph.Ancestors(type))
                if (new EntityKey(EntityKind.Constant, $"{ancestor.Name}::{name}") is var key && editor.Contains(key))
                    return key;
        return null;
    }

    /// <summary>Who needs a type of an exported package.</summary>
    public IEnumerable<Use> OfExportedType(EntityKey exported)
    {
        string package = QualifiedNames.TypeOfMember(exported);
        foreach (string importer in graph.Importers(exported.Schema))
            foreach (StoredEntity imported in editor.Mentioning(importer, exported.SimpleName))
                if (imported.Key.Kind == EntityKind.ImportedType && imported.Key.SimpleName == exported.SimpleName
                    && PackageOf(imported.Key) == $"{exported.Schema}::{package}")
                    yield return new Use(exported, imported.Key, "imports it");
    }

    private string? HowTypeIsUsed(StoredEntity user, EntityKey type)
    {
        EntityKey key = user.Key;
        bool Means(string name) => graph.ResolveType(key.Schema, name) == type;
        switch (key.Kind)
        {
            case EntityKind.Class:
                return DefinitionText.SuperclassOf(user.Content) is { } super && Means(super) ? "has it as its superclass"
                    : TypeWords.Of(key.Kind, user.Content).Any(Means) ? "has it as its member type" : null;
            case EntityKind.Interface:
                return TypeWords.Of(key.Kind, user.Content).Any(Means) ? "extends it" : null;
            case EntityKind.Property:
                return TypeWords.Of(key.Kind, user.Content).Any(Means) ? "has it as its type" : HowMemberUses(key, Means);
            case EntityKind.Method or EntityKind.Constant or EntityKind.EventMapping:
                return HowMemberUses(key, Means);
            case EntityKind.InterfaceMapping:
                return Means(QualifiedNames.Local(key).Split("::", 2)[1]) ? "implements it" : null;
            case EntityKind.ExportedType:
                return Means(key.SimpleName) ? "exports it" : null;
            case EntityKind.Inverse:
                (EntityKey? first, EntityKey? second) = _parts.SideTypes(key);
                return first == type || second == type ? "has a reference of it as one side" : null;
            default:
                return null;
        }
    }

    private static string? HowMemberUses(EntityKey key, Func<string, bool> means) =>
        means(QualifiedNames.TypeOfMember(key)) ? "is a member that another schema gives it" : null;

    private string? HowMethodIsUsed(StoredEntity user, EntityKey method) => user.Key.Kind switch
    {
        EntityKind.Application when ApplicationText.Names(user.Content, method.SimpleName) && IsOfApplication(method) => "begins or ends with it",
        EntityKind.ExportedFeature when IsExportOf(user.Key, method) => "exports it",
        EntityKind.InterfaceMapping when MapsTo(user, method) => "maps it",
        EntityKind.Property when IsConditionOf(user, method) => "has it as its condition",
        _ => null,
    };

    // IThing (im is mapped;): the left side is the interface's method, the right side the class's.
    private bool MapsTo(StoredEntity mapping, EntityKey method)
    {
        string[] sides = QualifiedNames.Local(mapping.Key).Split("::", 2);
        EntityKey? owner = graph.ResolveType(method.Schema, QualifiedNames.TypeOfMember(method));
        bool ofInterface = graph.ResolveType(mapping.Key.Schema, sides[1]) == owner;
        if (owner is null || !ofInterface && graph.ResolveType(mapping.Key.Schema, sides[0]) != owner)
            return false;
        string text = mapping.Content[ContentField.Definition] ?? "";
        return text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..].Split(';', StringSplitOptions.TrimEntries)
            .Select(line => line.Split(" is ", 2))
            .Any(line => line.Length == 2 && line[ofInterface ? 0 : 1] == method.SimpleName);
    }

    // reference OrderSet where Order::isPaid
    private bool IsConditionOf(StoredEntity property, EntityKey method) =>
        DefinitionText.WordAfter(property.Content[ContentField.Definition], "where") is { } condition
        && condition.EndsWith("::" + method.SimpleName, StringComparison.Ordinal)
        && graph.ResolveType(property.Key.Schema, condition[..^(method.SimpleName.Length + 2)]) is { } type
        && graph.Ancestors(type).Contains(graph.ResolveType(method.Schema, QualifiedNames.TypeOfMember(method)) ?? default);

    private bool IsOfApplication(EntityKey method) =>
        graph.ResolveType(method.Schema, QualifiedNames.TypeOfMember(method)) is not { } type || ApplicationClasses.IsApplication(graph.UltimateSuperclass(type));

    private bool IsExportOf(EntityKey feature, EntityKey member)
    {
        if (feature.Kind != EntityKind.ExportedFeature || feature.SimpleName != member.SimpleName)
            return false;
        string type = QualifiedNames.TypeOfMember(feature).Split("::", 2)[1];
        return graph.ResolveType(feature.Schema, type) is { } exported
            && graph.Ancestors(exported).Any(a => $"{a.Name}::{member.SimpleName}" == member.Name);
    }

    private string? PackageOf(EntityKey importedType) =>
        editor.Find(new EntityKey(EntityKind.ImportedPackage, $"{importedType.Schema}::{QualifiedNames.TypeOfMember(importedType)}"))?[ContentField.Definition];

    private static bool IsOwnPart(EntityKey key, EntityKey type) =>
        key.Schema == type.Schema && key.Kind switch
        {
            EntityKind.Property or EntityKind.Method or EntityKind.Constant or EntityKind.EventMapping =>
                QualifiedNames.TypeOfMember(key) == QualifiedNames.Local(type),
            EntityKind.InterfaceMapping => QualifiedNames.Local(key).StartsWith(QualifiedNames.Local(type) + "::", StringComparison.Ordinal),
            EntityKind.Inverse => key.Name.Split("<>").All(side => side.StartsWith(type.Name + "::", StringComparison.Ordinal)),
            _ => false,
        };
}
