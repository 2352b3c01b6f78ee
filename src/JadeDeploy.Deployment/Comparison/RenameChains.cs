using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// What declared renames mean for the entities of the older version. Declarations are read in order, as the history they
/// are: <c>A</c> to <c>B</c> and later <c>B</c> to <c>C</c> make <c>C</c> of an <c>A</c>. Where the older version has both
/// <c>A</c> and <c>B</c>, the second declaration means its <c>B</c>.
/// </summary>
internal sealed class RenameChains
{
    private readonly IReadOnlySet<EntityKey> _before;
    private readonly OrderedDictionary<EntityKey, (string Name, DeclaredRename By)> _moved = [];
    private readonly List<(EntityKey Type, string Name)> _namesOfTypes = [];

    private RenameChains(IReadOnlySet<EntityKey> before) => _before = before;

    /// <summary>The entities that declarations rename, with the name each ends up with and the declaration that says so.</summary>
    public static IReadOnlyList<(EntityRename Rename, DeclaredRename By)> Of(IEnumerable<DeclaredRename> declared, IReadOnlySet<EntityKey> before)
    {
        var chains = new RenameChains(before);
        foreach (DeclaredRename rename in declared)
            if (chains.Find(rename) is { } entity)
                chains.Move(entity, rename);
        return [.. chains._moved.Select(m => (new EntityRename(m.Key, m.Value.Name), m.Value.By))];
    }

    private void Move(EntityKey entity, DeclaredRename rename)
    {
        _moved[entity] = (rename.To, rename);
        if (entity.Kind is EntityKind.Class or EntityKind.Interface)
            _namesOfTypes.Add((entity, $"{EntityNames.Parent(entity.Name)}::{rename.To}"));
    }

    private EntityKey? Find(DeclaredRename rename)
    {
        foreach (EntityKind kind in EntityRename.Kinds)
            if ((rename.Kind ?? kind) == kind && Find(new EntityKey(kind, rename.Entity)) is { } entity)
                return entity;
        return null;
    }

    // The owner may be called by its old name or by any that an earlier declaration gave it: those of one release may stand in any order.
    private EntityKey? Find(EntityKey named)
    {
        string owner = EntityNames.Parent(named.Name);
        foreach (string former in FormerNames(owner).Prepend(owner))
        {
            EntityKey key = named with { Name = $"{former}::{named.SimpleName}" };
            if (_before.Contains(key) && !_moved.ContainsKey(key))
                return key;
            foreach ((EntityKey moved, (string name, _)) in _moved)
                if (moved.Kind == key.Kind && name == key.SimpleName && EntityNames.Parent(moved.Name) == former)
                    return moved;
        }
        return null;
    }

    // The type that has the name now comes before one that only had it on the way.
    private IEnumerable<string> FormerNames(string owner) => _namesOfTypes
        .Where(t => t.Name == owner)
        .OrderByDescending(t => _moved[t.Type].Name == new EntityKey(t.Type.Kind, owner).SimpleName)
        .Select(t => t.Type.Name);
}
