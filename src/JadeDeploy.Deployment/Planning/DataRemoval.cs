using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning.Classification;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// Data that has to go before a change can be made at all. The loss was allowed, or the plan would have been refused: so a
/// step of its own deletes what the change would stumble over, and everybody sees where.
/// </summary>
/// <param name="Instances">Deletes the instances of classes that can have none any more: current version.</param>
/// <param name="Values">
/// Deletes properties whose values have no form in the new type: latest version, with a reorganisation of its own. Within
/// one reorganisation "properties are matched by name" (Developer's Reference, chapter 14), so a property that is deleted
/// and added again would be converted all the same.
/// </param>
/// <param name="Properties">The changes of those properties; a rename of one is not made by a command.</param>
internal sealed record DataRemoval(ImmutableArray<JadeCommand> Instances, ImmutableArray<JadeCommand> Values, ImmutableArray<Change> Properties)
{
    /// <summary>Finds what has to go.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="planned">What they mean.</param>
    /// <param name="renamed">The older version with the renames made.</param>
    public static DataRemoval Of(IReadOnlyCollection<Change> changes, IEnumerable<PlannedChange> planned, IReadOnlyCollection<SchemaEntity> renamed)
    {
        HashSet<EntityKey> lossy = [.. planned.Where(p => p.DataLoss).Select(p => p.Entity)];
        Change[] changed = [.. changes.Where(c => c.Before is not null && c.After is not null && lossy.Contains(c.Entity))];
        Lazy<HashSet<string>> used = new(() => NamesInUse(renamed));
        ImmutableArray<Change> properties = [.. changed.Where(c => c.Entity.Kind == EntityKind.Property && HasNoConversion(c) && !used.Value.Contains(c.BeforeRenamed!.Key.SimpleName))];
        return new DataRemoval(
            [.. changed.Where(c => c.Entity.Kind == EntityKind.Class && MayHaveInstances(c.Before!) && !MayHaveInstances(c.After!))
                .Select(c => JadeCommand.Of("Delete Instances", c.After!.Key.Name))],
            [.. properties.Select(c => JadeCommand.Of("Delete Property", $"{EntityNames.Parent(c.BeforeRenamed!.Key.Name)}::{c.Entity.SimpleName}"))],
            properties);
    }

    private static bool MayHaveInstances(SchemaEntity type) =>
        ClassShape.Of(type.Content) is var shape && !shape.IsTransient && !shape.Modifiers.Contains("abstract");

    private static bool HasNoConversion(Change change) =>
        PropertyShape.Of(change.BeforeRenamed!.Content) is { IsVirtual: false } old && PropertyShape.Of(change.After!.Content) is { IsVirtual: false } now
        && PrimitiveConversions.HasNone(old.TypeName, now.TypeName);

    // A key, an exported property and the property of a mapping method cannot be deleted. The names alone are compared: a
    // property that only looks used is converted, and a value that cannot be stops the reorganisation.
    private static HashSet<string> NamesInUse(IEnumerable<SchemaEntity> entities) =>
    [
        .. entities.Where(e => e.Key.Kind == EntityKind.Keys).SelectMany(e => CanonicalNames.In(e.Content[ContentField.Definition] ?? "")),
        .. entities.Where(e => e.Key.Kind is EntityKind.ExportedFeature or EntityKind.Method).Select(e => e.Key.SimpleName),
        .. entities.Where(e => e.Key.Kind is EntityKind.Exposure or EntityKind.RelationalView).SelectMany(e => CanonicalNames.In(e.Content[ContentField.Definition] ?? "")),
    ];
}
