using System.Collections.Immutable;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// The schemas of a database that other repositories have deployed and that have to do with some schemas: those that these build on, those
/// that build on these, and what both need. They are read as the catalogue holds them, without places in files.
/// </summary>
internal static class NeighbouringSchemas
{
    /// <summary>Reads them. Every schema that is not one's own is looked at, so the cost is that of a shared database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="own">The schemas themselves, in both versions.</param>
    public static ImmutableArray<SchemaDefinition> Read(EmbeddedDatabase database, IReadOnlyCollection<SchemaDefinition> own)
    {
        HashSet<string> names = [.. own.Select(s => s.Name)];
        SchemaDefinition[] others =
        [
            .. database.Catalogue.Schemas(CatalogueVersion.Current).Where(s => !names.Contains(s))
                .Select(s => Definition(CatalogueExtract.Of(database.Catalogue, s, CatalogueVersion.Current))),
        ];
        HashSet<string> users = Closure(names, user => others.Where(o => SchemaOrder.Needs(o).Contains(user)).Select(o => o.Name));
        ILookup<string, string> needs = own.Concat(others).SelectMany(s => SchemaOrder.Needs(s).Select(n => (s.Name, n))).ToLookup(p => p.Name, p => p.n);
        HashSet<string> related = Closure(users, user => needs[user]);
        return [.. others.Where(o => related.Contains(o.Name))];
    }

    private static HashSet<string> Closure(IEnumerable<string> start, Func<string, IEnumerable<string>> next)
    {
        HashSet<string> found = [.. start];
        var open = new Queue<string>(found);
        while (open.TryDequeue(out string? name))
            foreach (string reached in next(name).Where(found.Add))
                open.Enqueue(reached);
        return found;
    }

    private static SchemaDefinition Definition(ExtractedSchema schema) => new(
        new SchemaFile("", default, [])
        {
            SchemaName = schema.Name,
            Superschema = schema.Superschema,
            IsComplete = true,
            Entities = [.. schema.Entities.OrderBy(e => e.Key.Kind != EntityKind.Schema)],
        },
        []);
}
