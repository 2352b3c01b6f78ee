using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// Which renames happen between two versions. A declaration matches when the older version has the old name and the newer
/// one the new name, and nothing that stays has the new name already. So names may be exchanged, the old name may be given
/// to something new, and the new name may be one that something deleted had; a rename that was made long ago matches nothing.
/// </summary>
internal sealed class RenameMatches
{
    private readonly HashSet<EntityKey> _before;
    private readonly HashSet<EntityKey> _after;
    private readonly TypeScopes _scopes;
    private readonly Dictionary<EntityKey, DeclaredRename> _declared;

    private RenameMatches(SchemaSet from, SchemaSet to, Dictionary<EntityKey, DeclaredRename> declared)
    {
        (_before, _after) = (KeysOf(from), KeysOf(to));
        (_scopes, _declared) = (new TypeScopes(from), declared);
    }

    /// <summary>Finds the renames that ids show, and the declared ones that match. Where both say something, the id decides.</summary>
    /// <exception cref="DeploymentException">A rename matches but cannot be made (JD3004, JD3041), or may have been made already (JD3040).</exception>
    public static ImmutableArray<EntityRename> Find(SchemaSet from, SchemaSet to, IReadOnlyList<DeclaredRename> declared)
    {
        ImmutableArray<EntityRename> byId = RenamesById.Find(from, to);
        if (byId.IsEmpty && declared.Count == 0)
            return [];
        List<(EntityRename Rename, DeclaredRename By)> undecided = declared.Count == 0 ? [] : Undecided(from, to, declared, byId);
        var matches = new RenameMatches(from, to, undecided.ToDictionary(u => u.Rename.Entity, u => u.By));
        return matches.Among([.. byId, .. undecided.Select(u => u.Rename)]);
    }

    /// <summary>The entity of the older version that a declaration means, and what it becomes; null when there is none.</summary>
    public static EntityRename? KeyOf(DeclaredRename declared, IReadOnlySet<EntityKey> before) =>
        RenameChains.Of([declared], before) is [var (rename, _)] ? rename : null;

    // An id says more than a declaration: where it goes on, or came from elsewhere, a declaration is not needed and not heard.
    private static List<(EntityRename Rename, DeclaredRename By)> Undecided(
        SchemaSet from, SchemaSet to, IReadOnlyList<DeclaredRename> declared, ImmutableArray<EntityRename> byId)
    {
        var ids = new IdentityDecisions(from, to);
        HashSet<EntityKey> decided = [.. byId.Select(r => r.Entity)];
        return [.. RenameChains.Of(declared, KeysOf(from))
            .Where(c => c.Rename.To != c.Rename.Entity.SimpleName && !decided.Contains(c.Rename.Entity) && ids.Contradiction(c.Rename) is null)];
    }

    private ImmutableArray<EntityRename> Among(ImmutableArray<EntityRename> candidates)
    {
        List<EntityRename> kept = Consistent([.. candidates.Where(r => r.IsOfType)], new NewNames(_scopes, Map([])));
        // A class that gives its name to another is deleted, and with it what was in it.
        HashSet<string> replaced = [.. kept.SelectMany(TakersOf).Where(k => _before.Contains(k) && !kept.Exists(r => r.Entity == k)).Select(k => k.Name)];
        kept.AddRange(Consistent(
            [.. candidates.Where(r => !r.IsOfType && !replaced.Contains(EntityNames.Parent(r.Entity.Name)))], new NewNames(_scopes, Map(kept))));
        return [.. kept.OrderBy(r => r.Entity)];
    }

    // What does not match leaves its name in use, so that another may not match either.
    private List<EntityRename> Consistent(List<EntityRename> renames, NewNames owners)
    {
        renames.RemoveAll(r => !_after.Contains(Then(r, r.To, owners)));
        while (true)
        {
            HashSet<EntityKey> moved = [.. renames.Select(r => r.Entity)];
            EntityRename[] unmatched = [.. renames.Where(r => IsTaken(r, moved) && IsIgnored(r, owners))];
            if (unmatched.Length == 0)
                break;
            renames.RemoveAll(unmatched.Contains);
        }
        foreach (EntityRename rename in renames)
            Refuse(rename, renames, owners);
        return renames;
    }

