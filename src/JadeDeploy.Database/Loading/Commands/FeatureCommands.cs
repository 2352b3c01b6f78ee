using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading.Conversion;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>Commands on properties, methods and constants of a type.</summary>
internal static class FeatureCommands
{
    /// <summary><c>Delete Property S::C::p</c>: with its inverses and, for a control, its event mappings.</summary>
    public static void DeleteProperty(CommandScope scope)
    {
        EntityKey property = scope.Existing(EntityKind.Property);
        scope.RequireUnused(scope.Uses.OfProperty(property));
        scope.Change(() => scope.Remove(property, scope.Parts.OfProperty(property)));
    }

    /// <summary><c>Delete Method S::C::m</c>: with the event mapping of that name.</summary>
    public static void DeleteMethod(CommandScope scope)
    {
        EntityKey method = scope.Existing(EntityKind.Method);
        scope.RequireUnused(scope.Uses.OfMethod(method));
        EntityKey mapping = method with { Kind = EntityKind.EventMapping };
        scope.Remove(method, scope.Editor.Contains(mapping) ? [mapping] : []);
    }

    /// <summary><c>Delete Constant S::C::c</c>.</summary>
    public static void DeleteConstant(CommandScope scope)
    {
        EntityKey constant = scope.Existing(EntityKind.Constant);
        scope.RequireUnused(scope.Uses.OfConstant(constant));
        scope.Remove(constant, []);
    }

    /// <summary><c>Rename Property S::C::p q</c>: in inverses, keys and exports too.</summary>
    public static void RenameProperty(CommandScope scope)
    {
        EntityKey property = scope.Existing(EntityKind.Property);
        string newName = RequireFree(scope, property);
        List<(EntityKey, StoredEntity)> changes = scope.Graph.Observers(property.Schema)
            .SelectMany(schema => scope.Editor.Mentioning(schema, property.SimpleName))
            .Select(entity => (entity.Key, New: PropertyRenamed(scope, entity, property, newName)))
            .ToList();
        scope.Change(() => scope.Replace(changes), new PropertyRename(property, newName));
        if (!scope.IsCurrentVersion)
            scope.Conversions.RenameProperty(property, newName);
    }

    /// <summary><c>Rename Constant S::C::c d</c>: in other constants of the class and its subclasses, and in exports, too.</summary>
    public static void RenameConstant(CommandScope scope)
    {
        EntityKey constant = scope.Existing(EntityKind.Constant);
        string newName = RequireFree(scope, constant);
        scope.Replace(scope.Graph.Observers(constant.Schema)
            .SelectMany(schema => scope.Editor.Mentioning(schema, constant.SimpleName))
            .Select(entity => (entity.Key, New: ConstantRenamed(scope, entity, constant, newName)))
            .ToList());
    }

    private static StoredEntity PropertyRenamed(CommandScope scope, StoredEntity entity, EntityKey property, string newName)
    {
        if (entity.Key == property)
            return entity with { Key = Sibling(property, newName) };
        switch (entity.Key.Kind)
        {
            case EntityKind.Inverse:
                return NameRewriting.ReplaceSides(entity, side =>
                    scope.Parts.ResolveSide(side) == property ? Sibling(side, newName).Name : side.Name);
            case EntityKind.Keys:
                var places = new KeyPaths(scope.Editor, scope.Graph).Of(entity)
                    .Where(k => k.Property == property).Select(k => k.Start).ToHashSet();
                return places.Count == 0 ? entity : WithDefinition(entity, word => places.Contains(word.Start) ? newName : null);
            case EntityKind.ExportedFeature:
                return IsExportOf(scope, entity.Key, property) ? entity with { Key = Sibling(entity.Key, newName) } : entity;
            default:
                return entity;
        }
    }

    private static StoredEntity ConstantRenamed(CommandScope scope, StoredEntity entity, EntityKey constant, string newName)
    {
        if (entity.Key.Kind == EntityKind.ExportedFeature)
            return IsExportOf(scope, entity.Key, constant) ? entity with { Key = Sibling(entity.Key, newName) } : entity;
        if (entity.Key.Kind != EntityKind.Constant || !IsInheritedBy(scope, entity.Key, constant))
            return entity;
        StoredEntity renamed = WithDefinition(entity, ConstantWords.Rename(entity.Content, constant.SimpleName, newName));
        return entity.Key == constant ? renamed with { Key = Sibling(constant, newName) } : renamed;
    }

    private static bool IsExportOf(CommandScope scope, EntityKey feature, EntityKey member) =>
        (member.Kind == EntityKind.Property ? scope.Uses.OfProperty(member) : scope.Uses.OfConstant(member)).Any(u => u.User == feature);

    private static bool IsInheritedBy(CommandScope scope, EntityKey user, EntityKey constant) =>
        scope.Graph.ResolveType(user.Schema, QualifiedNames.TypeOfMember(user)) is { } type
            ? scope.Graph.Ancestors(type).Any(a => a == scope.Graph.ResolveType(constant.Schema, QualifiedNames.TypeOfMember(constant)))
            : QualifiedNames.TypeOfMember(user) == QualifiedNames.TypeOfMember(constant);

    private static string RequireFree(CommandScope scope, EntityKey feature)
    {
        string newName = scope.NewName(1);
        foreach (EntityKind kind in (ReadOnlySpan<EntityKind>)[EntityKind.Property, EntityKind.Method, EntityKind.Constant])
            scope.RequireAbsent(Sibling(feature, newName) with { Kind = kind });
        if (feature.Kind == EntityKind.Property
            && scope.Graph.ResolveType(feature.Schema, QualifiedNames.TypeOfMember(feature)) is { } type
            && scope.Graph.ResolveProperty(type, newName) is { } inherited)
            throw scope.Refused($"the class inherits a {inherited} already");
        if (feature.Kind == EntityKind.Property && InSubclass(scope, feature, newName) is { } hidden)
            throw scope.Refused($"there is a {hidden} in a subclass already");
        return newName;
    }

    private static EntityKey? InSubclass(CommandScope scope, EntityKey property, string newName)
    {
        EntityKey? owner = scope.Graph.ResolveType(property.Schema, QualifiedNames.TypeOfMember(property));
        foreach (string schema in scope.Graph.Observers(property.Schema))
            foreach (EntityKey other in scope.Editor.Mentioning(schema, newName).Select(e => e.Key))
                if (other.Kind is EntityKind.Property or EntityKind.Method && other.SimpleName == newName
                    && scope.Graph.ResolveType(schema, QualifiedNames.TypeOfMember(other)) is { } type
                    && type != owner && scope.Graph.Ancestors(type).Any(a => a == owner))
                    return other;
        return null;
    }

    private static EntityKey Sibling(EntityKey key, string name) => new(key.Kind, key.Name[..^key.SimpleName.Length] + name);

    private static StoredEntity WithDefinition(StoredEntity entity, Func<DefinitionWord, string?> replacement) =>
        entity.Content[ContentField.Definition] is { } definition
            ? entity with { Content = entity.Content.With(ContentField.Definition, DefinitionText.Replace(definition, replacement)) }
            : entity;
}
