using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning.Classification;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Ordering;

/// <summary>
/// Which names the latest version has while commands run one after another: members of classes, and who is whose superclass.
/// It begins with types under their new names and members under their old ones.
/// </summary>
internal sealed class LatestNames
{
    private readonly ClassModel _types;
    private readonly ClassModel _newTypes;
    private readonly Dictionary<string, string?> _superclasses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<EntityKey>> _members = new(StringComparer.Ordinal);

    /// <summary>The names before the first command.</summary>
    /// <param name="older">The older version, with what steps aside in it.</param>
    /// <param name="request">The two versions.</param>
    /// <param name="absent">Properties that were deleted before, by their keys in the older version.</param>
    public LatestNames(RenameProjection older, PlanRequest request, IReadOnlySet<EntityKey> absent)
    {
        _types = new ClassModel(request.From, older.Renamed);
        _newTypes = new ClassModel(request.To);
        HashSet<EntityKey> aside = [.. older.SetAside.Select(a => a.Entity)];
        foreach (ProjectedEntity entity in older.Entities)
            if (entity.Projected.Key.Kind == EntityKind.Class)
                _superclasses[entity.Projected.Key.Name] = _types.Resolve(RenameCommands.SuperclassOf(entity.Projected), entity.Projected.Key.Schema);
            else if (IsMember(entity.Projected.Key.Kind) && !absent.Contains(entity.Original.Key))
                Add(entity.RenamedTo is null || aside.Contains(entity.Original.Key)
                    ? entity.Projected.Key
                    : entity.Projected.Key with { Name = $"{EntityNames.Parent(entity.Projected.Key.Name)}::{entity.Original.Key.SimpleName}" });
        // New classes that others move below have their headers by then.
        foreach (SchemaEntity type in request.To.Schemas.SelectMany(s => s.Entities).Where(e => e.Key.Kind == EntityKind.Class))
            _superclasses.TryAdd(type.Key.Name, _newTypes.Resolve(RenameCommands.SuperclassOf(type), type.Key.Schema));
    }

    /// <summary>Whether the new name of a member is free: in its class, and for a property along the line of inheritance.</summary>
    public bool IsFree(MemberRename rename)
    {
        string owner = OwnerOf(rename.Entity);
        if (MembersOf(owner).Any(m => m.Name == rename.Target.Name))
            return false;
        return rename.Entity.Kind != EntityKind.Property
            || (!Above(owner).SelectMany(MembersOf).Any(m => m.Kind == EntityKind.Property && m.SimpleName == rename.To)
                && !Below(owner).SelectMany(MembersOf).Any(m => m.Kind is EntityKind.Property or EntityKind.Method && m.SimpleName == rename.To));
    }

    /// <summary>Whether a class can move: its new superclass is not below it, and no property meets one of its name.</summary>
    public bool CanMove(Change move)
    {
        string type = move.After!.Key.Name;
        if (GoalOf(move) is not { } goal)
            return true;
        HashSet<string> above = [goal, .. Above(goal)];
        if (above.Contains(type))
            return false;
        HashSet<string> inherited = [.. above.SelectMany(PropertiesOf)];
        return !Below(type).Append(type).SelectMany(PropertiesOf).Any(inherited.Contains);
    }

    /// <summary>Whether a class has no subclasses among some.</summary>
    public bool HasNoneBelow(string type, IEnumerable<string> others) => !others.Any(o => _superclasses.GetValueOrDefault(o) == type);

    /// <summary>The qualified name of the superclass that a class gets; null where no schema here states it.</summary>
    public string? GoalOf(Change move) => _newTypes.Resolve(RenameCommands.SuperclassOf(move.After!), move.After!.Key.Schema);

    /// <summary>A rename was made.</summary>
    public void Make(MemberRename rename)
    {
        MembersOf(OwnerOf(rename.Entity)).Remove(rename.Entity);
        Add(rename.Target);
    }

    /// <summary>A move was made.</summary>
    public void Make(Change move) => _superclasses[move.After!.Key.Name] = GoalOf(move);

    /// <summary>A deletion was made.</summary>
    public void Delete(EntityKey entity)
    {
        if (IsMember(entity.Kind))
            MembersOf(OwnerOf(entity)).Remove(entity);
        if (entity.Kind == EntityKind.Class && _superclasses.Remove(entity.Name))
            _members.Remove(entity.Name);
    }

    private static bool IsMember(EntityKind kind) =>
        kind is EntityKind.Property or EntityKind.Method or EntityKind.Constant or EntityKind.GlobalConstant or EntityKind.ExternalFunction;

    // A subschema may add methods to a class of a superschema.
    private string OwnerOf(EntityKey member)
    {
        string owner = EntityNames.Parent(member.Name);
        int end = owner.IndexOf("::", StringComparison.Ordinal);
        return end < 0 ? owner : _types.Resolve(owner[(end + 2)..], member.Schema) ?? owner;
    }

    private void Add(EntityKey member) => MembersOf(OwnerOf(member)).Add(member);

    private HashSet<EntityKey> MembersOf(string owner)
    {
        if (!_members.TryGetValue(owner, out HashSet<EntityKey>? members))
            _members[owner] = members = [];
        return members;
    }

    private IEnumerable<string> PropertiesOf(string type) => MembersOf(type).Where(m => m.Kind == EntityKind.Property).Select(m => m.SimpleName);

    private IEnumerable<string> Above(string type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { type };
        for (string? next = _superclasses.GetValueOrDefault(type); next is not null && seen.Add(next); next = _superclasses.GetValueOrDefault(next))
            yield return next;
    }

    private IEnumerable<string> Below(string type) => _superclasses.Keys.Where(t => Above(t).Contains(type));
}
