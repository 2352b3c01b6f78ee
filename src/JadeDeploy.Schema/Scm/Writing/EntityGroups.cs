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

    private static string OwnerOf(SchemaEntity entity) =>
        EntityNames.OwnerOf(entity) is { Kind: not EntityKind.Schema } owner ? EntityNames.LocalName(owner) : "";
}
