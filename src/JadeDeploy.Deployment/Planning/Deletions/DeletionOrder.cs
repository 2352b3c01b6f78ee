using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>
/// The order of deletions: users before used. Kinds go from the outside in; among members and classes a reference goes
/// before its class and before the method that is its condition, a dictionary before the properties that are its keys and before its members' class, a subclass
/// before its superclass.
/// </summary>
internal static class DeletionOrder
{
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
        Dictionary<string, SchemaEntity> keys = before
            .Where(e => e.Key.Kind == EntityKind.Keys).ToDictionary(e => e.Key.Name);
        var ordered = new List<SchemaEntity>(deleted.Count);
        var waiting = deleted.OrderBy(e => RankOf(e.Key.Kind)).ThenBy(e => e.Key).ToList();
        var usedBy = waiting.ToDictionary(e => e.Key, e => NamesUsedBy(e, keys));
        while (waiting.Count > 0)
        {
            // Whoever nobody else waiting uses; in a circle, the first by kind.
            SchemaEntity next = waiting.Find(e => !waiting.Any(other => other != e && Uses(other, usedBy[other.Key], e))) ?? waiting[0];
            waiting.Remove(next);
            ordered.Add(next);
        }
        return ordered;
    }

    private static int RankOf(EntityKind kind)
    {
        int rank = Array.IndexOf(KindsFromOutsideIn, kind);
        return rank < 0 ? KindsFromOutsideIn.Length : rank;
    }

    private static bool Uses(SchemaEntity user, HashSet<string> names, SchemaEntity used)
    {
        if (RankOf(user.Key.Kind) < RankOf(EntityKind.Method) || RankOf(used.Key.Kind) < RankOf(EntityKind.Method))
            return RankOf(user.Key.Kind) < RankOf(used.Key.Kind);
        // A member goes with its class unless it goes before it.
        if (EntityNames.OwnerOf(user)?.Name == used.Key.Name)
            return true;
        return EntityNames.OwnerOf(used)?.Name != user.Key.Name && names.Contains(used.Key.SimpleName) && user.Key != used.Key;
    }

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
