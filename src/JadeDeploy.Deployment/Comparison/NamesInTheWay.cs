using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// Deleted entities whose names renames take, or that a class which moves must not meet. Renames come early and deletions
/// late, so a deleted entity steps aside: it is renamed itself, to a name that nobody has, and is deleted under that one.
/// So nothing has to be deleted before what uses it was loaded again, and no rows are gone before the end.
/// </summary>
internal sealed class NamesInTheWay
{
    private readonly SchemaEntity[] _before;
    private readonly HashSet<EntityKey> _after;
    private readonly Lazy<TypeScopes> _scopes;
    private readonly Lazy<TypeScopes> _scopesAfter;
    private readonly Dictionary<EntityKey, string> _renames;

    private NamesInTheWay(SchemaSet from, SchemaSet to, IEnumerable<EntityRename> renames)
    {
        _before = [.. from.Schemas.SelectMany(s => s.Entities)];
        _after = [.. to.Schemas.SelectMany(s => s.Entities).Select(e => e.Key)];
        (_scopes, _scopesAfter) = (new(() => new TypeScopes(from)), new(() => new TypeScopes(to)));
        _renames = renames.ToDictionary(r => r.Entity, r => r.To);
    }

    /// <summary>Finds the entities that step aside, with their names for that time.</summary>
    /// <param name="from">The older version.</param>
    /// <param name="to">The newer version.</param>
    /// <param name="renames">The renames between them.</param>
    /// <param name="free">Gives names that are not in use.</param>
    public static ImmutableArray<EntityRename> Find(SchemaSet from, SchemaSet to, IReadOnlyCollection<EntityRename> renames, FreeNames free)
    {
        var names = new NamesInTheWay(from, to, renames);
        var aside = new List<EntityRename>();
        foreach (EntityKey type in names.Types().Order())
            aside.Add(StepAside(type));
        foreach (EntityRename type in aside)
            names._renames.Add(type.Entity, type.To);
        foreach (EntityKey property in names.Properties().Order())
            aside.Add(StepAside(property));
        return [.. aside];

        EntityRename StepAside(EntityKey key) => new(key, free.For(key));
    }

    // A class and an interface share one space of names, which reaches over all schemas that see each other.
    private IEnumerable<EntityKey> Types()
    {
        EntityRename[] renames = [.. _renames.Select(r => new EntityRename(r.Key, r.Value)).Where(r => r.IsOfType)];
        if (renames.Length == 0)
            return [];
        HashSet<EntityKey> taken = [.. renames.Select(r => r.Target)];
        ILookup<string, EntityKey> gone = _before.Select(e => e.Key)
            .Where(k => k.Kind is EntityKind.Class or EntityKind.Interface && !_renames.ContainsKey(k) && (taken.Contains(k) || !_after.Contains(k)))
            .ToLookup(k => k.SimpleName);
        return renames.SelectMany(r => gone[r.To].Where(k => _scopes.Value.SeeEachOther(r.Entity.Schema, k.Schema))).Distinct();
    }

    // Along a line of inheritance a property has its name alone.
    private IEnumerable<EntityKey> Properties()
    {
        Func<SchemaEntity, EntityKey> renamed = _renames.Count == 0 ? e => e.Key : new KeyRewriter(new NewNames(_scopes.Value, _renames)).Rewrite;
        (EntityKey Old, EntityKey Now)[] all = [.. _before.Where(e => e.Key.Kind == EntityKind.Property).Select(e => (e.Key, renamed(e)))];
        HashSet<EntityKey> taken = [.. all.Where(p => _renames.ContainsKey(p.Old)).Select(p => p.Now)];
        (EntityKey Old, EntityKey Now)[] gone = [.. all.Where(p => !_renames.ContainsKey(p.Old) && (taken.Contains(p.Now) || !_after.Contains(p.Now)))];
        if (gone.Length == 0)
            return [];
        ILookup<string, (EntityKey Old, EntityKey Now)> others = all.ToLookup(p => p.Now.SimpleName);
        return gone.Where(g => others[g.Now.SimpleName].Any(o => o != g && Meet(g, o))).Select(g => g.Old);
    }

    // By a rename, or because a class moves.
    private bool Meet((EntityKey Old, EntityKey Now) gone, (EntityKey Old, EntityKey Now) other)
    {
        bool met = AreInLine(_scopes.Value, gone.Old, other.Old);
        return met ? _renames.ContainsKey(other.Old) : AreInLine(_scopesAfter.Value, gone.Now, other.Now);
    }

    private static bool AreInLine(TypeScopes scopes, EntityKey one, EntityKey other) =>
        Owner(scopes, one) is var first && Owner(scopes, other) is var second
        && (scopes.Ancestors(first).Contains(second) || scopes.Ancestors(second).Contains(first));

    private static EntityKey Owner(TypeScopes scopes, EntityKey member)
    {
        var owner = new EntityKey(EntityKind.Class, EntityNames.Parent(member.Name));
        return scopes.ResolveType(owner.Schema, EntityNames.LocalName(owner)) ?? owner;
    }
}
