using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// The order of renames that each need their new name to be free: one that frees a name comes before the one that takes
/// it. Where names are exchanged in a ring, one entity gets a name that nobody has for as long as it takes.
/// </summary>
internal static class RenameOrder
{
    /// <summary>Orders renames, otherwise as they come.</summary>
    /// <param name="renames">Old and new keys.</param>
    /// <param name="freeName">Gives a simple name that is not in use for an entity in a ring.</param>
    public static ImmutableArray<(EntityKey Old, string NewName)> FreeingFirst(
        IEnumerable<(EntityKey Old, EntityKey New)> renames, Func<EntityKey, string> freeName)
    {
        List<(EntityKey Old, EntityKey New)> waiting = [.. renames];
        var ordered = ImmutableArray.CreateBuilder<(EntityKey Old, string NewName)>(waiting.Count);
        Dictionary<EntityKey, int> taken = waiting.GroupBy(r => Place(r.Old)).ToDictionary(g => g.Key, g => g.Count());
        while (waiting.Count > 0)
        {
            if (waiting.FindIndex(r => taken.GetValueOrDefault(Place(r.New)) == 0) is var next and >= 0)
            {
                (EntityKey old, EntityKey renamed) = waiting[next];
                waiting.RemoveAt(next);
                taken[Place(old)]--;
                ordered.Add((old, renamed.SimpleName));
                continue;
            }
            // Only rings are left: the first entity steps aside.
            (EntityKey first, EntityKey goal) = waiting[0];
            string aside = freeName(first);
            ordered.Add((first, aside));
            taken[Place(first)]--;
            waiting.RemoveAt(0);
            EntityKey waits = first with { Name = $"{EntityNames.Parent(first.Name)}::{aside}" };
            waiting.Add((waits, goal));
            taken[Place(waits)] = 1;
        }
        return ordered.ToImmutable();
    }

    // The name of a type must be free in all schemas that see it; which those are does not matter for an order.
    private static EntityKey Place(EntityKey key) =>
        key.Kind is EntityKind.Class or EntityKind.Interface ? new EntityKey(EntityKind.Class, key.SimpleName) : key;
}
