using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>
/// <c>Move Class S::C NewSuperclass</c>: below a class of the schema or of a superschema. A class of an imported package
/// cannot have subclasses, and what the class no longer inherits must not be needed.
/// </summary>
internal static class ClassMove
{
    /// <summary>Moves.</summary>
    public static void Run(CommandScope scope)
    {
        EntityKey type = scope.Existing(EntityKind.Class);
        scope.RequireNotGenerated(type);
        string superclass = scope.Argument(1);
        // The argument may be qualified by the schema that has the class; definitions never are.
        if (superclass.Split("::", 2) is [var schema, var name] && scope.Graph.Chain(type.Schema).Contains(schema))
            superclass = name;
        CheckSuperclass(scope, type, superclass);
        List<(EntityKey User, EntityKey Property)> needed = [.. Needed(scope.Editor, scope.Graph, type)];
        scope.Change(() => scope.Editor.Put(type, Moved(scope.Editor.Find(type)!, superclass)));
        var after = new SchemaGraph(scope.Editor);
        CheckNoNameTwice(scope, after, type);
        foreach ((EntityKey user, EntityKey property) in needed.Except(Needed(scope.Editor, after, type)))
            throw scope.Refused($"the {user} needs the {property}, which the class would not inherit any more");
    }

    private static void CheckSuperclass(CommandScope scope, EntityKey type, string superclass)
    {
        if (scope.Graph.ResolveType(type.Schema, superclass) is { } key)
        {
            if (key.Kind != EntityKind.Class)
                throw scope.Refused($"the {key} cannot be a superclass");
            if (scope.Graph.Ancestors(key).Contains(type))
                throw scope.Refused($"the {key} is the class itself or one of its subclasses");
            if (!scope.Graph.Chain(type.Schema).Contains(key.Schema))
                throw scope.Refused($"the {key} is imported, and an imported class has no subclasses");
        }
        else if (scope.WasDeleted(type.Schema, superclass))
        {
            throw scope.Refused($"the class '{superclass}' was deleted");
        }
    }

    private static EntityContent Moved(EntityContent content, string superclass)
    {
        string? before = DefinitionText.SuperclassOf(content);
        bool replaced = false;
        string moved = DefinitionText.Replace(content[ContentField.Definition] ?? "", word =>
        {
            if (replaced || word.Text != before || word.Start == 0)
                return null;
            replaced = true;
            return superclass;
        });
        return content.With(ContentField.Definition, moved);
    }

    private static void CheckNoNameTwice(CommandScope scope, SchemaGraph graph, EntityKey type)
    {
        if (graph.Ancestors(type).Skip(1).FirstOrDefault() is not { Name.Length: > 0 } superclass)
            return;
        foreach (EntityKey property in scope.Editor.Under(type.Name + "::", EntityKind.Property).Select(e => e.Key))
            if (graph.ResolveProperty(superclass, property.SimpleName) is { } inherited)
                throw scope.Refused($"the class has a {property} and would inherit a {inherited}");
    }

    // Keys and inverses that name a property through the class or one of its subclasses.
    private static IEnumerable<(EntityKey User, EntityKey Property)> Needed(CatalogueEditor editor, SchemaGraph graph, EntityKey type)
    {
        var keyPaths = new KeyPaths(editor, graph);
        var parts = new Parts(editor, graph);
        foreach (StoredEntity user in graph.Observers(type.Schema).SelectMany(editor.OfSchema))
            if (user.Key.Kind == EntityKind.Keys)
                foreach (KeyProperty key in keyPaths.Of(user))
                    yield return (user.Key, key.Property);
            else if (user.Key.Kind == EntityKind.Inverse && QualifiedNames.Sides(user.Key) is var (first, second))
                foreach (EntityKey side in (EntityKey[])[first, second])
                    if (parts.ResolveSide(side) is { } property)
                        yield return (user.Key, property);
    }
}
