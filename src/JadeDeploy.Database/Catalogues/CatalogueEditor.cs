using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>Reads and changes one version of the catalogue.</summary>
internal sealed class CatalogueEditor(EntityStore store, CatalogueVersion version)
{
    public CatalogueVersion Version { get; } = version;

    public EntityContent? Find(EntityKey key) => store.Find(key, Version);

    public bool Contains(EntityKey key) => store.Contains(key, Version);

    public List<StoredEntity> OfSchema(string schema) => store.OfSchema(schema, Version);

    public List<StoredEntity> OfKind(EntityKind kind) => store.OfKind(kind, Version);

    public List<StoredEntity> Mentioning(string schema, string text, params ReadOnlySpan<EntityKind> kinds) =>
        store.Mentioning(schema, text, Version, kinds);

    public List<StoredEntity> Under(string prefix, params ReadOnlySpan<EntityKind> kinds) => store.Under(prefix, Version, kinds);

    public void Put(EntityKey key, EntityContent content) => store.Put(key, content, Version);

    public void Remove(EntityKey key) => store.Remove(key, Version);
}
