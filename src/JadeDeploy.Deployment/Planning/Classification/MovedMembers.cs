using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>
/// Says of a deleted property what became of it: it is in another class now, or a method. No command takes values there, so
/// they are lost, and a person should know that this is no rename.
/// </summary>
internal sealed class MovedMembers(IReadOnlyCollection<Change> changes)
{
    private readonly ILookup<string, SchemaEntity> _added = changes
        .Where(c => c.Action == ChangeAction.Add && c.Entity.Kind is EntityKind.Property or EntityKind.Method)
        .ToLookup(c => c.Entity.SimpleName, c => c.After!);
    private readonly Dictionary<EntityKey, Change> _deleted = changes
        .Where(c => c.Action == ChangeAction.Delete && c.Entity.Kind == EntityKind.Property).ToDictionary(c => c.Entity);

    /// <summary>The change with a reason that names the place.</summary>
    public PlannedChange Explain(PlannedChange planned)
    {
        if (!planned.DataLoss || !_deleted.TryGetValue(planned.Entity, out Change? deleted))
            return planned;
        // What steps aside until it is deleted is known by the name it had.
        SchemaEntity old = deleted.BeforeRenamed!;
        string name = deleted.Entity.SimpleName;
        SchemaEntity? method = _added[name].FirstOrDefault(m => m.Key.Kind == EntityKind.Method && m.Key.Name == $"{EntityNames.Parent(old.Key.Name)}::{name}");
        if (method is not null)
            return planned with { Reason = $"it becomes a method ({method.Location}), so its values are deleted" };
        SchemaEntity? moved = _added[name].FirstOrDefault(p => p.Key.Kind == EntityKind.Property
            && p.Content[ContentField.Definition] == old.Content[ContentField.Definition]);
        return moved is null ? planned : planned with
        {
            Reason = $"it is now a property of {EntityNames.Parent(moved.Key.Name)} ({moved.Location}), and no command moves values to another class",
        };
    }
}
