using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// The older version with the renames made, those that ids show and those that are declared: what the platform itself does
/// to names and references when it runs a rename command. Sources of methods are text to the platform and keep the old name.
/// </summary>
internal sealed class RenameProjection
{
    private RenameProjection(ImmutableArray<ProjectedEntity> entities, ImmutableArray<EntityRename> renames) =>
        (Entities, Renames) = (entities, renames);

    /// <summary>Every entity of the older version.</summary>
    public ImmutableArray<ProjectedEntity> Entities { get; }

    /// <summary>The renames that were made, by the old key.</summary>
    public ImmutableArray<EntityRename> Renames { get; }

    /// <summary>
    /// Makes the renames that ids show, and the declared ones that match an entity which is gone and another which is new.
    /// Where both say something about an entity, its id decides.
    /// </summary>
    /// <exception cref="DeploymentException">A rename matches, but its new name is taken (JD3004).</exception>
    public static RenameProjection Apply(SchemaSet from, SchemaSet to, IReadOnlyList<DeclaredRename> declared)
    {
        ImmutableArray<ProjectedEntity> entities =
            [.. from.Schemas.SelectMany(s => s.Entities).Select(e => new ProjectedEntity(e, e, null))];
        ImmutableArray<EntityRename> renames = RenameMatches.Find(from, to, declared);
        foreach (EntityRename rename in renames)
        {
            var rewriter = new NameRewriter(from, rename.Entity, rename.To);
            entities = [.. entities.Select(e => rewriter.Rewrite(e))];
        }
        return new RenameProjection(entities, renames);
    }
}
