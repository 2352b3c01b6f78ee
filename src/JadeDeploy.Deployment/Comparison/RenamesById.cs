using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// The renames that ids show: an entity of the older version is there in the newer one, in the same place, with its id and
/// another name. A member that is now in another class was not renamed: no command takes it there.
/// </summary>
internal static class RenamesById
{
    /// <summary>Finds the renames between two versions. Versions of extracts have no ids, and so none.</summary>
    public static ImmutableArray<EntityRename> Find(SchemaSet from, SchemaSet to)
    {
        var before = new IdentityIndex(from);
        var after = new IdentityIndex(to);
        if (before.IsEmpty || after.IsEmpty)
            return [];
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        List<EntityRename> renames = [];
        foreach (SchemaEntity old in InOrder(before, isType: true))
            if (after.Find(old) is { } now && NewName(old, now, types) is { } name)
            {
                renames.Add(new EntityRename(old.Key, name));
                types[old.Key.Name] = now.Key.Name;
            }
        foreach (SchemaEntity old in InOrder(before, isType: false))
            if (after.Find(old) is { } now && NewName(old, now, types) is { } name)
                renames.Add(new EntityRename(old.Key, name));
        return [.. WithoutTakenConstants(renames, from)];
    }

    private static IEnumerable<SchemaEntity> InOrder(IdentityIndex before, bool isType) => before.Entities
        .Where(e => EntityRename.Kinds.Contains(e.Key.Kind) && isType == e.Key.Kind is EntityKind.Class or EntityKind.Interface)
        .OrderBy(e => e.Key);

    private static string? NewName(SchemaEntity old, SchemaEntity now, Dictionary<string, string> types)
    {
        string owner = EntityNames.Parent(old.Key.Name);
        bool isSamePlace = EntityNames.Parent(now.Key.Name) == types.GetValueOrDefault(owner, owner);
        return isSamePlace && now.Key.SimpleName != old.Key.SimpleName ? now.Key.SimpleName : null;
    }

    // A constant holds no data: where the name is not free yet, deleting one and adding the other does the same.
    private static IEnumerable<EntityRename> WithoutTakenConstants(List<EntityRename> renames, SchemaSet from)
    {
        HashSet<EntityKey> kept = [.. from.Schemas.SelectMany(s => s.Entities).Select(e => e.Key)];
        kept.ExceptWith(renames.Select(r => r.Entity));
        return renames.Where(r => r.Entity.Kind is not (EntityKind.Constant or EntityKind.GlobalConstant) || !kept.Contains(r.Target));
    }
}
