using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>What ids say about a rename that somebody declares.</summary>
internal sealed class IdentityDecisions(SchemaSet from, SchemaSet to)
{
    private readonly IdentityIndex _before = new(from);
    private readonly IdentityIndex _after = new(to);
    private readonly Dictionary<EntityKey, SchemaEntity> _old = from.Schemas.SelectMany(s => s.Entities).ToDictionary(e => e.Key);

    /// <summary>
    /// The entity whose id contradicts a rename: the renamed one, which has another name in the newer version; or the one
    /// of the new name, which had another name in the older version. Null when no id does.
    /// </summary>
    public (SchemaEntity Old, SchemaEntity Now)? Contradiction(EntityRename rename)
    {
        if (_old.GetValueOrDefault(rename.Entity) is not { } old)
            return null;
        if (_after.Find(old) is { } now)
            return now.Key.SimpleName == rename.To ? null : (old, now);
        SchemaEntity? taken = _after.Entities.FirstOrDefault(e =>
            e.Key.Kind == rename.Entity.Kind && e.Key.SimpleName == rename.To && _before.Find(e) is { } other
            && (e.Key == rename.Target || EntityNames.Parent(other.Key.Name) == EntityNames.Parent(rename.Entity.Name)));
        return taken is null ? null : (_before.Find(taken)!, taken);
    }

    /// <summary>The entity of the newer version that an older one became by its id, under another name; else null.</summary>
    public SchemaEntity? RenamedTo(SchemaEntity old) =>
        _after.Find(old) is { } now && now.Key.SimpleName != old.Key.SimpleName ? now : null;

    /// <summary>Whether ids go on between the versions of a schema: both have the schema's own id, and it is the same.</summary>
    public bool GoOn(string schema) =>
        from.Find(schema)?.Entities.FirstOrDefault(e => e.Key.Kind == EntityKind.Schema) is { Id: { } id } && to.Find(schema)?.Entities.FirstOrDefault(e => e.Key.Kind == EntityKind.Schema)?.Id == id;

    /// <summary>Entities with another id under the same name, whose old id is gone and whose new id is new.</summary>
    public IEnumerable<SchemaEntity> WithNewIds() => _after.Entities
        .Where(now => _old.GetValueOrDefault(now.Key) is { Id: not null } old && old.Id != now.Id && _after.Find(old) is null && _before.Find(now) is null)
        .OrderBy(now => now.Key);
}
