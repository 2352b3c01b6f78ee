using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Ordering;

/// <summary>
/// Keys of dictionaries and inverses that name a property through a class which would not inherit it any more: they have to be
/// gone before the class moves.
/// </summary>
internal sealed class MoveNeeds
{
    private readonly HashSet<EntityKey> _moves = [];

    private MoveNeeds(ImmutableArray<SchemaEntity> users) => Users = users;

    /// <summary>The keys and inverses, as the older version states them under the new names.</summary>
    public ImmutableArray<SchemaEntity> Users { get; }

    /// <summary>Whether a move waits until they are gone.</summary>
    public bool WaitsForDeletions(Change move) => _moves.Contains(move.After!.Key);

    /// <summary>What is needed by the moves among some changes.</summary>
    public static MoveNeeds Of(IReadOnlyCollection<Change> moves, RenameProjection older, PlanRequest request)
    {
        if (moves.Count == 0)
            return new MoveNeeds([]);
        var before = new TypeScopes(request.From, older.Renamed);
        var after = new TypeScopes(request.From, Moved(moves, older.Renamed, request.To));
        (SchemaEntity User, EntityKey Property)[] lost = [.. older.Renamed.SelectMany(e => Needed(e, before).Except(Needed(e, after)).Select(p => (e, p)))];
        var needs = new MoveNeeds([.. lost.Select(l => l.User).Distinct()]);
        foreach (Change move in moves)
            if (lost.Any(l => Inherits(before, move, l.Property) && !Inherits(after, move, l.Property)))
                needs._moves.Add(move.After!.Key);
        return needs;
    }

    private static bool Inherits(TypeScopes scopes, Change move, EntityKey property) =>
        scopes.Ancestors(move.After!.Key).Any(a => a.Name == EntityNames.Parent(property.Name));

    // The classes below their new superclasses, of which the new ones have their headers by then.
    private static IEnumerable<SchemaEntity> Moved(IReadOnlyCollection<Change> moves, ImmutableArray<SchemaEntity> renamed, SchemaSet to)
    {
        Dictionary<EntityKey, SchemaEntity> moved = moves.ToDictionary(m => m.After!.Key, m => m.After!);
        HashSet<EntityKey> known = [.. renamed.Select(e => e.Key)];
        return renamed.Select(e => moved.TryGetValue(e.Key, out SchemaEntity? after) ? e.With(e.Key, Below(e.Content, RenameCommands.SuperclassOf(after))) : e)
            .Concat(to.Schemas.SelectMany(s => s.Entities).Where(e => e.Key.Kind == EntityKind.Class && !known.Contains(e.Key)));
    }

    // The superclass is the second word of a class's definition.
    private static EntityContent Below(EntityContent content, string superclass)
    {
        string[] words = (content[ContentField.Definition] ?? "").Split(' ', 3);
        return content.With(ContentField.Definition, string.Join(' ', [words[0], superclass, .. words.Skip(2)]));
    }

    private static IEnumerable<EntityKey> Needed(SchemaEntity entity, TypeScopes scopes) => entity.Key.Kind switch
    {
        EntityKind.Keys => new KeyPaths(scopes).In(entity).Select(k => k.Property),
        EntityKind.Inverse => Sides(entity.Key).Select(s => Resolve(scopes, s)).OfType<EntityKey>(),
        _ => [],
    };

    private static EntityKey? Resolve(TypeScopes scopes, EntityKey side)
    {
        var owner = new EntityKey(EntityKind.Class, EntityNames.Parent(side.Name));
        return scopes.ResolveType(owner.Schema, EntityNames.LocalName(owner)) is { } type ? scopes.ResolveMember(EntityKind.Property, type, side.SimpleName) : null;
    }

    private static IEnumerable<EntityKey> Sides(EntityKey inverse)
    {
        (string first, string second) = EntityNames.InverseSides(inverse);
        return [new EntityKey(EntityKind.Property, first), new EntityKey(EntityKind.Property, second)];
    }
}
