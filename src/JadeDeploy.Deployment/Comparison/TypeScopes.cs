using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// What names mean in one version: a type is looked for in the schema, its imported packages and its superschemas; a
/// member in its class and the superclasses.
/// </summary>
internal sealed class TypeScopes
{
    private readonly SchemaSet _set;
    private readonly Dictionary<EntityKey, SchemaEntity> _entities;
    private readonly ILookup<string, (string Package, string Exporter)> _imports;
    private readonly Dictionary<(string Schema, string Name), EntityKey?> _resolved = [];

    public TypeScopes(SchemaSet set)
        : this(set, set.Schemas.SelectMany(s => s.Entities))
    {
    }

    /// <summary>What names mean in a version with other entities than the files state.</summary>
    public TypeScopes(SchemaSet set, IEnumerable<SchemaEntity> entities)
    {
        _set = set;
        _entities = entities.ToDictionary(e => e.Key);
        _imports = _entities.Values.Where(e => e.Key.Kind == EntityKind.ImportedPackage)
            .ToLookup(e => e.Key.Schema, e => (e.Key.SimpleName, (e.Content[ContentField.Definition] ?? "").Split("::")[0]));
    }

    /// <summary>An entity of the version, or null.</summary>
    public SchemaEntity? Find(EntityKey key) => _entities.GetValueOrDefault(key);

    /// <summary>A schema and its superschemas, as far as the version has them.</summary>
    public IEnumerable<string> Chain(string schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (SchemaDefinition? next = _set.Find(schema); next is not null && seen.Add(next.Name); next = _set.Find(next.Superschema))
            yield return next.Name;
    }

    /// <summary>Whether one schema sees another: it is the same, a superschema or an exporter, or one of theirs.</summary>
    public bool SeeEachOther(string one, string other) => Seen(one).Contains(other) || Seen(other).Contains(one);

    /// <summary>The class or interface that a name means in a schema; null for one that the version does not state.</summary>
    public EntityKey? ResolveType(string schema, string name)
    {
        if (!_resolved.TryGetValue((schema, name), out EntityKey? type))
        {
            // Packages that import each other must end: while it is being looked for, a name means nothing.
            _resolved[(schema, name)] = null;
            _resolved[(schema, name)] = type = Chain(schema).Select(s => OwnType(s, name) ?? ImportedType(s, name)).FirstOrDefault(t => t is not null);
        }
        return type;
    }

    /// <summary>The class or interface of a name that a schema has itself, or null.</summary>
    public EntityKey? OwnType(string schema, string name)
    {
        var type = new EntityKey(EntityKind.Class, $"{schema}::{name}");
        if (_entities.ContainsKey(type))
            return type;
        return _entities.ContainsKey(type with { Kind = EntityKind.Interface }) ? type with { Kind = EntityKind.Interface } : null;
    }

    /// <summary>Whether a schema, or a superschema of it, imports a type.</summary>
    public bool IsImported(string schema, EntityKey type) => Chain(schema).Any(s => ImportedType(s, type.SimpleName) == type);

    /// <summary>A type and its superclasses, nearest first, as far as the version states them.</summary>
    public IEnumerable<EntityKey> Ancestors(EntityKey type)
    {
        var seen = new HashSet<EntityKey>();
        for (EntityKey? next = type; next is { } key && seen.Add(key);)
        {
            yield return key;
            string superclass = Find(key) is { Key.Kind: EntityKind.Class } entity ? ClassShape.Of(entity.Content).Superclass : "";
            next = superclass.Length == 0 ? null : ResolveType(key.Schema, superclass);
        }
    }

    /// <summary>The member of a kind that a name means in a type, inherited ones too; null when the version states none.</summary>
    public EntityKey? ResolveMember(EntityKind kind, EntityKey type, string name)
    {
        foreach (EntityKey ancestor in Ancestors(type))
            if (new EntityKey(kind, $"{ancestor.Name}::{name}") is var key && _entities.ContainsKey(key))
                return key;
        return null;
    }

    private HashSet<string> Seen(string schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { schema };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out string? next))
            foreach (string provider in Chain(next).Concat(_imports[next].Select(i => i.Exporter)).Where(seen.Add))
                open.Enqueue(provider);
        return seen;
    }

    private EntityKey? ImportedType(string schema, string name)
    {
        foreach ((string package, string exporter) in _imports[schema])
        {
            string simple = name.StartsWith(package + "::", StringComparison.Ordinal) ? name[(package.Length + 2)..] : name;
            if (_entities.ContainsKey(new EntityKey(EntityKind.ImportedType, $"{schema}::{package}::{simple}")) && ResolveType(exporter, simple) is { } type)
                return type;
        }
        return null;
    }
}
