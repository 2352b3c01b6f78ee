using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>What a file states, by kind: most loads ask only about kinds that the file has few of.</summary>
internal sealed class StatedEntities(SchemaFile file)
{
    private readonly Dictionary<EntityKind, HashSet<string>> _names = [];

    /// <summary>Whether the file states an entity.</summary>
    public bool Contains(EntityKey key)
    {
        if (!_names.TryGetValue(key.Kind, out HashSet<string>? names))
        {
            names = new HashSet<string>(StringComparer.Ordinal);
            foreach (SchemaEntity entity in file.Entities)
                if (entity.Key is var stated && stated.Kind == key.Kind)
                    names.Add(stated.Name);
            _names.Add(key.Kind, names);
        }
        return names.Contains(key.Name);
    }
}
