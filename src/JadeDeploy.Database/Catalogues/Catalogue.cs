using System.Collections.Immutable;
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

    /// <summary>The schemas whose latest version differs from the current one, in ordinal order.</summary>
    public ImmutableArray<string> VersionedSchemas => [.. _store.VersionedSchemas().Order(StringComparer.Ordinal)];

    /// <summary>The schemas that are reorganised and wait for their transition, in ordinal order.</summary>
    public ImmutableArray<string> ReorganisedSchemas => Names("SELECT name FROM reorganised_schema");

    /// <summary>The schemas that the database is told to have although their entities are not here, in ordinal order.</summary>
    public ImmutableArray<string> ExternalSchemas => Names("SELECT name FROM external_schema");

    /// <summary>The names of the schemas, in ordinal order.</summary>
    public ImmutableArray<string> Schemas(CatalogueVersion version) =>
        [.. _store.OfKind(EntityKind.Schema, version).Select(e => e.Key.Name).Order(StringComparer.Ordinal)];

    /// <summary>The entities of a schema, in key order, without places; empty for an unknown schema.</summary>
    public ImmutableArray<SchemaEntity> Entities(string schema, CatalogueVersion version) =>
        [.. _store.OfSchema(schema, version).OrderBy(e => e.Key).Select(e => new SchemaEntity(e.Key, e.Content, SourceLocation.None))];

    /// <summary>The keys and content digests of a schema, in key order: cheaper than <see cref="Entities"/>.</summary>
    public ImmutableArray<(EntityKey Key, ContentDigest Digest)> Digests(string schema, CatalogueVersion version) =>
        [.. _store.Digests(schema, version).OrderBy(e => e.Key)];

    /// <summary>The keys and content fingerprints of a schema, in no special order: what comparing needs, and cheaper than <see cref="Digests"/> in memory.</summary>
    public IEnumerable<(EntityKey Key, ContentFingerprint Fingerprint)> Fingerprints(string schema, CatalogueVersion version) =>
        _store.OfSchema(schema, version).Select(e => (e.Key, e.Content.Fingerprint));

    /// <summary>The digest of a whole schema, as <see cref="SchemaDigest"/> computes it.</summary>
    public ContentDigest DigestOf(string schema, CatalogueVersion version) => SchemaDigest.Of(_store.Digests(schema, version));

    /// <summary>The content of an entity, or null when there is none.</summary>
    public EntityContent? Find(EntityKey key, CatalogueVersion version) => _store.Find(key, version);

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
            _store.RemoveSchema(schema.Name);
            var header = new EntityKey(EntityKind.Schema, schema.Name);
            _store.Put(header, EntityContent.Of((ContentField.Definition, $"subschemaOf {schema.Superschema}")), CatalogueVersion.Current);
            foreach (SchemaEntity entity in schema.Entities)
                _store.Put(entity.Key, entity.Content, CatalogueVersion.Current);
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
