using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>Which renames happen between two versions, in the order in which they can be made.</summary>
internal static class RenameMatches
{
    /// <summary>Finds the renames that ids show, and the declared ones that match.</summary>
    /// <exception cref="DeploymentException">A rename matches, but its new name is taken (JD3004).</exception>
    public static ImmutableArray<EntityRename> Find(SchemaSet from, SchemaSet to, IReadOnlyList<DeclaredRename> declared)
    {
        ImmutableArray<EntityRename> byId = RenamesById.Find(from, to);
        if (byId.IsEmpty && declared.Count == 0)
            return [];
        HashSet<EntityKey> before = Keys(from);
        HashSet<EntityKey> after = Keys(to);
        ImmutableArray<EntityRename> all = [.. byId, .. Undecided(from, to, declared, before).Except(byId)];
        foreach (EntityRename rename in all)
            if (before.Contains(rename.Target) && !all.Any(r => r.Entity == rename.Target))
                throw Impossible(rename, $"the database already has {rename.Target}");
        return InOrder(all.Where(r => after.Contains(r.Target) || HasRenamedOwner(r, all, after)));
    }

    // Members before types, so that a member of a renamed class is still found by the old name of its class.
    private static ImmutableArray<EntityRename> InOrder(IEnumerable<EntityRename> renames)
    {
        ImmutableArray<EntityRename> ordered = RenameOrder.FreeingFirst(
            renames.OrderBy(r => r.Entity.Kind is EntityKind.Class or EntityKind.Interface ? 1 : 0),
            r => (r.Entity, r.Target),
            out ImmutableArray<EntityRename> circle);
        if (circle.Length > 0)
            throw Impossible(circle[0], "these names are exchanged in a circle, which no command can do: make it two releases, with another name in between");
        return [.. ordered.OrderBy(r => r.Entity.Kind is EntityKind.Class or EntityKind.Interface ? 1 : 0)];
    }

    // An id says more than a declaration: where it goes on, or came from elsewhere, a declaration is not needed and not heard.
    private static IEnumerable<EntityRename> Undecided(
        SchemaSet from, SchemaSet to, IReadOnlyList<DeclaredRename> declared, HashSet<EntityKey> before)
    {
        if (declared.Count == 0)
            return [];
        var ids = new IdentityDecisions(from, to);
        return [.. declared.Select(d => KeyOf(d, before)).OfType<EntityRename>().Where(r => ids.Contradiction(r) is null)];
    }

    /// <summary>The entity that a declaration means; null when the older version has none of that name.</summary>
    public static EntityRename? KeyOf(DeclaredRename declared, IReadOnlySet<EntityKey> before)
    {
        foreach (EntityKind kind in EntityRename.Kinds)
            if (new EntityKey(kind, declared.Entity) is var key && before.Contains(key))
                return new EntityRename(key, declared.To);
        return null;
    }

    // Shop::Client::fax to faxNumber, while Shop::Client becomes Shop::Customer.
    private static bool HasRenamedOwner(EntityRename rename, ImmutableArray<EntityRename> all, HashSet<EntityKey> after)
    {
        string owner = EntityNames.Parent(rename.Entity.Name);
        return all.FirstOrDefault(r => r.Entity.Name == owner) is { } ownerRename
            && after.Contains(rename.Target with { Name = $"{ownerRename.Target.Name}::{rename.To}" });
    }

    private static HashSet<EntityKey> Keys(SchemaSet set) => [.. set.Schemas.SelectMany(s => s.Entities).Select(e => e.Key)];

    private static DeploymentException Impossible(EntityRename rename, string reason) =>
        new(PlanDiagnostics.ImpossibleRename(rename.Entity.Name, rename.To, reason));
}
