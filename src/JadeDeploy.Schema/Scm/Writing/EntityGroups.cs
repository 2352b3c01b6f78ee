using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Entities by kind, each kind in ordinal order of names, so that equal sets give equal files.</summary>
internal sealed class EntityGroups
{
    private readonly ILookup<EntityKind, SchemaEntity> _byKind;
    private readonly ILookup<(EntityKind, string), SchemaEntity> _byOwner;

    public EntityGroups(IEnumerable<SchemaEntity> entities)
    {
        SchemaEntity[] ordered = [.. entities.OrderBy(e => e.Key)];
        _byKind = ordered.ToLookup(e => e.Key.Kind);
        _byOwner = ordered.ToLookup(e => (e.Key.Kind, OwnerOf(e)));
    }

    /// <summary>All entities of a kind.</summary>
    public IEnumerable<SchemaEntity> Of(EntityKind kind) => _byKind[kind];

    /// <summary>The members of a kind that a type or package has; the owner by its name without the schema.</summary>
    public IEnumerable<SchemaEntity> MembersOf(string owner, EntityKind kind) => _byOwner[(kind, owner)];

    /// <summary>The names of all owners of some kinds of members.</summary>
    public IEnumerable<string> Owners(params ReadOnlySpan<EntityKind> kinds)
    {
        var owners = new SortedSet<string>(StringComparer.Ordinal);
        foreach (EntityKind kind in kinds)
            foreach (SchemaEntity entity in _byKind[kind])
                owners.Add(OwnerOf(entity));
        return owners;
    }

    /// <summary>The name without the schema: <c>Customer::fax</c> of <c>Shop::Customer::fax</c>.</summary>
    public static string LocalName(EntityKey key) => key.Name[(key.Schema.Length + 2)..];

    private static string OwnerOf(SchemaEntity entity)
    {
        if (entity.Key.Kind == EntityKind.Schema)
            return "";
        string local = LocalName(entity.Key);
        if (entity.Key.Kind == EntityKind.InterfaceMapping && entity.Content[ContentField.Definition] is { } mapping)
            return local[..^(mapping.IndexOf(' ', StringComparison.Ordinal) + 2)];
        int end = local.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? "" : local[..end];
    }
}
