using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Model;
using Microsoft.Data.Sqlite;

namespace JadeDeploy.Database.Catalogues;

/// <summary>The rows of a catalogue in an SQLite file.</summary>
internal sealed class SqliteEntityStore(SqliteSession session) : EntityStore
{
    public override List<StoredEntity> OfSchema(string schema, CatalogueVersion version) =>
        session.Query($"SELECT kind, name, content FROM {View(version)} WHERE schema = $1", ReadEntity, schema);

    public override List<StoredEntity> Mentioning(string schema, string text, CatalogueVersion version) =>
        session.Query(
            $"SELECT kind, name, content FROM {View(version)} WHERE schema = $1 AND (instr(name, $2) > 0 OR instr(content, $2) > 0)",
            ReadEntity, schema, text);

    public override List<StoredEntity> OfKind(EntityKind kind, CatalogueVersion version) =>
        session.Query($"SELECT kind, name, content FROM {View(version)} WHERE kind = '{kind.ToText()}'", ReadEntity);

    public override List<StoredEntity> Under(string prefix, CatalogueVersion version)
    {
        // The first name that does not begin so is the prefix with its last character increased.
        string end = prefix[..^1] + (char)(prefix[^1] + 1);
        return session.Query(
            $"SELECT kind, name, content FROM {View(version)} WHERE schema = $1 AND name >= $2 AND name < $3",
            ReadEntity, SchemaOf(prefix), prefix, end);
    }

    public override List<(EntityKey Key, ContentDigest Digest)> Digests(string schema, CatalogueVersion version) =>
        session.Query(
            $"SELECT kind, name, digest FROM {View(version)} WHERE schema = $1",
            row => (ReadKey(row), ContentDigest.Parse(row.GetString(2))),
            schema);

    public override EntityContent? Find(EntityKey key, CatalogueVersion version) =>
        session.Scalar(
            $"SELECT content FROM {View(version)} WHERE schema = $1 AND name = $2 AND kind = $3",
            key.Schema, key.Name, key.Kind.ToText()) is string json ? ContentJson.Read(json) : null;

    public override bool Contains(EntityKey key, CatalogueVersion version) => FindDigest(key, version) is not null;

    public override bool IsVersioned(EntityKey key) =>
        session.Scalar(
            "SELECT 1 FROM entity WHERE version = 1 AND schema = $1 AND name = $2 AND kind = $3",
            key.Schema, key.Name, key.Kind.ToText()) is not null;

    public override List<string> VersionedSchemas() =>
        session.Query("SELECT DISTINCT schema FROM entity WHERE version = 1 ORDER BY schema", row => row.GetString(0));

    public override List<(EntityKey Key, EntityContent? Content)> Overlay(string schema) =>
        session.Query(
            "SELECT kind, name, content FROM entity WHERE version = 1 AND schema = $1",
            row => (ReadKey(row), row.IsDBNull(2) ? null : ContentJson.Read(row.GetString(2))),
            schema);

    public override void Put(EntityKey key, EntityContent content, CatalogueVersion version)
    {
        if (version == CatalogueVersion.Latest && FindDigest(key, CatalogueVersion.Current) == content.Digest.ToString())
            Forget(key, CatalogueVersion.Latest);
        else
            Write(key, ContentJson.Write(content), content.Digest.ToString(), version);
    }

    public override void Remove(EntityKey key, CatalogueVersion version)
    {
        if (version == CatalogueVersion.Latest && Contains(key, CatalogueVersion.Current))
            Write(key, null, null, version);
        else
            Forget(key, version);
    }

    public override void Commit(string schema)
    {
        session.Execute(
            """
            DELETE FROM entity AS c WHERE version = 0 AND schema = $1 AND EXISTS (
                SELECT 1 FROM entity AS l
                WHERE l.version = 1 AND l.schema = c.schema AND l.name = c.name AND l.kind = c.kind)
            """,
            schema);
        session.Execute("UPDATE entity SET version = 0 WHERE version = 1 AND schema = $1 AND content IS NOT NULL", schema);
        DiscardLatest(schema);
    }

    public override void DiscardLatest(string schema) => session.Execute("DELETE FROM entity WHERE version = 1 AND schema = $1", schema);

    public override void RemoveSchema(string schema) => session.Execute("DELETE FROM entity WHERE schema = $1", schema);

    private void Write(EntityKey key, string? content, string? digest, CatalogueVersion version) =>
        session.Execute(
            "INSERT OR REPLACE INTO entity (version, schema, name, kind, content, digest) VALUES ($1, $2, $3, $4, $5, $6)",
            (int)version, key.Schema, key.Name, key.Kind.ToText(), content, digest);

    private void Forget(EntityKey key, CatalogueVersion version) =>
        session.Execute(
            "DELETE FROM entity WHERE version = $1 AND schema = $2 AND name = $3 AND kind = $4",
            (int)version, key.Schema, key.Name, key.Kind.ToText());

    private string? FindDigest(EntityKey key, CatalogueVersion version) =>
        session.Scalar(
            $"SELECT digest FROM {View(version)} WHERE schema = $1 AND name = $2 AND kind = $3",
            key.Schema, key.Name, key.Kind.ToText()) as string;

    private static string View(CatalogueVersion version) =>
        version == CatalogueVersion.Current ? "current_entity" : "latest_entity";

    private static StoredEntity ReadEntity(SqliteDataReader row) => new(ReadKey(row), ContentJson.Read(row.GetString(2)));

    private static EntityKey ReadKey(SqliteDataReader row) =>
        EntityKinds.TryParse(row.GetString(0), out EntityKind kind)
            ? new EntityKey(kind, row.GetString(1))
            : throw new InvalidDataException($"The catalogue has an entity of unknown kind '{row.GetString(0)}'.");
}
