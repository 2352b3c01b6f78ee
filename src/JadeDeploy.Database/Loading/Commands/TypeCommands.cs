using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>Commands on classes, interfaces and exported types.</summary>
internal static class TypeCommands
{
    /// <summary><c>Delete Class S::C</c>: with its members, keys, map, mappings, forms and the inverses inside it.</summary>
    public static void DeleteClass(CommandScope scope)
    {
        EntityKey type = scope.Existing(EntityKind.Class);
        if (type.SimpleName == type.Schema || type.SimpleName == "G" + type.Schema || type.SimpleName == "S" + type.Schema)
            throw scope.Refused("the platform makes this class for every schema; it goes with its schema");
        Delete(scope, type);
        if (scope.IsCurrentVersion)
            scope.Objects.Delete(type.Name);
    }

    /// <summary><c>Delete Interface S::I</c>.</summary>
    public static void DeleteInterface(CommandScope scope) => Delete(scope, scope.Existing(EntityKind.Interface));

    /// <summary><c>Delete Instances S::C</c>: of the class itself.</summary>
    public static void DeleteInstances(CommandScope scope) => scope.Objects.Delete(scope.Existing(EntityKind.Class).Name);

    /// <summary><c>Move Class S::C NewSuperclass</c>.</summary>
    public static void MoveClass(CommandScope scope)
    {
        EntityKey type = scope.Existing(EntityKind.Class);
        string superclass = scope.Argument(1);
        // The argument may be qualified by the schema that has the class; definitions never are.
        if (superclass.Split("::", 2) is [var schema, var name] && scope.Graph.Chain(type.Schema).Contains(schema))
            superclass = name;
        if (scope.Graph.ResolveType(type.Schema, superclass) is { } key)
        {
            if (key.Kind != EntityKind.Class)
                throw scope.Refused($"the {key} cannot be a superclass");
            if (scope.Graph.Ancestors(key).Contains(type))
                throw scope.Refused($"the {key} is the class itself or one of its subclasses");
        }
        else if (scope.WasDeleted(type.Schema, superclass))
        {
            throw scope.Refused($"the class '{superclass}' was deleted");
        }
        EntityContent content = scope.Editor.Find(type)!;
        string definition = content[ContentField.Definition] ?? "";
        string? before = DefinitionText.SuperclassOf(content);
        bool replaced = false;
        string moved = DefinitionText.Replace(definition, word =>
        {
            if (replaced || word.Text != before || word.Start == 0)
                return null;
            replaced = true;
            return superclass;
        });
        scope.Editor.Put(type, content.With(ContentField.Definition, moved));
    }

    /// <summary><c>Delete ExportedType S::Pkg::T</c>: with its features.</summary>
    public static void DeleteExportedType(CommandScope scope)
    {
        EntityKey type = scope.Existing(EntityKind.ExportedType);
        scope.RequireUnused(scope.Uses.OfExportedType(type));
        scope.Remove(type, scope.Editor.Under(type.Name + "::").Where(e => e.Key.Kind == EntityKind.ExportedFeature).Select(e => e.Key));
    }

    private static void Delete(CommandScope scope, EntityKey type)
    {
        scope.RequireUnused(scope.Uses.OfType(type));
        scope.Remove(type, scope.Parts.OfType(type));
    }
}
