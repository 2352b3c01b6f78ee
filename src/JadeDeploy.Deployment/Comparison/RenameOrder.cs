using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>The order of renames: one that frees a name comes before the one that takes it.</summary>
internal static class RenameOrder
{
    /// <summary>Orders renames, otherwise as they come.</summary>
    /// <param name="renames">The renames.</param>
    /// <param name="names">The old and the new key of one.</param>
    /// <param name="circle">Those that exchange names in a circle, which come last; empty when there are none.</param>
    public static ImmutableArray<T> FreeingFirst<T>(IEnumerable<T> renames, Func<T, (EntityKey Old, EntityKey New)> names, out ImmutableArray<T> circle)
    {
        List<T> waiting = [.. renames];
        var ordered = ImmutableArray.CreateBuilder<T>(waiting.Count);
        HashSet<EntityKey> taken = [.. waiting.Select(r => names(r).Old)];
        for (bool grew = true; grew;)
        {
            T[] free = [.. waiting.Where(r => !taken.Contains(names(r).New))];
            grew = free.Length > 0;
            ordered.AddRange(free);
            waiting.RemoveAll(r => free.Contains(r));
            taken.ExceptWith(free.Select(r => names(r).Old));
        }
        circle = [.. waiting];
        ordered.AddRange(waiting);
        return ordered.ToImmutable();
    }
}
