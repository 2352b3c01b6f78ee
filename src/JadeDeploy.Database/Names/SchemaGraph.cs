using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>How schemas build on each other in one version, and what a name means in a schema. It does not see later changes.</summary>
internal sealed class SchemaGraph
{
    private readonly CatalogueEditor _editor;
    private readonly Dictionary<string, string> _superschemas = new(StringComparer.Ordinal);
    private readonly List<(string Importer, string Package, string Exporter)> _imports = [];
    private readonly Dictionary<(string Schema, string Type), EntityKey?> _resolved = [];

    public SchemaGraph(CatalogueEditor editor)
    {
        _editor = editor;
        foreach (StoredEntity schema in editor.OfKind(EntityKind.Schema))
            _superschemas.Add(schema.Key.Name, DefinitionText.SuperschemaOf(schema.Content));
        foreach (StoredEntity package in editor.OfKind(EntityKind.ImportedPackage))
            _imports.Add((package.Key.Schema, package.Key.SimpleName, ExporterOf(package.Content)));
    }

    /// <summary>The schema that exports an imported package.</summary>
    public static string ExporterOf(EntityContent importedPackage) =>
        (importedPackage[ContentField.Definition] ?? "").Split("::", 2)[0];

    public bool Contains(string schema) => _superschemas.ContainsKey(schema);

    /// <summary>The schemas directly below one.</summary>
    public IEnumerable<string> Subschemas(string schema) => _superschemas.Where(p => p.Value == schema).Select(p => p.Key);

    /// <summary>The schemas that import a package from one.</summary>
    public IEnumerable<string> Importers(string schema) =>
        _imports.Where(i => i.Exporter == schema && i.Importer != schema).Select(i => i.Importer).Distinct(StringComparer.Ordinal);

    /// <summary>A schema and its superschemas, as far as they are in the catalogue.</summary>
    public IEnumerable<string> Chain(string schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? s = schema; s is not null && seen.Add(s) && Contains(s); s = _superschemas.GetValueOrDefault(s))
            yield return s;
    }

    /// <summary>The superschema at which the catalogue's knowledge ends: supplied or external.</summary>
    public string End(string schema) => _superschemas.GetValueOrDefault(Chain(schema).LastOrDefault(schema), "");

    /// <summary>Schemas that see what a schema defines: itself, subschemas and importers, and theirs.</summary>
    public IReadOnlyCollection<string> Observers(string schema) => Closure(schema, s => Subschemas(s).Concat(Importers(s)));

    /// <summary>Schemas whose definitions a schema sees: itself, superschemas and exporters, and theirs.</summary>
    public IReadOnlyCollection<string> Providers(string schema) => Closure(schema, s =>
        _imports.Where(i => i.Importer == s).Select(i => i.Exporter)
            .Concat(_superschemas.TryGetValue(s, out string? super) ? [super] : []));

    /// <summary>The class or interface that a name means in a schema; null for one that is not in the catalogue.</summary>
    public EntityKey? ResolveType(string schema, string type)
    {
        if (!_resolved.TryGetValue((schema, type), out EntityKey? key))
        {
            // A cycle of imports must end: while it is being looked for, a name means nothing.
            _resolved[(schema, type)] = null;
            key = Resolve(schema, type);
            _resolved[(schema, type)] = key;
        }
        return key;
    }

    /// <summary>A type and its superclasses, as far as they are in the catalogue.</summary>
    public IEnumerable<EntityKey> Ancestors(EntityKey type)
    {
        var seen = new HashSet<EntityKey>();
        for (EntityKey? t = type; t is { } key && seen.Add(key); t = SuperclassName(key) is { } name ? ResolveType(key.Schema, name) : null)
            yield return key;
    }

    /// <summary>The name of the class at which the catalogue's knowledge of a type's ancestors ends: one of a supplied or external schema.</summary>
    public string? UltimateSuperclass(EntityKey type) => SuperclassName(Ancestors(type).Last());

    /// <summary>The property that a name means in a type, inherited ones too; null when it is not in the catalogue.</summary>
    public EntityKey? ResolveProperty(EntityKey type, string name)
    {
        foreach (EntityKey ancestor in Ancestors(type))
        {
            var key = new EntityKey(EntityKind.Property, $"{ancestor.Name}::{name}");
            if (_editor.Contains(key))
                return key;
        }
        return null;
    }

    private string? SuperclassName(EntityKey type) => _editor.Find(type) is { } content ? DefinitionText.SuperclassOf(content) : null;

    private EntityKey? Resolve(string schema, string type)
    {
        foreach (string s in Chain(schema))
        {
            if (FindOwn(s, type) is { } own)
                return own;
            foreach ((_, string package, string exporter) in _imports.Where(i => i.Importer == s))
                if (ImportedName(s, package, type) is { } name && ResolveType(exporter, name) is { } imported)
                    return imported;
        }
        return null;
    }

    private EntityKey? FindOwn(string schema, string type)
    {
        var asClass = new EntityKey(EntityKind.Class, $"{schema}::{type}");
        if (_editor.Contains(asClass))
            return asClass;
        var asInterface = asClass with { Kind = EntityKind.Interface };
        return _editor.Contains(asInterface) ? asInterface : null;
    }

    private string? ImportedName(string schema, string package, string type)
    {
        string simple = type.StartsWith(package + "::", StringComparison.Ordinal) ? type[(package.Length + 2)..] : type;
        return _editor.Contains(new EntityKey(EntityKind.ImportedType, $"{schema}::{package}::{simple}")) ? simple : null;
    }

    private static HashSet<string> Closure(string schema, Func<string, IEnumerable<string>> next)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { schema };
        var open = new Queue<string>(found);
        while (open.TryDequeue(out string? s))
            foreach (string other in next(s))
                if (found.Add(other))
                    open.Enqueue(other);
        return found;
    }
}
