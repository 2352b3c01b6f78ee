using System.Collections.Immutable;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>
/// The rows of a catalogue that lives as long as its process, as values: content that was read from a file is neither
/// turned into text nor digested again. A proof works on one, and its time should follow what the steps do.
/// </summary>
internal sealed class MemoryEntityStore : EntityStore, ITransactionPart
{
    private readonly Dictionary<string, EntityRows> _current = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityRows> _latest = new(StringComparer.Ordinal);
    private readonly List<Undo> _undo = [];
    private EntityRows? _made;

    public override List<StoredEntity> OfSchema(string schema, CatalogueVersion version) =>
        [.. Merge(schema, version, rows => rows.All())];

    public override List<StoredEntity> Mentioning(string schema, string text, CatalogueVersion version, params ReadOnlySpan<EntityKind> kinds) =>
        InOrder(OfKinds(schema, version, kinds).Where(e => e.Key.Name.Contains(text, StringComparison.Ordinal)
            || e.Content.Fields.Any(f => f.Value.Contains(text, StringComparison.Ordinal))));

    public override List<StoredEntity> OfKind(EntityKind kind, CatalogueVersion version) =>
        InOrder(Names(version).SelectMany(schema => Merge(schema, version, rows => rows.OfKind(kind))));

    public override List<StoredEntity> Under(string prefix, CatalogueVersion version, params ReadOnlySpan<EntityKind> kinds)
    {
        List<StoredEntity> found = [];
        foreach (EntityKind kind in kinds)
            found.AddRange(Merge(SchemaOf(prefix), version, rows => rows.Under(prefix, kind)));
        return found.Count > 1 ? InOrder(found) : found;
    }

    public override List<(EntityKey Key, ContentDigest Digest)> Digests(string schema, CatalogueVersion version) =>
        [.. Merge(schema, version, rows => rows.All()).Select(e => (e.Key, e.Content.Digest))];

    public override int Count(string schema, CatalogueVersion version) =>
        version == CatalogueVersion.Current
            ? _current.GetValueOrDefault(schema)?.Count ?? 0
            : Merge(schema, version, rows => rows.All()).Count();

    public override EntityContent? Find(EntityKey key, CatalogueVersion version) =>
        version == CatalogueVersion.Latest && Own(_latest, key, out EntityContent? latest) ? latest
        : Own(_current, key, out EntityContent? current) ? current : null;

    public override bool Contains(EntityKey key, CatalogueVersion version) => Find(key, version) is not null;

    public override bool IsVersioned(EntityKey key) => Own(_latest, key, out _);

    public override List<string> VersionedSchemas() =>
        [.. _latest.Where(s => s.Value.Count > 0).Select(s => s.Key).Order(StringComparer.Ordinal)];

    public override List<(EntityKey Key, EntityContent? Content)> Overlay(string schema, params ReadOnlySpan<EntityKind> kinds)
    {
        List<(EntityKey Key, EntityContent? Content)> found = [];
        if (_latest.TryGetValue(schema, out EntityRows? rows))
            foreach (EntityKind kind in kinds.IsEmpty ? EntityRows.Kinds : kinds)
                found.AddRange(rows.OfKind(kind).Select(r => (r.Key, r.Value)));
        return found;
    }

    public override void Put(EntityKey key, EntityContent content, CatalogueVersion version)
    {
        if (version == CatalogueVersion.Latest && Own(_current, key, out EntityContent? current) && content.Equals(current))
            Forget(_latest, key);
        else
            Write(Of(version), key, content);
    }

    public override void Remove(EntityKey key, CatalogueVersion version)
    {
        if (version == CatalogueVersion.Latest && Own(_current, key, out _))
            Write(_latest, key, null);
        else
            Forget(Of(version), key);
    }

    public override void Seed(string schema, ImmutableArray<SchemaEntity> entities)
    {
        RemoveSchema(schema);
        Replace(_current, schema, new EntityRows(entities));
    }

    public override bool IsSeeded(string schema, ImmutableArray<SchemaEntity> entities) =>
        !(_latest.GetValueOrDefault(schema)?.Count > 0) && _current.GetValueOrDefault(schema)?.IsSeed(entities) == true;

