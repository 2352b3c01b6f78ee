using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// One record for what came or went as a whole: a new class is one record, with records for its parts only when the
/// class existed before. The same for schemas, interfaces, packages and forms.
/// </summary>
internal static class OwnersOnly
{
    /// <summary>Leaves out additions of parts of new owners and deletions of parts of deleted owners.</summary>
    public static IEnumerable<Change> Reduce(IReadOnlyCollection<Change> changes)
    {
        HashSet<EntityKey> added = Keys(changes, ChangeAction.Add);
        HashSet<EntityKey> deleted = Keys(changes, ChangeAction.Delete);
        HashSet<string> formsWithPartsChanged =
            [.. changes.Where(c => c.Entity.Kind is EntityKind.Control or EntityKind.MenuItem).Select(c => EntityNames.Parent(c.Entity.Name))];
        return changes.Where(c => c.Action switch
        {
            ChangeAction.Add => !HasOwnerIn(c.After!, added),
            ChangeAction.Delete => !HasOwnerIn(c.Before!, deleted),
            ChangeAction.Change => !(formsWithPartsChanged.Contains(c.Entity.Name) && OnlyOrderOfOthersDiffers(c)),
            _ => true,
        });
    }

    private static HashSet<EntityKey> Keys(IEnumerable<Change> changes, ChangeAction action) =>
        [.. changes.Where(c => c.Action == action).Select(c => c.Entity)];

    private static bool HasOwnerIn(SchemaEntity entity, HashSet<EntityKey> keys)
    {
        if (entity.Key.Kind == EntityKind.Schema)
            return false;
        if (keys.Contains(new EntityKey(EntityKind.Schema, entity.Key.Schema)))
            return true;
        if (entity.Key.Kind == EntityKind.Inverse)
        {
            (string first, string second) = EntityNames.InverseSides(entity.Key);
            return HasType(first, keys) && HasType(second, keys);
        }
        for (EntityKey? owner = EntityNames.OwnerOf(entity); owner is { Kind: not EntityKind.Schema } key;)
        {
            if (keys.Contains(key) || keys.Contains(key with { Kind = EntityKind.Interface }))
                return true;
            owner = key.Kind == EntityKind.ExportedType ? new(EntityKind.ExportedPackage, EntityNames.Parent(key.Name)) : null;
        }
        return false;
    }

    private static bool HasType(string property, HashSet<EntityKey> keys) =>
        keys.Contains(new EntityKey(EntityKind.Class, EntityNames.Parent(property)));

    // A form lists its parts in order: a part that comes or goes is a record of its own, not a change of the form.
    private static bool OnlyOrderOfOthersDiffers(Change change)
    {
        EntityContent before = change.Before!.Content;
        EntityContent after = change.After!.Content;
        if (!before.With(ContentField.Order, null).Equals(after.With(ContentField.Order, null)))
            return false;
        string[] old = (before[ContentField.Order] ?? "").Split('\n');
        string[] now = (after[ContentField.Order] ?? "").Split('\n');
        return old.Intersect(now).SequenceEqual(now.Intersect(old));
    }
}
