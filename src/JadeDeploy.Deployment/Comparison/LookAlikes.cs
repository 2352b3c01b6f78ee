using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>A deleted entity with the added ones that it may have become, the likeliest first.</summary>
/// <param name="Deleted">As the older version states it.</param>
/// <param name="Candidates">As the newer version states them.</param>
public sealed record LookAlike(SchemaEntity Deleted, ImmutableArray<SchemaEntity> Candidates);

/// <summary>
/// Deletions and additions that may really be renames. A missed rename costs the data, so a person decides: this only
/// finds what to ask about. Only what data hangs on is asked about: persistent classes, properties with values, and
/// interfaces that are types of such properties. A database file needs no question: instances move to the new one either way.
/// </summary>
public static class LookAlikes
{
    /// <summary>Finds what to ask about.</summary>
    /// <param name="from">The older version.</param>
    /// <param name="to">The newer version.</param>
    /// <param name="changes">The differences between them.</param>
    public static ImmutableArray<LookAlike> Find(SchemaSet from, SchemaSet to, IReadOnlyCollection<Change> changes)
    {
        ILookup<(EntityKind Kind, string Owner), Change> added = changes
            .Where(c => c.Action == ChangeAction.Add)
            .ToLookup(c => (c.Entity.Kind, EntityNames.Parent(c.Entity.Name)));
        var ids = new IdentityDecisions(from, to);
        var likeness = new Likeness(from, to);
        var found = ImmutableArray.CreateBuilder<LookAlike>();
        foreach (Change deleted in changes.Where(c => c.Action == ChangeAction.Delete && likeness.HoldsData(c.Before!)))
        {
            // Two ids in one line of history are two entities.
            bool idsGoOn = deleted.Before!.Id is not null && ids.GoOn(deleted.Entity.Schema);
            ImmutableArray<SchemaEntity> candidates =
            [
                .. added[(deleted.Entity.Kind, EntityNames.Parent(deleted.BeforeRenamed!.Key.Name))]
                    .Where(a => !(idsGoOn && a.After!.Id is not null))
                    .Select(a => (Entity: a.After!, Score: likeness.Of(deleted, a.After!)))
                    .Where(c => c.Score > 0)
                    .OrderByDescending(c => c.Score).ThenBy(c => c.Entity.Key)
                    .Select(c => c.Entity),
            ];
            if (!candidates.IsEmpty)
                found.Add(new LookAlike(deleted.Before, candidates));
        }
        return found.ToImmutable();
    }
}
