using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// Collects the entities of one forms file and keeps their keys apart: a second entity of the same kind and name gets
/// <c>#2</c> behind its name, a third <c>#3</c>, so that nothing is lost and the same file always gives the same keys.
/// </summary>
internal sealed class EntityNames
{
    private readonly ImmutableArray<SchemaEntity>.Builder _entities = ImmutableArray.CreateBuilder<SchemaEntity>();
    private readonly Dictionary<EntityKey, int> _occurrences = [];
    private readonly List<Diagnostic> _warnings;

    public EntityNames(List<Diagnostic> warnings) => _warnings = warnings;

    /// <summary>The entities in the order they were added.</summary>
    public ImmutableArray<SchemaEntity> ToImmutable() => _entities.ToImmutable();

    /// <summary>
    /// Gives the key for the next entity that would have this one. Entities whose own name is empty, as that of every
    /// menu separator is, are told apart from the first one on and without a warning.
    /// </summary>
    public EntityKey Distinguish(EntityKey wanted, bool isNamed, SourceLocation location)
    {
        int number = _occurrences[wanted] = _occurrences.GetValueOrDefault(wanted) + 1;
        if (isNamed && number == 1)
            return wanted;
        EntityKey key = wanted with { Name = $"{wanted.Name}#{number}" };
        if (isNamed)
            _warnings.Add(SchemaDiagnostics.SameName(location, wanted, key));
        return key;
    }

    /// <summary>Adds an entity whose key <see cref="Distinguish"/> gave.</summary>
    public void Add(EntityKey key, EntityContent content, SourceLocation location) =>
        _entities.Add(new SchemaEntity(key, content, location with { EndLine = 0, EndColumn = 0 }));
}
