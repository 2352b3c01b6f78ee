using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>
/// What one version says of its own about the entities of one schema; content is null for what is deleted there.
/// </summary>
internal sealed class EntityRows
{
    private static readonly EntityKind[] EveryKind = Enum.GetValues<EntityKind>();

    // By kind: whoever looks for more than one entity looks for few kinds, and most entities of a schema are methods.
    private readonly RowsOfKind?[] _byKind = new RowsOfKind?[EveryKind.Length];

    /// <summary>The kinds that entities can be of.</summary>
    public static ReadOnlySpan<EntityKind> Kinds => EveryKind;

    /// <summary>How many rows there are.</summary>
    public int Count => _byKind.Sum(rows => rows?.Contents.Count ?? 0);

    /// <summary>Whether something is deleted here.</summary>
    public bool HasDeletions => Array.Exists(_byKind, rows => rows is { Deletions: > 0 });

    /// <summary>All rows.</summary>
    public IEnumerable<KeyValuePair<EntityKey, EntityContent?>> All() => EveryKind.SelectMany(OfKind);

    /// <summary>The rows of a kind.</summary>
    public IEnumerable<KeyValuePair<EntityKey, EntityContent?>> OfKind(EntityKind kind)
    {
        if (_byKind[(int)kind] is { } rows)
            foreach ((string name, EntityContent? content) in rows.Contents)
                yield return new(new EntityKey(kind, name), content);
    }

    /// <summary>The rows of a kind whose qualified name begins with a text.</summary>
    public IEnumerable<KeyValuePair<EntityKey, EntityContent?>> Under(string prefix, EntityKind kind)
    {
        if (_byKind[(int)kind] is { Contents.Count: > 0 } rows)
            foreach (string name in rows.Under(prefix))
                yield return new(new EntityKey(kind, name), rows.Contents[name]);
    }

    /// <summary>Finds a row.</summary>
    public bool TryGet(EntityKey key, out EntityContent? content)
    {
        if (_byKind[(int)key.Kind] is { } rows)
            return rows.Contents.TryGetValue(key.Name, out content);
        content = null;
        return false;
    }

    /// <summary>Writes a row.</summary>
    public void Set(EntityKey key, EntityContent? content) => (_byKind[(int)key.Kind] ??= new RowsOfKind()).Set(key.Name, content);

    /// <summary>Removes a row.</summary>
    public void Remove(EntityKey key) => _byKind[(int)key.Kind]?.Remove(key.Name);
}
