using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>
/// Plans complete loads with deletion. Such a load comes after all other loads and commands: by then the schema is the
/// newer version and what no command deletes, and nothing else, which can be checked right before it runs.
/// </summary>
internal sealed class CompleteLoads(PlanRequest request, IReadOnlyCollection<SchemaEntity> before)
{
    private readonly Dictionary<EntityKey, SchemaEntity> _before = before.ToDictionary(e => e.Key);
    private readonly ILookup<EntityKey, SchemaEntity> _parts = before
        .Where(e => EntityNames.OwnerOf(e) is { Kind: not EntityKind.Schema }).ToLookup(e => EntityNames.OwnerOf(e)!.Value);

    /// <summary>Whether an entity that no command deletes goes with a complete load; if its schema may be loaded so and it would stay, that is an error.</summary>
    public bool Takes(SchemaEntity entity, List<Diagnostic> problems)
    {
        if (!request.CompleteLoads.Contains(entity.Key.Schema) || request.To.Find(entity.Key.Schema) is not { } schema)
            return false;
        if (CompleteLoad.ReasonToStay(entity, before) is { } stays)
            problems.Add(PlanDiagnostics.StaysInCompleteLoad(entity.Location, entity.Key, stays));
        else if (CompleteLoad.ReasonAgainst(schema) is { } against)
            problems.Add(PlanDiagnostics.NoCompleteLoad(entity.Location, schema.Name, against));
        return true;
    }

    /// <summary>The loads, importers before exporters and subschemas before superschemas: users before used.</summary>
    /// <param name="going">What goes with them.</param>
    /// <param name="commanded">What commands have deleted by then.</param>
    public ImmutableArray<CompleteLoad> For(IReadOnlyCollection<SchemaEntity> going, IEnumerable<SchemaEntity> commanded)
    {
        HashSet<EntityKey> gone = [.. commanded.SelectMany(WithParts).Select(e => e.Key)];
        HashSet<EntityKey> after = [.. request.To.Schemas.SelectMany(s => s.Entities).Select(e => e.Key)];
        var loads = ImmutableArray.CreateBuilder<CompleteLoad>();
        foreach (SchemaDefinition schema in SchemaOrder.ProvidersFirst(request.To).Reverse())
        {
            SchemaEntity[] removed = [.. going.Where(e => e.Key.Schema == schema.Name).SelectMany(WithParts)
                .DistinctBy(e => e.Key).Where(e => !gone.Contains(e.Key) && !after.Contains(e.Key)).OrderBy(e => e.Key)];
            if (removed.Length > 0)
                loads.Add(new CompleteLoad(schema, new AbsentDeletion(
                    SchemaDigest.Of(schema.Entities.Concat(removed).Select(e => (e.Key, e.Content.Digest))), [.. removed.Select(e => e.Key)])));
        }
        return loads.ToImmutable();
    }

    // A package with its types and their features, a class with all that is part of it.
    private IEnumerable<SchemaEntity> WithParts(SchemaEntity entity)
    {
        // What a rename takes away under its old name is not there by that name in the renamed version.
        yield return _before.GetValueOrDefault(entity.Key, entity);
        foreach (SchemaEntity part in _parts[entity.Key])
            foreach (SchemaEntity inner in WithParts(part))
                yield return inner;
        if (entity.Key.Kind is EntityKind.Property or EntityKind.Class)
            foreach (SchemaEntity inverse in _before.Values.Where(e => e.Key.Kind == EntityKind.Inverse && HasSide(e.Key, entity.Key.Name)))
                yield return inverse;
        if (entity.Key.Kind is EntityKind.Class)
            foreach (SchemaEntity part in _before.Values.Where(e => e.Key.Kind is EntityKind.Form or EntityKind.Control or EntityKind.MenuItem
                && e.Key.Name.StartsWith(entity.Key.Name + "@", StringComparison.Ordinal)))
                yield return part;
    }

    private static bool HasSide(EntityKey inverse, string name)
    {
        (string first, string second) = EntityNames.InverseSides(inverse);
        return first == name || second == name || EntityNames.Parent(first) == name || EntityNames.Parent(second) == name;
    }
}
