using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>
/// <c>Rename Class S::C New</c> and <c>Rename Interface S::I New</c>. Wherever a name or a definition means the type,
/// in its schema, subschemas and importers, it gets the new name. Method sources stay: the platform compiles them.
/// </summary>
internal static class TypeRenaming
{
    /// <summary>Renames.</summary>
    public static void Run(CommandScope scope, EntityKind kind)
    {
        EntityKey type = scope.Existing(kind);
        string newName = scope.NewName(1);
        RequireFree(scope, type, newName);
        scope.Replace(scope.Graph.Observers(type.Schema).SelectMany(schema => Renamed(scope, schema, type, newName)).ToList());
        if (kind != EntityKind.Class)
            return;
        scope.Objects.RenameClass(type.Name, $"{type.Schema}::{newName}");
        scope.Session.Execute("UPDATE pending_remap SET class = $2 WHERE class = $1", type.Name, $"{type.Schema}::{newName}");
    }

    // "An exception is raised if there is an existing class with the same name" where a class is imported (Developer's
    // Reference, chapter 8); an importer of something else does not see the type at all.
    private static void RequireFree(CommandScope scope, EntityKey type, string newName)
    {
        foreach (string schema in scope.Graph.Observers(type.Schema).Where(s => scope.Graph.ResolveType(s, type.SimpleName) == type))
            if (scope.Graph.ResolveType(schema, newName) is { } other && (other.Schema == schema || schema == type.Schema))
                throw scope.Refused($"there is a {other} already");
    }

    private static IEnumerable<(EntityKey Old, StoredEntity New)> Renamed(CommandScope scope, string schema, EntityKey type, string newName)
    {
        string? NewName(string written) => scope.Graph.ResolveType(schema, written) == type
            ? written[..^type.SimpleName.Length] + newName
            : null;
        foreach (StoredEntity entity in scope.Editor.Mentioning(schema, type.SimpleName))
        {
            StoredEntity renamed = FormsTypeWords.Replace(NameRewriting.ReplaceTypes(entity, NewName), NewName);
            renamed = renamed with { Content = TypeWords.Replace(entity.Key.Kind, renamed.Content, NewName) };
            if (renamed.Key != entity.Key || !renamed.Content.Equals(entity.Content))
                yield return (entity.Key, renamed);
        }
    }
}
