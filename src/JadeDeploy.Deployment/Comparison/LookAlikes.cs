using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// Deletions and additions that may really be renames. A missed rename costs the data, so a person decides: this only
/// finds the pairs to ask about.
/// </summary>
public static class LookAlikes
{
    /// <summary>Finds pairs of a deleted and an added class or property that look the same.</summary>
    /// <param name="from">The older version.</param>
    /// <param name="to">The newer version.</param>
    /// <param name="changes">The differences between them.</param>
    public static ImmutableArray<(SchemaEntity Deleted, SchemaEntity Added)> Find(SchemaSet from, SchemaSet to, IReadOnlyCollection<Change> changes)
    {
        ILookup<(EntityKind Kind, string Owner), Change> added = changes
            .Where(c => c.Action == ChangeAction.Add)
            .ToLookup(c => (c.Entity.Kind, EntityNames.Parent(c.Entity.Name)));
        var pairs = ImmutableArray.CreateBuilder<(SchemaEntity, SchemaEntity)>();
        var ids = new IdentityDecisions(from, to);
        foreach (Change deleted in changes.Where(c => c.Action == ChangeAction.Delete))
        {
            EntityKind kind = deleted.Entity.Kind;
            if (kind is not (EntityKind.Property or EntityKind.Class))
                continue;
            Change? twin = added[(kind, EntityNames.Parent(deleted.Entity.Name))].FirstOrDefault(a =>
                kind == EntityKind.Property ? AreAlike(deleted.Before!, a.After!) : HaveLikeMembers(from, to, deleted.Before!, a.After!));
            // Two ids in one line of history are two entities.
            bool isDecided = deleted.Before!.Id is not null && twin?.After!.Id is not null && ids.GoOn(deleted.Entity.Schema);
            if (twin is not null && !isDecided)
                pairs.Add((deleted.Before!, twin.After!));
        }
        return pairs.ToImmutable();
    }

    private static bool AreAlike(SchemaEntity deleted, SchemaEntity added) =>
        deleted.Content[ContentField.Definition] == added.Content[ContentField.Definition];

    // The same superclass and member type, and at least half of the data members.
    private static bool HaveLikeMembers(SchemaSet from, SchemaSet to, SchemaEntity deleted, SchemaEntity added)
    {
        if (ClassShape.Of(deleted.Content).Superclass != ClassShape.Of(added.Content).Superclass
            || deleted.Content[ContentField.Membership] != added.Content[ContentField.Membership])
            return false;
        HashSet<string> old = Properties(from, deleted.Key);
        HashSet<string> now = Properties(to, added.Key);
        int shared = old.Intersect(now).Count();
        return old.Count == 0 ? now.Count == 0 && deleted.Content[ContentField.Membership] is not null : shared * 2 >= Math.Max(old.Count, now.Count);
    }

    private static HashSet<string> Properties(SchemaSet set, EntityKey type) =>
        [.. (set.Find(type.Schema)?.Entities ?? [])
            .Where(e => e.Key.Kind == EntityKind.Property && EntityNames.Parent(e.Key.Name) == type.Name)
            .Select(e => $"{e.Key.SimpleName}: {e.Content[ContentField.Definition]}")];
}
