using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Loads;

/// <summary>
/// Chooses what a changed schema's partial definition states: what changed, and what must be said with it. A part that
/// no command deletes is replaced by stating its smallest owner again.
/// </summary>
internal sealed class LoadSelection
{
    private readonly Dictionary<EntityKey, SchemaEntity> _after;
    private readonly ILookup<EntityKey, SchemaEntity> _parts;
    private readonly ILookup<string, SchemaEntity> _inverses;
    private readonly HashSet<EntityKey> _chosen = [];
    private readonly Queue<SchemaEntity> _new = new();
    private readonly SortedSet<string> _assumptions = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string>.Builder _complete = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

    private LoadSelection(SchemaDefinition schema)
    {
        _after = schema.File.Entities.ToDictionary(e => e.Key);
        _parts = schema.File.Entities.Where(e => EntityNames.OwnerOf(e) is not null).ToLookup(e => EntityNames.OwnerOf(e)!.Value);
        _inverses = schema.File.Entities.Where(e => e.Key.Kind == EntityKind.Inverse)
            .SelectMany(e => Sides(e).Select(side => (side, e))).ToLookup(p => p.side, p => p.e);
    }

    /// <summary>Chooses for one schema.</summary>
    /// <param name="schema">The schema in the newer version.</param>
    /// <param name="changes">The changes of this schema's file.</param>
    /// <param name="keptInPackages">Exported types and features that commands delete after the load.</param>
    public static LoadContent Choose(SchemaDefinition schema, IEnumerable<Change> changes, IReadOnlyCollection<SchemaEntity> keptInPackages)
    {
        var selection = new LoadSelection(schema);
        foreach (Change change in changes)
            selection.Take(change);
        selection.Close();
        IEnumerable<SchemaEntity> kept = keptInPackages.Where(e => selection._chosen.Contains(PackageOf(e)));
        return new LoadContent(
            [.. selection._chosen.Select(k => selection._after[k]).Concat(kept).OrderBy(e => e.Key)],
            selection._complete.ToImmutable(),
            [.. selection._assumptions]);
    }

    private static EntityKey PackageOf(SchemaEntity part) =>
        new(EntityKind.ExportedPackage, string.Join("::", part.Key.Name.Split("::").Take(2)));

    private void Take(Change change)
    {
        switch (change.Action)
        {
            case ChangeAction.Delete:
                TakeOwnerOfDeleted(change.BeforeRenamed!);
                break;
            // No command renames these: they are loaded under the new name.
            case ChangeAction.Rename when change.Entity.Kind is EntityKind.Method or EntityKind.DatabaseFile:
                Choose(change.After!);
                break;
            case ChangeAction.Rename or ChangeAction.Move when !change.ContentChanged || change.Entity.Kind == EntityKind.ClassMap:
                break;
            // A command makes it: a load would ignore it.
            case ChangeAction.Add when change.Entity.Kind == EntityKind.Locale:
                break;
            case ChangeAction.Add:
                Choose(change.After!);
                if (change.Entity.Kind == EntityKind.Class)
                    ChooseComplete(change.Entity);
                break;
            default:
                Choose(change.After!);
                if (change.Entity.Kind == EntityKind.InterfaceMapping)
                    RestateType(EntityNames.OwnerOf(change.After!)!.Value);
                if (change.Entity.Kind == EntityKind.Schema)
                    Assume(Assumptions.DatabaseNameFollows);
                break;
        }
    }

    // A line of a mapping that is gone has no command: the class is stated again with all it has.
    private void RestateType(EntityKey type)
    {
        if (_after.ContainsKey(type) || _parts.Contains(type))
            ChooseComplete(type);
        Assume(Assumptions.CompleteTypeReplacesMappings);
    }

    private void TakeOwnerOfDeleted(SchemaEntity deleted)
    {
        switch (deleted.Key.Kind)
        {
            case EntityKind.EventMapping or EntityKind.InterfaceMapping or EntityKind.ClassMap when EntityNames.OwnerOf(deleted) is { } type:
                RestateType(type);
                break;
            case EntityKind.Inverse:
                foreach (string side in Sides(deleted))
                    ChooseKey(new EntityKey(EntityKind.Property, side));
                Assume(Assumptions.ReferenceReplacesInverses);
                break;
            case EntityKind.ImportedType when EntityNames.OwnerOf(deleted) is { } package:
                ChooseKey(package);
                break;
            case EntityKind.ExportedType or EntityKind.ExportedFeature:
                ChooseKey(PackageOf(deleted));
                break;
        }
    }

    private void Close()
    {
        while (_new.TryDequeue(out SchemaEntity? entity))
        {
            switch (entity.Key.Kind)
            {
                case EntityKind.Property or EntityKind.Method or EntityKind.Constant or EntityKind.EventMapping or EntityKind.InterfaceMapping or EntityKind.Keys:
                    ChooseType(EntityNames.OwnerOf(entity)!.Value);
                    break;
                case EntityKind.Interface:
                    foreach (SchemaEntity member in _parts[entity.Key with { Kind = EntityKind.Class }])
                        Choose(member);
                    break;
                case EntityKind.GlobalConstant:
                    ChooseKey(new EntityKey(EntityKind.GlobalConstantCategory, $"{entity.Key.Schema}::{entity.Content[ContentField.Category]}"));
                    break;
                case EntityKind.ExportedPackage or EntityKind.ImportedPackage:
                    ChooseParts(entity.Key);
                    Assume(Assumptions.PackageReplacesFeatures);
                    break;
                case EntityKind.ExportedType or EntityKind.ExportedFeature:
                    ChooseKey(PackageOf(entity));
                    break;
                case EntityKind.ImportedType:
                    ChooseKey(EntityNames.OwnerOf(entity)!.Value);
                    break;
                case EntityKind.Inverse:
                    foreach (string side in Sides(entity))
                        ChooseKey(new EntityKey(EntityKind.Property, side));
                    break;
            }
            if (entity.Key.Kind == EntityKind.Property)
                foreach (SchemaEntity inverse in _inverses[entity.Key.Name])
                    Choose(inverse);
            if (entity.Key.Kind == EntityKind.Keys)
                Assume(Assumptions.KeysReplaceKeys);
        }
    }

    private void ChooseType(EntityKey type)
    {
        ChooseKey(type);
        ChooseKey(type with { Kind = EntityKind.Interface });
    }

    private void ChooseComplete(EntityKey type)
    {
        ChooseKey(type);
        ChooseParts(type);
        _complete.Add(EntityNames.LocalName(type));
    }

    private void ChooseParts(EntityKey owner)
    {
        foreach (SchemaEntity part in _parts[owner])
        {
            Choose(part);
            if (part.Key.Kind == EntityKind.ExportedType)
                ChooseParts(part.Key);
        }
    }

    private void ChooseKey(EntityKey key)
    {
        if (_after.TryGetValue(key, out SchemaEntity? entity))
            Choose(entity);
    }

    private void Choose(SchemaEntity entity)
    {
        if (_chosen.Add(entity.Key))
            _new.Enqueue(entity);
    }

    private void Assume(Assumption assumption) => _assumptions.Add(assumption.Id);

    private static string[] Sides(SchemaEntity inverse)
    {
        (string first, string second) = EntityNames.InverseSides(inverse.Key);
        return [first, second];
    }
}
