using System.Text.RegularExpressions;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>
/// Who uses whom among entities that are deleted: told from the names in definitions, so that a use too many is possible
/// and one too few is not. Method sources are not looked into.
/// </summary>
internal sealed partial class DeletionUses
{
    private readonly ILookup<EntityKey, SchemaEntity> _parts;

    /// <summary>Finds the uses.</summary>
    /// <param name="entities">What is deleted.</param>
    /// <param name="before">Everything in the version they stand in.</param>
    public DeletionUses(SchemaEntity[] entities, IEnumerable<SchemaEntity> before)
    {
        _parts = before.Where(e => EntityNames.OwnerOf(e) is { Kind: not EntityKind.Schema }).ToLookup(e => EntityNames.OwnerOf(e)!.Value);
        ILookup<string, int> bySimpleName = Enumerable.Range(0, entities.Length).ToLookup(i => entities[i].Key.SimpleName);
        ILookup<string, int> byName = Enumerable.Range(0, entities.Length).ToLookup(i => entities[i].Key.Name);
        ByIndex = new HashSet<int>[entities.Length];
        for (int i = 0; i < entities.Length; i++)
        {
            SchemaEntity entity = entities[i];
            ByIndex[i] = [.. NamesUsedBy(entity).SelectMany(n => bySimpleName[n]).Where(used => CanUse(entity, entities[used].Key))];
            // A member goes before its class, or it would have gone with it.
            if (EntityNames.OwnerOf(entity) is { Kind: not EntityKind.Schema } owner)
                ByIndex[i].UnionWith(byName[owner.Name].Where(used => !IsPart(entities[used].Key.Kind)));
            if (entity.Key.Kind == EntityKind.ImportedPackage)
                ByIndex[i].UnionWith(byName[entity.Content[ContentField.Definition] ?? ""].Where(used => entities[used].Key.Kind == EntityKind.ExportedPackage));
            ByIndex[i].Remove(i);
        }
    }

    /// <summary>For each entity the indices of those it uses.</summary>
    public HashSet<int>[] ByIndex { get; }

    private static bool IsPart(EntityKind kind) => kind is EntityKind.Property or EntityKind.Method or EntityKind.Constant;

    // What stands outside may be called like what stands inside: an application like its class.
    private static bool CanUse(SchemaEntity user, EntityKey used) => used.Kind switch
    {
        EntityKind.Class or EntityKind.Interface => user.Key.Kind is not (EntityKind.GlobalConstant or EntityKind.GlobalConstantCategory)
            && EntityNames.OwnerOf(user)?.Name != used.Name,
        EntityKind.Method => user.Key.Kind is EntityKind.Property || IsOutside(user.Key.Kind),
        EntityKind.Property => (user.Key.Kind is EntityKind.Class && EntityNames.Parent(used.Name) != user.Key.Name)
            || IsOutside(user.Key.Kind) || Maps(user, used),
        EntityKind.Constant => user.Key.Kind is EntityKind.Constant or EntityKind.Property or EntityKind.Method || IsOutside(user.Key.Kind),
        EntityKind.GlobalConstant => user.Key.Kind is EntityKind.GlobalConstant or EntityKind.Constant or EntityKind.Property or EntityKind.Method,
        EntityKind.GlobalConstantCategory => user.Key.Kind is EntityKind.GlobalConstant && user.Key.Schema == used.Schema,
        _ => false,
    };

    private static bool IsOutside(EntityKind kind) =>
        kind is EntityKind.Exposure or EntityKind.Application or EntityKind.ExportedFeature or EntityKind.ExportedType or EntityKind.ExportedPackage;

    // A mapping method is bound to the property of its name.
    private static bool Maps(SchemaEntity user, EntityKey used) =>
        user.Key.Kind == EntityKind.Method && user.Key.Name == used.Name
        && CanonicalNames.In(user.Content[ContentField.Definition] ?? "").Contains("mapping");

    private HashSet<string> NamesUsedBy(SchemaEntity entity)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (entity.Key.Kind == EntityKind.Application)
        {
            foreach (Match name in NameAttribute().Matches(entity.Content[ContentField.Definition] ?? ""))
                names.Add(name.Groups[1].Value);
            return names;
        }
        foreach (string field in (ReadOnlySpan<string>)[ContentField.Definition, ContentField.Membership, ContentField.Category])
            if (entity.Content[field] is { } text)
                names.UnionWith(CanonicalNames.In(text));
        if (entity.Key.Kind is EntityKind.ExportedType or EntityKind.ExportedFeature || Maps(entity, entity.Key with { Kind = EntityKind.Property }))
            names.Add(entity.Key.SimpleName);
        foreach (SchemaEntity part in _parts[entity.Key])
            if (part.Key.Kind is EntityKind.Keys or EntityKind.InterfaceMapping)
                names.UnionWith(CanonicalNames.In(part.Content[ContentField.Definition] ?? ""));
            else if (part.Key.Kind is EntityKind.ExportedType or EntityKind.ExportedFeature)
                names.UnionWith(NamesUsedBy(part));
        return names;
    }

    [GeneratedRegex("\\bname=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex NameAttribute();
}
