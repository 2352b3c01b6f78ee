using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>Commands on database files and the classes mapped to them.</summary>
internal static class FileCommands
{
    /// <summary><c>Create DbFile S::file [partitionable]</c>.</summary>
    public static void Create(CommandScope scope)
    {
        var file = new EntityKey(EntityKind.DatabaseFile, scope.Argument(0));
        scope.RequireAbsent(file);
        bool partitionable = scope.ArgumentCount == 2;
        if (partitionable && scope.Argument(1) != "partitionable")
            throw scope.Refused($"'{scope.Argument(1)}' is not 'partitionable'");
        scope.Editor.Put(file, partitionable ? EntityContent.Of((ContentField.Definition, "partitionable")) : EntityContent.Empty);
    }

    /// <summary>
    /// <c>Delete DbFile S::file</c>: an empty one. "A subschema database can reuse or override the file definitions of its
    /// superschema" (User's Guide, Defining a Schema), so a map means the nearest file of its name.
    /// </summary>
    public static void Delete(CommandScope scope)
    {
        EntityKey file = scope.Existing(EntityKind.DatabaseFile);
        string quoted = $"\"{QualifiedNames.Local(file)}\"";
        if (scope.Editor.Find(QualifiedNames.Schema(file.Schema))?[ContentField.Database]?.EndsWith(quoted, StringComparison.Ordinal) == true)
            throw scope.Refused("it is the default file of its schema");
        scope.RequireUnused(scope.Graph.Observers(file.Schema)
            .Where(s => FileOf(scope, s, file.SimpleName) == file)
            .SelectMany(scope.Editor.OfSchema)
            .Where(e => e.Key.Kind == EntityKind.ClassMap && e.Content[ContentField.Definition]?.StartsWith(quoted, StringComparison.Ordinal) == true)
            .Select(e => new Use(file, e.Key, "is to it")));
        if (scope.Session.Query("SELECT class FROM pending_remap WHERE file = $1", row => row.GetString(0), QualifiedNames.Local(file))
                .Find(type => FileOf(scope, new EntityKey(EntityKind.Class, type).Schema, file.SimpleName) == file) is { } waiting)
            throw scope.Refused($"class {waiting} is to be moved to it");
        scope.Remove(file, []);
    }

    /// <summary><c>Remap Class S::C file</c>: what is to be done by <c>MoveInstances</c>.</summary>
    public static void RemapClass(CommandScope scope)
    {
        EntityKey type = scope.Existing(EntityKind.Class);
        scope.RequireNotGenerated(type);
        string file = scope.Argument(1).Trim('"');
        if (FileOf(scope, type.Schema, file) is null)
            throw scope.Refused($"neither its schema nor a superschema has a database file '{file}'");
        scope.Session.Execute("INSERT OR REPLACE INTO pending_remap (class, file) VALUES ($1, $2)", type.Name, file);
    }

    /// <summary><c>MoveInstances [Workers n]</c>: carries out the remaps that wait.</summary>
    public static void MoveInstances(CommandScope scope)
    {
        if (scope.ArgumentCount > 0 && !(scope.ArgumentCount == 2 && scope.Argument(0) == "Workers" && int.TryParse(scope.Argument(1), out int workers) && workers > 0))
            throw scope.Refused("expected nothing or 'Workers' and a number");
        foreach ((string type, string file) in scope.Session.Query("SELECT class, file FROM pending_remap", row => (row.GetString(0), row.GetString(1))))
        {
            var map = new EntityKey(EntityKind.ClassMap, type);
            EntityContent content = scope.Editor.Find(map) ?? EntityContent.Empty;
            scope.Editor.Put(map, content.With(ContentField.Definition, $"\"{file}\"{Modifiers(content)}"));
        }
        scope.Session.Execute("DELETE FROM pending_remap");
    }

    // The file that a name means in a schema.
    private static EntityKey? FileOf(CommandScope scope, string schema, string name)
    {
        foreach (string s in scope.Graph.Chain(schema))
            if (new EntityKey(EntityKind.DatabaseFile, $"{s}::{name}") is var file && scope.Editor.Contains(file))
                return file;
        return null;
    }

    // What follows the file: "sales" allInstances
    private static string Modifiers(EntityContent map)
    {
        string text = map[ContentField.Definition] ?? "";
        int end = text.LastIndexOf('"');
        return end < 0 ? "" : text[(end + 1)..];
    }
}