    private bool IsTaken(EntityRename rename, HashSet<EntityKey> moved) =>
        TakersOf(rename).Any(k => _before.Contains(k) && (!moved.Contains(k) || rename.Entity.Kind == EntityKind.Method));

    // What has the new name and is neither renamed nor stays beside it, in the other kind of type, is deleted, and steps aside.
    private bool CanStepAside(EntityRename rename) => rename.Entity.Kind switch
    {
        EntityKind.Class or EntityKind.Interface => !TakersOf(rename).Any(k => k.Kind != rename.Entity.Kind && _before.Contains(k) && _after.Contains(k)),
        EntityKind.Property => true,
        _ => false,
    };

    // A class and an interface share one space of names.
    private static EntityKey[] TakersOf(EntityRename rename) => rename.IsOfType
        ? [rename.Target with { Kind = EntityKind.Class }, rename.Target with { Kind = EntityKind.Interface }]
        : [rename.Target];

    // What holds no data: a name in use is replaced. What is declared: where the old name is still in use, the rename was made
    // before and the name was given to something new since; and the source may tell of it as of history. Ids leave no doubt.
    private bool IsIgnored(EntityRename rename, NewNames owners) =>
        rename.Entity.Kind is EntityKind.Method or EntityKind.Constant or EntityKind.GlobalConstant
        || (_declared.TryGetValue(rename.Entity, out DeclaredRename? by)
            && (_after.Contains(Then(rename, rename.Entity.SimpleName, owners)) || (by.IsOfSource && (by.MayBeDone || !CanStepAside(rename)))));

    private void Refuse(EntityRename rename, List<EntityRename> all, NewNames owners)
    {
        HashSet<EntityKey> moved = [.. all.Select(r => r.Entity)];
        if (IsTaken(rename, moved) && !CanStepAside(rename))
            throw Impossible(rename, $"the database already has {rename.Target}");
        if (all.Find(r => r != rename && r.Target == rename.Target) is { } other)
            throw Impossible(rename, $"{other.Entity} is to get the same name");
        bool isExchange = _before.Contains(rename.Target) && _after.Contains(Then(rename, rename.Entity.SimpleName, owners));
        if (isExchange && _declared.TryGetValue(rename.Entity, out DeclaredRename? by) && by.MayBeDone)
            throw new DeploymentException(RenameDiagnostics.ExchangeMayBeDone(by.Location, rename.Entity, rename.To));
        if (rename.Entity.Kind == EntityKind.DatabaseFile && TakenOnDisk(rename) is { } file)
            throw new DeploymentException(RenameDiagnostics.FileNameInUse(LocationOf(rename), rename.Entity, rename.To, file));
    }

    // Database files are files: where the operating system does not tell upper from lower case, the new one would be the old one.
    private EntityKey? TakenOnDisk(EntityRename rename)
    {
        EntityKey[] alike = [.. _before.Where(k => k.Kind == EntityKind.DatabaseFile
            && string.Equals(k.SimpleName, rename.To, StringComparison.OrdinalIgnoreCase))];
        return alike.Length == 0 ? null : alike[0];
    }

    private Schema.Diagnostics.SourceLocation LocationOf(EntityRename rename) =>
        _declared.TryGetValue(rename.Entity, out DeclaredRename? by) ? by.Location : Schema.Diagnostics.SourceLocation.None;

    private static EntityKey Then(EntityRename rename, string name, NewNames owners) =>
        rename.Entity with { Name = $"{owners.Owner(EntityNames.Parent(rename.Entity.Name))}::{name}" };

    private static Dictionary<EntityKey, string> Map(IEnumerable<EntityRename> renames) => renames.ToDictionary(r => r.Entity, r => r.To);

    private static HashSet<EntityKey> KeysOf(SchemaSet set) => [.. set.Schemas.SelectMany(s => s.Entities).Select(e => e.Key)];

    private static DeploymentException Impossible(EntityRename rename, string reason) =>
        new(PlanDiagnostics.ImpossibleRename(rename.Entity.Name, rename.To, reason));
}
