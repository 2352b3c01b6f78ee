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
        List<EntityRename> renames = [.. In(before, after, isOfType: true, owner => owner)];
        var names = new NewNames(new TypeScopes(from), renames.ToDictionary(r => r.Entity, r => r.To));
        renames.AddRange(In(before, after, isOfType: false, names.Owner));
        return [.. WithoutTakenConstants(renames, from)];
    }

    private static IEnumerable<EntityRename> In(IdentityIndex before, IdentityIndex after, bool isOfType, Func<string, string> ownerThen)
    {
        foreach (SchemaEntity old in before.Entities.Where(e => EntityRename.Kinds.Contains(e.Key.Kind)).OrderBy(e => e.Key))
        {
            var rename = new EntityRename(old.Key, after.Find(old)?.Key.SimpleName ?? old.Key.SimpleName);
            if (rename.IsOfType == isOfType && rename.To != old.Key.SimpleName
                && EntityNames.Parent(after.Find(old)!.Key.Name) == ownerThen(EntityNames.Parent(old.Key.Name)))
                yield return rename;
        }
    }

    // A constant holds no data: where the name is not free yet, deleting one and adding the other does the same.
    private static IEnumerable<EntityRename> WithoutTakenConstants(List<EntityRename> renames, SchemaSet from)
    {
        HashSet<EntityKey> kept = [.. from.Schemas.SelectMany(s => s.Entities).Select(e => e.Key)];
        kept.ExceptWith(renames.Select(r => r.Entity));
        return renames.Where(r => r.Entity.Kind is not (EntityKind.Constant or EntityKind.GlobalConstant) || !kept.Contains(r.Target));
    }
}
