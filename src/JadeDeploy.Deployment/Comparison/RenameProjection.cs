using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// The older version with the declared renames made: what the platform itself does to names and references when it runs
/// a rename command. Sources of methods are text to the platform and keep the old name.
/// </summary>
internal sealed class RenameProjection
{
    /// <summary>The kinds that rename commands exist for.</summary>
    private static readonly EntityKind[] Renameable =
        [EntityKind.Class, EntityKind.Interface, EntityKind.Property, EntityKind.Constant, EntityKind.GlobalConstant];

    private RenameProjection(ImmutableArray<ProjectedEntity> entities, ImmutableArray<(EntityKey Entity, string To)> renames) =>
        (Entities, Renames) = (entities, renames);

    /// <summary>Every entity of the older version.</summary>
    public ImmutableArray<ProjectedEntity> Entities { get; }

    /// <summary>The renames that matched, by the old key.</summary>
    public ImmutableArray<(EntityKey Entity, string To)> Renames { get; }

    /// <summary>Makes the renames that match an entity which is gone and another which is new.</summary>
    /// <exception cref="DeploymentException">A rename matches, but its new name is taken (JD3004).</exception>
    public static RenameProjection Apply(SchemaSet from, SchemaSet to, IReadOnlyList<DeclaredRename> renames)
    {
        ImmutableArray<ProjectedEntity> entities =
            [.. from.Schemas.SelectMany(s => s.Entities).Select(e => new ProjectedEntity(e, e, null))];
        if (renames.Count == 0)
            return new RenameProjection(entities, []);

        HashSet<EntityKey> after = [.. to.Schemas.SelectMany(s => s.Entities).Select(e => e.Key)];
        ImmutableArray<(EntityKey Entity, string To)> matching = Match(entities, after, renames);
        foreach ((EntityKey entity, string name) in matching)
        {
            var rewriter = new NameRewriter(from, entity, name);
            entities = [.. entities.Select(e => rewriter.Rewrite(e))];
        }
        return new RenameProjection(entities, matching);
    }

    // Types first, so that a property of a renamed class is still found by its old name.
    private static ImmutableArray<(EntityKey Entity, string To)> Match(
        ImmutableArray<ProjectedEntity> entities, HashSet<EntityKey> after, IReadOnlyList<DeclaredRename> renames)
    {
        HashSet<EntityKey> before = [.. entities.Select(e => e.Original.Key)];
        var matches = new List<(EntityKey, string)>();
        foreach (DeclaredRename rename in renames)
        {
            EntityKey[] found = [.. Renameable.Select(k => new EntityKey(k, rename.Entity)).Where(before.Contains)];
            if (found.Length == 0)
                continue;
            EntityKey entity = found[0];
            var target = new EntityKey(entity.Kind, $"{EntityNames.Parent(entity.Name)}::{rename.To}");
            if (before.Contains(target) && !renames.Any(r => r.Entity == target.Name))
                throw new DeploymentException(PlanDiagnostics.ImpossibleRename(rename.Entity, rename.To, $"the database already has {target}"));
            if (after.Contains(target) || IsRenamedOwner(target, renames, after))
                matches.Add((entity, rename.To));
        }
        return [.. matches.OrderBy(m => m.Item1.Kind is EntityKind.Class or EntityKind.Interface ? 1 : 0)];
    }

    // Shop::Client::fax to faxNumber, while Shop::Client becomes Shop::Customer.
    private static bool IsRenamedOwner(EntityKey target, IReadOnlyList<DeclaredRename> renames, HashSet<EntityKey> after)
    {
        string owner = EntityNames.Parent(target.Name);
        DeclaredRename? ownerRename = renames.FirstOrDefault(r => r.Entity == owner);
        return ownerRename is not null
            && after.Contains(target with { Name = $"{EntityNames.Parent(owner)}::{ownerRename.To}::{target.SimpleName}" });
    }
}
