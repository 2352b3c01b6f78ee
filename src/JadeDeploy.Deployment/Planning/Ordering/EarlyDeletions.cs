using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning.Classification;
using JadeDeploy.Deployment.Planning.Deletions;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Ordering;

/// <summary>
/// What renames and moves need to be deleted before: methods and constants whose names properties take, which cannot step aside,
/// and what has keys or inverses that a move would break.
/// </summary>
/// <param name="Members">Methods and constants, as the older version states them under the new names.</param>
/// <param name="Needs">What moves need.</param>
internal sealed record EarlyDeletions(ImmutableArray<SchemaEntity> Members, MoveNeeds Needs)
{
    private readonly HashSet<EntityKey> _wanted = [.. Members.Select(m => m.Key), .. Needs.Users.SelectMany(Owners)];

    /// <summary>Finds them.</summary>
    public static EarlyDeletions Of(RenameCommands commands, RenameProjection older, PlanRequest request)
    {
        MoveNeeds needs = MoveNeeds.Of(commands.Moves, older, request);
        if (commands.Members.IsEmpty)
            return new EarlyDeletions([], needs);
        HashSet<EntityKey> kept = [.. request.To.Schemas.SelectMany(s => s.Entities).Select(e => e.Key)];
        ILookup<string, MemberRename> byName = commands.Members.ToLookup(m => m.To);
        (ClassModel before, ClassModel after) = (new ClassModel(request.From, older.Renamed), new ClassModel(request.To));
        return new EarlyDeletions(
            [.. older.Entities.Select(AsItIs).Where(e => IsGone(e.Key) && byName[e.Key.SimpleName].Any(r => IsInTheWay(r, e.Key)))], needs);

        bool IsGone(EntityKey key) => key.Kind is EntityKind.Method or EntityKind.Constant or EntityKind.GlobalConstant && !kept.Contains(key);

        bool IsInTheWay(MemberRename rename, EntityKey member) => rename.Target.Name == member.Name
            || (rename.Entity.Kind == EntityKind.Property && member.Kind == EntityKind.Method && (IsBelow(before, rename, member) || IsBelow(after, rename, member)));
    }

    /// <summary>Whether something deleted has to go before.</summary>
    public bool Contains(EntityKey deleted) => _wanted.Contains(deleted);

    /// <summary>Reports what cannot go before: keys and inverses that stay, and what something uses until it is loaded again.</summary>
    /// <param name="early">What is deleted before, with its users.</param>
    /// <param name="before">Everything in the older version under the new names.</param>
    /// <param name="problems">Takes an error for each.</param>
    public void Check(IReadOnlyCollection<SchemaEntity> early, IReadOnlyCollection<SchemaEntity> before, List<Diagnostic> problems)
    {
        HashSet<EntityKey> gone = [.. early.Select(e => e.Key)];
        foreach (SchemaEntity user in Needs.Users.Where(u => !Owners(u).Any(gone.Contains)))
            problems.Add(OrderDiagnostics.NoOrder(user.Location, $"{user.Key} names a property that a class would not inherit any more after its move, and it stays until it is loaded again"));
        if (early.Count == 0)
            return;
        SchemaEntity[] entities = [.. early, .. before.Where(e => !gone.Contains(e.Key) && EntityNames.OwnerOf(e) is { } owner && !gone.Contains(owner))];
        HashSet<int>[] uses = new DeletionUses(entities, before).ByIndex;
        for (int i = early.Count; i < entities.Length; i++)
            if (uses[i].FirstOrDefault(u => u < early.Count, -1) is var used and >= 0)
                problems.Add(OrderDiagnostics.NoOrder(
                    entities[i].Location, $"{entities[i].Key} names {entities[used].Key}, which has to be deleted before, and it stays until it is loaded again"));
    }

    private static SchemaEntity AsItIs(ProjectedEntity entity) => entity.RenamedTo is not null && entity.Original.Key.Kind == EntityKind.Method
        ? entity.Projected.With(
            entity.Original.Key with { Name = $"{EntityNames.Parent(entity.Projected.Key.Name)}::{entity.Original.Key.SimpleName}" }, entity.Projected.Content)
        : entity.Projected;

    private static bool IsBelow(ClassModel classes, MemberRename rename, EntityKey member)
    {
        string owner = EntityNames.Parent(member.Name);
        return (classes.Resolve(owner[(member.Schema.Length + 2)..], member.Schema) ?? owner) is var type
            && classes.Superclasses(type).Contains(EntityNames.Parent(rename.Entity.Name));
    }

    private static IEnumerable<EntityKey> Owners(SchemaEntity user)
    {
        if (user.Key.Kind != EntityKind.Inverse)
            return [new EntityKey(EntityKind.Class, user.Key.Name)];
        (string first, string second) = EntityNames.InverseSides(user.Key);
        return new[] { first, second }.SelectMany(s => (EntityKey[])[new(EntityKind.Property, s), new(EntityKind.Class, EntityNames.Parent(s))]);
    }
}
