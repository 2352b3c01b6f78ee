using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>
/// The order of deletions: users before used. Kinds go from the outside in; among members and classes a reference goes
/// before its class and before the method that is its condition, a dictionary before the properties that are its keys and
/// before its members' class, a subclass before its superclass.
/// </summary>
internal static class DeletionOrder
{
    // Nothing in the plan refers to the first three, so they need no closer look; from methods on, names decide.
    private static readonly EntityKind[] KindsFromOutsideIn =
    [
        EntityKind.Exposure, EntityKind.Application, EntityKind.ExportedFeature, EntityKind.ExportedType, EntityKind.Method,
        EntityKind.Property, EntityKind.Class, EntityKind.Interface, EntityKind.Constant, EntityKind.GlobalConstant,
        EntityKind.GlobalConstantCategory, EntityKind.ExternalFunction,
    ];

    /// <summary>Orders entities that are deleted.</summary>
    /// <param name="deleted">What is deleted by a command of its own.</param>
    /// <param name="before">Everything in the version they stand in.</param>
    public static IReadOnlyList<SchemaEntity> UsersFirst(IReadOnlyCollection<SchemaEntity> deleted, IEnumerable<SchemaEntity> before)
    {
        SchemaEntity[] byKind = [.. deleted.OrderBy(e => RankOf(e.Key.Kind)).ThenBy(e => e.Key)];
        int outside = byKind.Count(e => RankOf(e.Key.Kind) < RankOf(EntityKind.Method));
        SchemaEntity[] inside = byKind[outside..];
        return [.. byKind[..outside], .. Sort(inside, UsesOf(inside, before))];
    }

    private static int RankOf(EntityKind kind)
    {
        int rank = Array.IndexOf(KindsFromOutsideIn, kind);
        return rank < 0 ? KindsFromOutsideIn.Length : rank;
    }

    // Takes, again and again, the first that nobody left uses; in a circle, the first by kind.
    private static IEnumerable<SchemaEntity> Sort(SchemaEntity[] entities, HashSet<int>[] uses)
    {
        int[] users = new int[entities.Length];
        foreach (int used in uses.SelectMany(u => u))
            users[used]++;
        var left = new SortedSet<int>(Enumerable.Range(0, entities.Length));
        var free = new SortedSet<int>(left.Where(i => users[i] == 0));
        while (left.Count > 0)
        {
            int next = free.Count > 0 ? free.Min : left.Min;
            free.Remove(next);
            left.Remove(next);
            yield return entities[next];
            foreach (int used in uses[next])
                if (--users[used] == 0 && left.Contains(used))
                    free.Add(used);
        }
    }

    private static HashSet<int>[] UsesOf(SchemaEntity[] entities, IEnumerable<SchemaEntity> before)
    {
        Dictionary<string, SchemaEntity> keys = before.Where(e => e.Key.Kind == EntityKind.Keys).ToDictionary(e => e.Key.Name);
        ILookup<string, int> bySimpleName = Enumerable.Range(0, entities.Length).ToLookup(i => entities[i].Key.SimpleName);
        ILookup<string, int> byName = Enumerable.Range(0, entities.Length).ToLookup(i => entities[i].Key.Name);
        var uses = new HashSet<int>[entities.Length];
        for (int i = 0; i < entities.Length; i++)
        {
            SchemaEntity entity = entities[i];
            uses[i] = [.. NamesUsedBy(entity, keys).SelectMany(n => bySimpleName[n]).Where(used => OwnerOf(entities[used]) != entity.Key.Name)];
            // A member goes before its class, or it would have gone with it.
            if (OwnerOf(entity) is { } owner)
                uses[i].UnionWith(byName[owner]);
            uses[i].Remove(i);
        }
        return uses;
    }

    private static string? OwnerOf(SchemaEntity entity) => EntityNames.OwnerOf(entity)?.Name;

    private static HashSet<string> NamesUsedBy(SchemaEntity entity, Dictionary<string, SchemaEntity> keys)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string field in (ReadOnlySpan<string>)[ContentField.Definition, ContentField.Membership, ContentField.Category])
            if (entity.Content[field] is { } text)
                names.UnionWith(CanonicalNames.In(text));
        if (entity.Key.Kind == EntityKind.Class && keys.TryGetValue(entity.Key.Name, out SchemaEntity? keysOfDictionary))
            names.UnionWith(CanonicalNames.In(keysOfDictionary.Content[ContentField.Definition] ?? ""));
        return names;
    }
}
