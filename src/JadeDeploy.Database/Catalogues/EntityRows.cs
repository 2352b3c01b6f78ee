using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>
/// What one version says of its own about the entities of one schema; content is null for what is deleted there.
/// </summary>
internal sealed class EntityRows
{
    private readonly Dictionary<EntityKey, EntityContent?> _few = [];
    private readonly Dictionary<EntityKey, EntityContent?> _many = [];

    /// <summary>How many rows there are.</summary>
    public int Count => _few.Count + _many.Count;

    /// <summary>The rows, or those among which all of a kind are.</summary>
    public IEnumerable<KeyValuePair<EntityKey, EntityContent?>> All(EntityKind? kind = null) =>
        kind is { } wanted ? For(wanted) : _few.Concat(_many);

    /// <summary>Finds a row.</summary>
    public bool TryGet(EntityKey key, out EntityContent? content) => For(key.Kind).TryGetValue(key, out content);

    /// <summary>Writes a row.</summary>
    public void Set(EntityKey key, EntityContent? content) => For(key.Kind)[key] = content;

    /// <summary>Removes a row.</summary>
    public void Remove(EntityKey key) => For(key.Kind).Remove(key);

    // The same kinds as those that the table of the file has an index for.
    private Dictionary<EntityKey, EntityContent?> For(EntityKind kind) => kind is
        EntityKind.Schema or EntityKind.ImportedPackage or EntityKind.ImportedType or EntityKind.RelationalView or EntityKind.Locale
        ? _few
        : _many;
}
