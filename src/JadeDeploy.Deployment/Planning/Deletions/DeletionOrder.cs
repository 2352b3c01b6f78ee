using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>
/// The order of deletions: users before used. Kinds go from the outside in; within that, who uses whom decides
/// (<see cref="DeletionUses"/>).
/// </summary>
internal sealed class DeletionOrder
{
    private static readonly EntityKind[] KindsFromOutsideIn =
    [
        EntityKind.Exposure, EntityKind.Application, EntityKind.ImportedPackage, EntityKind.ExportedFeature, EntityKind.ExportedType,
        EntityKind.ExportedPackage, EntityKind.Method, EntityKind.Property, EntityKind.Class, EntityKind.Interface, EntityKind.Constant,
        EntityKind.GlobalConstant, EntityKind.GlobalConstantCategory, EntityKind.ExternalFunction,
    ];

    private readonly SchemaEntity[] _entities;
    private readonly HashSet<int>[] _uses;

    /// <summary>Orders entities that are deleted.</summary>
    /// <param name="deleted">What is deleted.</param>
    /// <param name="before">Everything in the version they stand in.</param>
    public DeletionOrder(IEnumerable<SchemaEntity> deleted, IReadOnlyCollection<SchemaEntity> before)
    {
        _entities = [.. deleted.OrderBy(e => RankOf(e.Key.Kind)).ThenBy(e => e.Key)];
        _uses = new DeletionUses(_entities, before).ByIndex;
        UsersFirst = [.. Sort()];
    }

    /// <summary>All, each before what it uses; in a circle, by kind.</summary>
    public IReadOnlyList<SchemaEntity> UsersFirst { get; }

    /// <summary>Some of them, and whatever uses them.</summary>
    public HashSet<EntityKey> WithUsers(Func<SchemaEntity, bool> isWanted)
    {
        HashSet<EntityKey> found = [.. _entities.Where(isWanted).Select(e => e.Key)];
        for (bool grows = found.Count > 0; grows;)
        {
            grows = false;
            for (int i = 0; i < _entities.Length; i++)
                if (_uses[i].Any(used => found.Contains(_entities[used].Key)))
                    grows |= found.Add(_entities[i].Key);
        }
        return found;
    }

    /// <summary>Some of them, and whatever they use.</summary>
    public HashSet<EntityKey> WithUsed(Func<SchemaEntity, bool> isWanted)
    {
        var found = new HashSet<EntityKey>();
        var open = new Queue<int>(Enumerable.Range(0, _entities.Length).Where(i => isWanted(_entities[i])));
        while (open.TryDequeue(out int next))
            if (found.Add(_entities[next].Key))
                foreach (int used in _uses[next])
                    open.Enqueue(used);
        return found;
    }

    private static int RankOf(EntityKind kind)
    {
        int rank = Array.IndexOf(KindsFromOutsideIn, kind);
        return rank < 0 ? KindsFromOutsideIn.Length : rank;
    }

    // Takes, again and again, the first that nobody left uses; in a circle, the first by kind.
    private IEnumerable<SchemaEntity> Sort()
    {
        int[] users = new int[_entities.Length];
        foreach (int used in _uses.SelectMany(u => u))
            users[used]++;
        var left = new SortedSet<int>(Enumerable.Range(0, _entities.Length));
        var free = new SortedSet<int>(left.Where(i => users[i] == 0));
        while (left.Count > 0)
        {
            int next = free.Count > 0 ? free.Min : left.Min;
            free.Remove(next);
            left.Remove(next);
            yield return _entities[next];
            foreach (int used in _uses[next])
                if (--users[used] == 0 && left.Contains(used))
                    free.Add(used);
        }
    }
}
