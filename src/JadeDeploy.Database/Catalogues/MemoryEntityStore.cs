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
    private readonly List<Action> _undo = [];

    public override List<StoredEntity> OfSchema(string schema, CatalogueVersion version) => [.. Rows(schema, version)];

    public override List<StoredEntity> Mentioning(string schema, string text, CatalogueVersion version) =>
        InOrder(Rows(schema, version).Where(e => e.Key.Name.Contains(text, StringComparison.Ordinal)
            || e.Content.Fields.Any(f => f.Value.Contains(text, StringComparison.Ordinal))));

    public override List<StoredEntity> OfKind(EntityKind kind, CatalogueVersion version) =>
        InOrder(Names(version).SelectMany(schema => Rows(schema, version, kind)).Where(e => e.Key.Kind == kind));

    public override List<StoredEntity> Under(string prefix, CatalogueVersion version) =>
        InOrder(Rows(SchemaOf(prefix), version).Where(e => e.Key.Name.StartsWith(prefix, StringComparison.Ordinal)));

    public override List<(EntityKey Key, ContentDigest Digest)> Digests(string schema, CatalogueVersion version) =>
        [.. Rows(schema, version).Select(e => (e.Key, e.Content.Digest))];

    public override EntityContent? Find(EntityKey key, CatalogueVersion version) =>
        version == CatalogueVersion.Latest && Own(_latest, key, out EntityContent? latest) ? latest
        : Own(_current, key, out EntityContent? current) ? current : null;

    public override bool Contains(EntityKey key, CatalogueVersion version) => Find(key, version) is not null;

    public override bool IsVersioned(EntityKey key) => Own(_latest, key, out _);

    public override List<string> VersionedSchemas() =>
        [.. _latest.Where(s => s.Value.Count > 0).Select(s => s.Key).Order(StringComparer.Ordinal)];

    public override List<(EntityKey Key, EntityContent? Content)> Overlay(string schema) =>
        _latest.TryGetValue(schema, out EntityRows? rows) ? [.. rows.All().Select(r => (r.Key, r.Value))] : [];

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

    public override void Commit(string schema)
    {
        foreach ((EntityKey key, EntityContent? content) in Overlay(schema))
            if (content is null)
                Forget(_current, key);
            else
                Write(_current, key, content);
        DiscardLatest(schema);
    }

    public override void DiscardLatest(string schema) => Drop(_latest, schema);

    public override void RemoveSchema(string schema)
    {
        Drop(_current, schema);
        Drop(_latest, schema);
    }

    public int Mark() => _undo.Count;

    public void RollBack(int mark)
    {
        for (int i = _undo.Count - 1; i >= mark; i--)
            _undo[i]();
        _undo.RemoveRange(mark, _undo.Count - mark);
    }

    public void Settle() => _undo.Clear();

    // As the table of the file gives them, so that a refusal names the same entity wherever a load is tried.
    private static List<StoredEntity> InOrder(IEnumerable<StoredEntity> found) =>
        [.. found.OrderBy(e => e.Key.Name, StringComparer.Ordinal).ThenBy(e => e.Key.Kind.ToText(), StringComparer.Ordinal)];

    private static bool Own(Dictionary<string, EntityRows> schemas, EntityKey key, out EntityContent? content)
    {
        content = null;
        return schemas.TryGetValue(key.Schema, out EntityRows? rows) && rows.TryGet(key, out content);
    }

    private IEnumerable<string> Names(CatalogueVersion version) =>
        version == CatalogueVersion.Current ? _current.Keys : _current.Keys.Union(_latest.Keys);

    // Of the kinds that are looked for in all schemas there are few, which are kept apart.
    private IEnumerable<StoredEntity> Rows(string schema, CatalogueVersion version, EntityKind? kind = null)
    {
        EntityRows? latest = version == CatalogueVersion.Latest ? _latest.GetValueOrDefault(schema) : null;
        foreach ((EntityKey key, EntityContent? content) in _current.GetValueOrDefault(schema)?.All(kind) ?? [])
            if (latest is null || !latest.TryGet(key, out _))
                yield return new StoredEntity(key, content!);
        foreach ((EntityKey key, EntityContent? content) in latest?.All(kind) ?? [])
            if (content is not null)
                yield return new StoredEntity(key, content);
    }

    private Dictionary<string, EntityRows> Of(CatalogueVersion version) => version == CatalogueVersion.Current ? _current : _latest;

    private void Write(Dictionary<string, EntityRows> schemas, EntityKey key, EntityContent? content)
    {
        if (!schemas.TryGetValue(key.Schema, out EntityRows? rows))
            schemas.Add(key.Schema, rows = new EntityRows());
        RememberRow(rows, key);
        rows.Set(key, content);
    }

    private void Forget(Dictionary<string, EntityRows> schemas, EntityKey key)
    {
        if (!schemas.TryGetValue(key.Schema, out EntityRows? rows))
            return;
        RememberRow(rows, key);
        rows.Remove(key);
    }

    private void RememberRow(EntityRows rows, EntityKey key)
    {
        if (rows.TryGet(key, out EntityContent? before))
            _undo.Add(() => rows.Set(key, before));
        else
            _undo.Add(() => rows.Remove(key));
    }

    private void Drop(Dictionary<string, EntityRows> schemas, string schema)
    {
        if (schemas.Remove(schema, out EntityRows? rows))
            _undo.Add(() => schemas[schema] = rows);
    }
}
