using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Types that come after something that names them. An unknown name may be a class of the platform, whose names are
/// not all known here, so that it is no mistake by itself; but a type that a later file brings shows that the earlier
/// one would not have been compiled.
/// </summary>
internal sealed class LateTypes
{
    private readonly LoadContext _context;
    private readonly SchemaFile _file;
    private readonly List<(EntityKey User, string Type)> _waiting = [];

    /// <summary>Looks, before a file is loaded, who names what only the file brings.</summary>
    public LateTypes(LoadContext context, SchemaFile file, StatedEntities stated)
    {
        (_context, _file) = (context, file);
        HashSet<string> names = [.. file.Entities
            .Where(e => e.Key.Kind is EntityKind.Class or EntityKind.Interface && !IsKnown(e.Key))
            .Select(e => e.Key.SimpleName)];
        if (names.Count == 0)
            return;
        SchemaGraph graph = context.ReadGraph();
        foreach (string schema in graph.Observers(file.SchemaName))
            foreach ((EntityKey key, EntityContent? content) in context.Store.Overlay(schema))
                if (content is not null && !stated.Contains(key))
                    _waiting.AddRange(TypesOf(key, content)
                        .Where(t => names.Contains(t[(t.LastIndexOf(':') + 1)..]) && graph.ResolveType(schema, t) is null)
                        .Select(t => (key, t)));
    }

    /// <summary>Checks, after it is loaded, that nobody waited for what it brought.</summary>
    /// <exception cref="LoaderException">Somebody did.</exception>
    public void Check()
    {
        if (_waiting.Count == 0)
            return;
        SchemaGraph graph = _context.ReadGraph();
        foreach ((EntityKey user, string name) in _waiting)
            if (graph.ResolveType(user.Schema, name) is { } type && type.Schema == _file.SchemaName)
                throw LoaderErrors.Incomplete(
                    _file.Entities.First(e => e.Key == type).Location,
                    $"The {type} comes too late: the {user}, which was loaded before, names it. Load the {type} first.");
    }

    // One that the current version has was deleted and comes again: whoever named it is older.
    private bool IsKnown(EntityKey type) =>
        _context.Editor.Contains(type) || _context.Store.Contains(type, CatalogueVersion.Current);

    private static IEnumerable<string> TypesOf(EntityKey key, EntityContent content)
    {
        if (Parts.IsMember(key))
            yield return QualifiedNames.TypeOfMember(key);
        if (key.Kind == EntityKind.ExportedType)
            yield return key.SimpleName;
        if (TypeWords.IsLoose(key.Kind))
            yield break;
        foreach (string type in TypeWords.Of(key.Kind, content))
            yield return type;
    }
}
