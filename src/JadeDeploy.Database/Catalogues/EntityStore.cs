using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Model;
using Microsoft.Data.Sqlite;

namespace JadeDeploy.Database.Catalogues;

/// <summary>An entity as the catalogue holds it.</summary>
internal readonly record struct StoredEntity(EntityKey Key, EntityContent Content);

/// <summary>The rows of the catalogue.</summary>
internal sealed class EntityStore(SqliteSession session)
{
    /// <summary>The entities of a schema, in no special order.</summary>
    public List<StoredEntity> OfSchema(string schema, CatalogueVersion version) =>
        session.Query($"SELECT kind, name, content FROM {View(version)} WHERE schema = $1", ReadEntity, schema);

    /// <summary>The entities of a schema whose name or content has a text somewhere.</summary>
    public List<StoredEntity> Mentioning(string schema, string text, CatalogueVersion version) =>
        session.Query(
            $"SELECT kind, name, content FROM {View(version)} WHERE schema = $1 AND (instr(name, $2) > 0 OR instr(content, $2) > 0)",
            ReadEntity, schema, text);

    /// <summary>The entities of one kind. The kind is part of the statement, because the index is of certain kinds only.</summary>
    public List<StoredEntity> OfKind(EntityKind kind, CatalogueVersion version) =>
        session.Query($"SELECT kind, name, content FROM {View(version)} WHERE kind = '{kind.ToText()}'", ReadEntity);

    /// <summary>The entities of a schema whose qualified name begins with a text.</summary>
    public List<StoredEntity> Under(string prefix, CatalogueVersion version)
    {
        // The first name that does not begin so is the prefix with its last character increased.
        string end = prefix[..^1] + (char)(prefix[^1] + 1);
        return session.Query(
            $"SELECT kind, name, content FROM {View(version)} WHERE schema = $1 AND name >= $2 AND name < $3",
            ReadEntity, SchemaOf(prefix), prefix, end);
    }

    /// <summary>The keys and digests of a schema.</summary>
    public List<(EntityKey Key, ContentDigest Digest)> Digests(string schema, CatalogueVersion version) =>
        session.Query(
            $"SELECT kind, name, digest FROM {View(version)} WHERE schema = $1",
            row => (ReadKey(row), ContentDigest.Parse(row.GetString(2))),
            schema);

    /// <summary>The content of an entity, or null.</summary>
    public EntityContent? Find(EntityKey key, CatalogueVersion version) =>
        session.Scalar(
            $"SELECT content FROM {View(version)} WHERE schema = $1 AND name = $2 AND kind = $3",
            key.Schema, key.Name, key.Kind.ToText()) is string json ? ContentJson.Read(json) : null;

    /// <summary>Whether there is such an entity.</summary>
    public bool Contains(EntityKey key, CatalogueVersion version) => FindDigest(key, version) is not null;

    /// <summary>Whether the latest version says something of its own about an entity.</summary>
    public bool IsVersioned(EntityKey key) =>
        session.Scalar(
            "SELECT 1 FROM entity WHERE version = 1 AND schema = $1 AND name = $2 AND kind = $3",
            key.Schema, key.Name, key.Kind.ToText()) is not null;

    /// <summary>The schemas about which the latest version says something of its own.</summary>
    public List<string> VersionedSchemas() =>
        session.Query("SELECT DISTINCT schema FROM entity WHERE version = 1 ORDER BY schema", row => row.GetString(0));

    /// <summary>What the latest version says of its own about a schema; content is null for what is deleted there.</summary>
    public List<(EntityKey Key, EntityContent? Content)> Overlay(string schema) =>
        session.Query(
            "SELECT kind, name, content FROM entity WHERE version = 1 AND schema = $1",
            row => (ReadKey(row), row.IsDBNull(2) ? null : ContentJson.Read(row.GetString(2))),
            schema);

    /// <summary>Writes an entity into a version.</summary>
    public void Put(EntityKey key, EntityContent content, CatalogueVersion version)
    {
        if (version == CatalogueVersion.Latest && FindDigest(key, CatalogueVersion.Current) == content.Digest.ToString())
            Forget(key, CatalogueVersion.Latest);
        else
            Write(key, ContentJson.Write(content), content.Digest.ToString(), version);
    }

    /// <summary>Removes an entity from a version.</summary>
    public void Remove(EntityKey key, CatalogueVersion version)
    {
        if (version == CatalogueVersion.Latest && Contains(key, CatalogueVersion.Current))
            Write(key, null, null, version);
        else
            Forget(key, version);
    }

    /// <summary>Makes the latest version of a schema the current one.</summary>
    public void Commit(string schema)
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

    /// <summary>Forgets what the latest version says of its own about a schema.</summary>
    public void DiscardLatest(string schema) => session.Execute("DELETE FROM entity WHERE version = 1 AND schema = $1", schema);

    /// <summary>Removes a schema from both versions.</summary>
    public void RemoveSchema(string schema) => session.Execute("DELETE FROM entity WHERE schema = $1", schema);

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

    private static string SchemaOf(string name) => new EntityKey(default, name).Schema;

    private static StoredEntity ReadEntity(SqliteDataReader row) => new(ReadKey(row), ContentJson.Read(row.GetString(2)));

    private static EntityKey ReadKey(SqliteDataReader row) =>
        EntityKinds.TryParse(row.GetString(0), out EntityKind kind)
            ? new EntityKey(kind, row.GetString(1))
            : throw new InvalidDataException($"The catalogue has an entity of unknown kind '{row.GetString(0)}'.");
}
