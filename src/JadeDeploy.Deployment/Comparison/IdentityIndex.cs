using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>The entities of a version by the ids that entity files give them. An id that two entities of a kind share says nothing.</summary>
internal sealed class IdentityIndex
{
    private readonly Dictionary<(EntityKind, Guid), SchemaEntity?> _byId = [];

    public IdentityIndex(SchemaSet set)
    {
        foreach (SchemaEntity entity in set.Schemas.SelectMany(s => s.Entities))
            if (entity.Id is { } id && !_byId.TryAdd((entity.Key.Kind, id), entity))
                _byId[(entity.Key.Kind, id)] = null;
    }

    /// <summary>Whether no entity has an id, as in extracts.</summary>
    public bool IsEmpty => _byId.Count == 0;

    /// <summary>Every entity whose id is its own.</summary>
    public IEnumerable<SchemaEntity> Entities => _byId.Values.OfType<SchemaEntity>();

    /// <summary>The entity of the same kind with the same id; null when there is none, or the id is not its own.</summary>
    public SchemaEntity? Find(SchemaEntity entity) =>
        entity.Id is { } id ? _byId.GetValueOrDefault((entity.Key.Kind, id)) : null;
}
