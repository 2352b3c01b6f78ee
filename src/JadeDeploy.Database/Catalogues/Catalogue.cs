using System.Collections.Immutable;
using JadeDeploy.Database.Names;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>The schema entities of a database, in two versions. Only the loader changes them.</summary>
public sealed class Catalogue
{
    private readonly SqliteSession _session;
    private readonly EntityStore _store;

    internal Catalogue(SqliteSession session, EntityStore store)
    {
        _session = session;
        _store = store;
    }

    /// <summary>
    /// The schemas whose latest version differs from the current one, in ordinal order; those too in which renames have only exchanged
    /// names, so that no entity differs and instances do.
    /// </summary>
    public ImmutableArray<string> VersionedSchemas => [.. _store.VersionedSchemas()
        .Union(Names("SELECT DISTINCT substr(property, 1, instr(property, '::') - 1) FROM pending_property_rename")).Order(StringComparer.Ordinal)];

    /// <summary>The schemas that are reorganised and wait for their transition, in ordinal order.</summary>
    public ImmutableArray<string> ReorganisedSchemas => Names("SELECT name FROM reorganised_schema");

    /// <summary>The schemas that the database is told to have although their entities are not here, in ordinal order.</summary>
    public ImmutableArray<string> ExternalSchemas => Names("SELECT name FROM external_schema");

    /// <summary>The names of the schemas, in ordinal order.</summary>
    public ImmutableArray<string> Schemas(CatalogueVersion version) =>
        [.. _store.OfKind(EntityKind.Schema, version).Select(e => e.Key.Name).Order(StringComparer.Ordinal)];

    /// <summary>What each schema builds on: its superschema and the schemas whose packages it imports, each once, present or not.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Needs(CatalogueVersion version)
    {
        ILookup<string, string> exporters = _store.OfKind(EntityKind.ImportedPackage, version)
            .ToLookup(e => e.Key.Schema, e => SchemaGraph.ExporterOf(e.Content), StringComparer.Ordinal);
        return _store.OfKind(EntityKind.Schema, version).ToImmutableDictionary(
            e => e.Key.Name,
            e => exporters[e.Key.Name].Prepend(DefinitionText.SuperschemaOf(e.Content)).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);
    }

    /// <summary>The entities of a schema, in key order, without places; empty for an unknown schema.</summary>
    public ImmutableArray<SchemaEntity> Entities(string schema, CatalogueVersion version) =>
        [.. _store.OfSchema(schema, version).OrderBy(e => e.Key).Select(e => new SchemaEntity(e.Key, e.Content, SourceLocation.None))];

    /// <summary>The keys and content digests of a schema, in key order: cheaper than <see cref="Entities"/>.</summary>
    public ImmutableArray<(EntityKey Key, ContentDigest Digest)> Digests(string schema, CatalogueVersion version) =>
        [.. _store.Digests(schema, version).OrderBy(e => e.Key)];

    /// <summary>The digest of a whole schema, as <see cref="SchemaDigest"/> computes it.</summary>
    public ContentDigest DigestOf(string schema, CatalogueVersion version) => SchemaDigest.Of(_store.Digests(schema, version));

    /// <summary>The content of an entity, or null when there is none.</summary>
    public EntityContent? Find(EntityKey key, CatalogueVersion version) => _store.Find(key, version);

    /// <summary>How many entities a schema has.</summary>
    public int Count(string schema, CatalogueVersion version) => _store.Count(schema, version);

    /// <summary>
    /// Whether it is known without a look at contents that a schema has these very entities, because it was seeded with them
    /// and nothing was written since. Never of a database in a file.
    /// </summary>
    public bool IsSeeded(string schema, ImmutableArray<SchemaEntity> entities) => _store.IsSeeded(schema, entities);

    /// <summary>Whether there is such an entity.</summary>
    public bool Contains(EntityKey key, CatalogueVersion version) => _store.Contains(key, version);

    /// <summary>
    /// Sets the current version directly, without loading: what a proof starts from. A schema that is there is
    /// replaced.
    /// </summary>
    public void Seed(IEnumerable<SeedSchema> schemas) => _session.Transact(() =>
    {
        foreach (SeedSchema schema in schemas)
        {
            var header = new SchemaEntity(
                new EntityKey(EntityKind.Schema, schema.Name),
                EntityContent.Of((ContentField.Definition, $"subschemaOf {schema.Superschema}")),
                SourceLocation.None);
            ImmutableArray<SchemaEntity> entities = [.. schema.Entities];
            _store.Seed(schema.Name, entities is [var first, ..] && first.Key == header.Key ? entities : [header, .. entities]);
        }
        return true;
    });

    /// <summary>Says which schemas count as present although their entities are not here, in place of what was said before.</summary>
    public void DeclareExternalSchemas(IEnumerable<string> schemas) => _session.Transact(() =>
    {
        _session.Execute("DELETE FROM external_schema");
        foreach (string schema in schemas.Distinct(StringComparer.Ordinal))
            _session.Execute("INSERT INTO external_schema (name) VALUES ($1)", schema);
        return true;
    });

    private ImmutableArray<string> Names(string sql) =>
        [.. _session.Query(sql, row => row.GetString(0)).Order(StringComparer.Ordinal)];
}