    public override void Commit(string schema)
    {
        if (_latest.TryGetValue(schema, out EntityRows? latest) && !_current.ContainsKey(schema) && !latest.HasDeletions)
        {
            // A new schema: nothing has to be brought together.
            Replace(_latest, schema, null);
            Replace(_current, schema, latest);
            return;
        }
        foreach ((EntityKey key, EntityContent? content) in Overlay(schema))
            if (content is null)
                Forget(_current, key);
            else
                Write(_current, key, content);
        DiscardLatest(schema);
    }

    public override void DiscardLatest(string schema) => Replace(_latest, schema, null);

    public override void RemoveSchema(string schema)
    {
        Replace(_current, schema, null);
        Replace(_latest, schema, null);
    }

    public int Mark()
    {
        _made = null;
        return _undo.Count;
    }

    public void RollBack(int mark)
    {
        _made = null;
        for (int i = _undo.Count - 1; i >= mark; i--)
            _undo[i].Run();
        _undo.RemoveRange(mark, _undo.Count - mark);
    }

    public void Settle()
    {
        _made = null;
        _undo.Clear();
    }

    // As the table of the file gives them, so that a refusal names the same entity wherever a load is tried.
    private static List<StoredEntity> InOrder(IEnumerable<StoredEntity> found) =>
        [.. found.OrderBy(e => e.Key.Name, StringComparer.Ordinal).ThenBy(e => e.Key.Kind.ToText(), StringComparer.Ordinal)];

    private static bool Own(Dictionary<string, EntityRows> schemas, EntityKey key, out EntityContent? content)
    {
        content = null;
        return RowsOf(schemas, key) is { } rows && rows.TryGet(key, out content);
    }

    // Every key is looked up several times, so its schema's name is not copied.
    private static EntityRows? RowsOf(Dictionary<string, EntityRows> schemas, EntityKey key)
    {
        int end = key.Name.IndexOf("::", StringComparison.Ordinal);
        ReadOnlySpan<char> schema = end < 0 ? key.Name : key.Name.AsSpan(0, end);
        return schemas.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(schema, out EntityRows? rows) ? rows : null;
    }

    private IEnumerable<string> Names(CatalogueVersion version) =>
        version == CatalogueVersion.Current ? _current.Keys : _current.Keys.Union(_latest.Keys);

    private List<StoredEntity> OfKinds(string schema, CatalogueVersion version, ReadOnlySpan<EntityKind> kinds)
    {
        List<StoredEntity> found = [];
        foreach (EntityKind kind in kinds.IsEmpty ? EntityRows.Kinds : kinds)
            found.AddRange(Merge(schema, version, rows => rows.OfKind(kind)));
        return found;
    }

    private IEnumerable<StoredEntity> Merge(
        string schema, CatalogueVersion version, Func<EntityRows, IEnumerable<KeyValuePair<EntityKey, EntityContent?>>> some)
    {
        EntityRows? latest = version == CatalogueVersion.Latest ? _latest.GetValueOrDefault(schema) : null;
        if (_current.TryGetValue(schema, out EntityRows? current))
            foreach ((EntityKey key, EntityContent? content) in some(current))
                if (latest is null || !latest.TryGet(key, out _))
                    yield return new StoredEntity(key, content!);
        if (latest is not null)
            foreach ((EntityKey key, EntityContent? content) in some(latest))
                if (content is not null)
                    yield return new StoredEntity(key, content);
    }

    private Dictionary<string, EntityRows> Of(CatalogueVersion version) => version == CatalogueVersion.Current ? _current : _latest;

    private void Write(Dictionary<string, EntityRows> schemas, EntityKey key, EntityContent? content)
    {
        if (RowsOf(schemas, key) is not { } rows)
        {
            Replace(schemas, key.Schema, rows = new EntityRows([]));
            _made = rows;
        }
        Remember(rows, key);
        rows.Set(key, content);
    }

    private void Forget(Dictionary<string, EntityRows> schemas, EntityKey key)
    {
        if (RowsOf(schemas, key) is not { } rows)
            return;
        Remember(rows, key);
        rows.Remove(key);
    }

    // Rows that were made since the last mark go as a whole.
    private void Remember(EntityRows rows, EntityKey key)
    {
        if (rows != _made)
            _undo.Add(Undo.OfRow(rows, key));
    }

    private void Replace(Dictionary<string, EntityRows> schemas, string schema, EntityRows? rows)
    {
        _undo.Add(Undo.OfSchema(schemas, schema));
        if (rows is null)
            schemas.Remove(schema);
        else
            schemas[schema] = rows;
    }
}
