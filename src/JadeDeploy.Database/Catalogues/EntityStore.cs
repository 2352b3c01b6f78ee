using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>An entity as the catalogue holds it.</summary>
internal readonly record struct StoredEntity(EntityKey Key, EntityContent Content);

/// <summary>The rows of the catalogue.</summary>
internal abstract class EntityStore
{
    /// <summary>The entities of a schema, in no special order.</summary>
    public abstract List<StoredEntity> OfSchema(string schema, CatalogueVersion version);

    /// <summary>The entities of a schema whose name or content has a text somewhere.</summary>
    public abstract List<StoredEntity> Mentioning(string schema, string text, CatalogueVersion version);

    /// <summary>The entities of one kind. The kind is part of the statement, because the index is of certain kinds only.</summary>
    public abstract List<StoredEntity> OfKind(EntityKind kind, CatalogueVersion version);

    /// <summary>The entities of a schema whose qualified name begins with a text.</summary>
    public abstract List<StoredEntity> Under(string prefix, CatalogueVersion version);

    /// <summary>The keys and digests of a schema.</summary>
    public abstract List<(EntityKey Key, ContentDigest Digest)> Digests(string schema, CatalogueVersion version);

    /// <summary>The content of an entity, or null.</summary>
    public abstract EntityContent? Find(EntityKey key, CatalogueVersion version);

    /// <summary>Whether there is such an entity.</summary>
    public abstract bool Contains(EntityKey key, CatalogueVersion version);

    /// <summary>Whether the latest version says something of its own about an entity.</summary>
    public abstract bool IsVersioned(EntityKey key);

    /// <summary>The schemas about which the latest version says something of its own.</summary>
    public abstract List<string> VersionedSchemas();

    /// <summary>What the latest version says of its own about a schema; content is null for what is deleted there.</summary>
    public abstract List<(EntityKey Key, EntityContent? Content)> Overlay(string schema);

    /// <summary>Writes an entity into a version.</summary>
    public abstract void Put(EntityKey key, EntityContent content, CatalogueVersion version);

    /// <summary>Removes an entity from a version.</summary>
    public abstract void Remove(EntityKey key, CatalogueVersion version);

    /// <summary>Makes the latest version of a schema the current one.</summary>
    public abstract void Commit(string schema);

    /// <summary>Forgets what the latest version says of its own about a schema.</summary>
    public abstract void DiscardLatest(string schema);

    /// <summary>Removes a schema from both versions.</summary>
    public abstract void RemoveSchema(string schema);

    /// <summary>The schema of a qualified name.</summary>
    protected static string SchemaOf(string name) => new EntityKey(default, name).Schema;
}
