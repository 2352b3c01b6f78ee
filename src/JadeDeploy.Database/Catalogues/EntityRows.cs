using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>
/// What one version says of its own about the entities of one schema; content is null for what is deleted there.
/// </summary>
/// <param name="seed">The entities to begin with. They are looked at kind by kind, when somebody asks.</param>
internal sealed class EntityRows(ImmutableArray<SchemaEntity> seed)
{
    private static readonly EntityKind[] EveryKind = Enum.GetValues<EntityKind>();

    // By kind: whoever looks for more than one entity looks for few kinds, and most entities of a schema are methods.
    private RowsOfKind?[]? _byKind;
    private bool _isWritten;

    /// <summary>The kinds that entities can be of.</summary>
    public static ReadOnlySpan<EntityKind> Kinds => EveryKind;

    /// <summary>How many rows there are.</summary>
    public int Count => ByKind.Sum(rows => rows?.Contents.Count ?? 0);

    /// <summary>Whether something is deleted here.</summary>
    public bool HasDeletions => Array.Exists(ByKind, rows => rows is { Deletions: > 0 });

    private RowsOfKind?[] ByKind => _byKind ??= SortSeed();

    /// <summary>Whether these are the very entities of the seed, and nothing was written since.</summary>
    public bool IsSeed(ImmutableArray<SchemaEntity> entities)
    {
        if (_isWritten || entities.Length != seed.Length)
            return false;
        for (int i = 0; i < seed.Length; i++)
            if (!ReferenceEquals(seed[i], entities[i]))
                return false;
        return true;
    }

    /// <summary>All rows.</summary>
    public IEnumerable<KeyValuePair<EntityKey, EntityContent?>> All() => EveryKind.SelectMany(OfKind);

    /// <summary>The rows of a kind.</summary>
    public IEnumerable<KeyValuePair<EntityKey, EntityContent?>> OfKind(EntityKind kind)
    {
        if (ByKind[(int)kind] is { } rows)
            foreach ((string name, EntityContent? content) in rows.Contents)
                yield return new(new EntityKey(kind, name), content);
    }

    /// <summary>The rows of a kind whose qualified name begins with a text.</summary>
    public IEnumerable<KeyValuePair<EntityKey, EntityContent?>> Under(string prefix, EntityKind kind)
    {
        if (ByKind[(int)kind] is { Contents.Count: > 0 } rows)
            foreach (string name in rows.Under(prefix))
                yield return new(new EntityKey(kind, name), rows.Contents[name]);
    }

    /// <summary>Finds a row.</summary>
    public bool TryGet(EntityKey key, out EntityContent? content)
    {
        if (ByKind[(int)key.Kind] is { } rows)
            return rows.Contents.TryGetValue(key.Name, out content);
        content = null;
        return false;
    }

    /// <summary>Writes a row.</summary>
    public void Set(EntityKey key, EntityContent? content)
    {
        _isWritten = true;
        (ByKind[(int)key.Kind] ??= new RowsOfKind([])).Set(key.Name, content);
    }

    /// <summary>Removes a row.</summary>
    public void Remove(EntityKey key)
    {
        _isWritten = true;
        ByKind[(int)key.Kind]?.Remove(key.Name);
    }

    private RowsOfKind?[] SortSeed()
    {
        var entities = new List<SchemaEntity>?[EveryKind.Length];
        foreach (SchemaEntity entity in seed)
            (entities[(int)entity.Key.Kind] ??= []).Add(entity);
        return Array.ConvertAll(entities, own => own is null ? null : new RowsOfKind(own));
    }
}
