using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// The older version with the renames made, those that ids show and those that are declared: what the platform itself does
/// to names and references when it runs a rename command. All are made at once, so names may be exchanged. A method and a
/// database file have no such command: only their own names change here, and what refers to them is loaded again.
/// </summary>
internal sealed class RenameProjection
{
    private RenameProjection(ImmutableArray<ProjectedEntity> entities, ImmutableArray<EntityRename> setAside, FreeNames freeNames)
    {
        (Entities, SetAside, FreeNames) = (entities, setAside, freeNames);
        Renamed = [.. entities.Select(e => e.Projected)];
    }

    /// <summary>Every entity of the older version.</summary>
    public ImmutableArray<ProjectedEntity> Entities { get; }

    /// <summary>The older version with the renames made.</summary>
    public ImmutableArray<SchemaEntity> Renamed { get; }

    /// <summary>Deleted entities that are called otherwise until they are deleted: their names are needed before.</summary>
    public ImmutableArray<EntityRename> SetAside { get; }

    /// <summary>Names that nothing has, those of what is set aside left out.</summary>
    public FreeNames FreeNames { get; }

    /// <summary>Makes the renames that ids show, and the declared ones that match; see <see cref="RenameMatches"/>.</summary>
    /// <exception cref="Diagnostics.DeploymentException">A rename matches, but cannot be made (JD3004, JD3040, JD3041).</exception>
    public static RenameProjection Apply(SchemaSet from, SchemaSet to, IReadOnlyList<DeclaredRename> declared)
    {
        IEnumerable<SchemaEntity> all = from.Schemas.SelectMany(s => s.Entities);
        var free = new FreeNames(from, to);
        ImmutableArray<EntityRename> renames = RenameMatches.Find(from, to, declared);
        ImmutableArray<EntityRename> aside = NamesInTheWay.Find(from, to, renames, free);
        if (renames.IsEmpty && aside.IsEmpty)
            return new RenameProjection([.. all.Select(e => new ProjectedEntity(e, e, null))], [], free);
        var names = new NewNames(new TypeScopes(from), renames.Concat(aside).ToDictionary(r => r.Entity, r => r.To));
        var keys = new KeyRewriter(names);
        var contents = new ContentRewriter(names, keys);
        return new RenameProjection([.. all.Select(Projected)], aside, free);

        ProjectedEntity Projected(SchemaEntity entity)
        {
            EntityKey key = keys.Rewrite(entity);
            EntityContent content = contents.Rewrite(entity);
            bool isSame = key == entity.Key && ReferenceEquals(content, entity.Content);
            return new ProjectedEntity(entity, isSame ? entity : entity.With(key, content), names.Of(entity.Key));
        }
    }
}
