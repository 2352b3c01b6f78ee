using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>The classes of a version with their superclasses and properties, as far as the version states them.</summary>
internal sealed class ClassModel
{
    // The platform's documentation calls them transient; what the database holds of them are definitions (assumption A18).
    private static readonly string[] WindowRoots = ["Form", "Window", "MenuItem", "RootSchemaApp", "Application"];

    // Extracts call the generated subclasses of Global transient too, although the global object is in the database.
    private static readonly string[] GlobalRoots = ["RootSchemaGlobal", "Global"];

    private readonly Dictionary<string, SchemaEntity> _classes;
    private readonly ILookup<string, SchemaEntity> _properties;
    private readonly Dictionary<string, string?> _keys;
    private readonly Lazy<HashSet<string>> _keyNames;
    private readonly Lazy<ILookup<string, string>> _subclasses;
    private readonly SchemaSet _set;

    /// <summary>The classes of a version.</summary>
    public ClassModel(SchemaSet set)
        : this(set, [.. set.Schemas.SelectMany(s => s.Entities)])
    {
    }

    /// <summary>The classes of a version with renames made, so that they can be compared with those of a newer one.</summary>
    /// <param name="set">The version; schemas have no renames.</param>
    /// <param name="entities">Its entities with the renames made.</param>
    public ClassModel(SchemaSet set, IReadOnlyCollection<SchemaEntity> entities)
    {
        _set = set;
        _classes = entities.Where(e => e.Key.Kind == EntityKind.Class).ToDictionary(e => e.Key.Name);
        _properties = entities.Where(e => e.Key.Kind == EntityKind.Property).ToLookup(e => EntityNames.Parent(e.Key.Name));
        _keys = entities.Where(e => e.Key.Kind == EntityKind.Keys).ToDictionary(e => e.Key.Name, e => e.Content[ContentField.Definition]);
        _keyNames = new(() => [.. _keys.Values.SelectMany(k => CanonicalNames.In(k ?? ""))]);
        _subclasses = new(() => _classes.Keys.Select(c => (Class: c, Super: SuperclassOf(c)))
            .Where(p => p.Super is not null).ToLookup(p => p.Super!, p => p.Class));
    }

    /// <summary>A class by its qualified name, or null.</summary>
    public SchemaEntity? Find(string qualifiedName) => _classes.GetValueOrDefault(qualifiedName);

    /// <summary>Whether no instance of a class can be in the database. A type that is not stated counts as persistent.</summary>
    public bool IsTransient(string qualifiedName) =>
        Find(qualifiedName) is { } type && !IsBelow(qualifiedName, GlobalRoots.Contains)
        && (ClassShape.Of(type.Content).IsTransient || IsBelow(qualifiedName, s => WindowRoots.Contains(s) || ControlClasses.Contains(s)));

    /// <summary>Whether the database can hold values of what a class declares: instances of it, or of a subclass that inherits it.</summary>
    public bool MayHoldValues(string qualifiedName)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([qualifiedName]);
        while (open.TryPop(out string? name))
        {
            if (!IsTransient(name))
                return true;
            foreach (string subclass in _subclasses.Value[name].Where(seen.Add))
                open.Push(subclass);
        }
        return false;
    }

    /// <summary>The qualified names of the superclasses, nearest first, up to the first that no schema here states.</summary>
    public IEnumerable<string> Superclasses(string qualifiedName)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? name = SuperclassOf(qualifiedName); name is not null && seen.Add(name); name = SuperclassOf(name))
            yield return name;
    }

    /// <summary>The properties that the class itself declares.</summary>
    public IEnumerable<SchemaEntity> PropertiesOf(string qualifiedName) => _properties[qualifiedName];

    /// <summary>Whether a property of this name may be a key of a dictionary: the names alone are compared.</summary>
    public bool IsKey(string property) => _keyNames.Value.Contains(property);

    /// <summary>The definition of the keys of a dictionary class, or null.</summary>
    public string? KeysOf(string qualifiedName) => _keys.GetValueOrDefault(qualifiedName);

    /// <summary>The properties that instances of the class keep values of, inherited ones included, by simple name.</summary>
    public Dictionary<string, SchemaEntity> StoredProperties(string qualifiedName)
    {
        var stored = new Dictionary<string, SchemaEntity>(StringComparer.Ordinal);
        foreach (SchemaEntity property in Superclasses(qualifiedName).Prepend(qualifiedName).SelectMany(PropertiesOf))
            if (!PropertyShape.Of(property.Content).IsVirtual)
                stored.TryAdd(property.Key.SimpleName, property);
        return stored;
    }

    /// <summary>Whether a type is a class or one of its subclasses, as a schema sees both.</summary>
    /// <param name="type">The simple name of the type that may be the subclass.</param>
    /// <param name="ancestor">The simple name of the other.</param>
    /// <param name="schema">The schema in which the names stand.</param>
    public bool IsSameOrSubclass(string type, string ancestor, string schema)
    {
        if (type == ancestor)
            return true;
        if (Resolve(type, schema) is not { } start)
            return false;
        string? target = Resolve(ancestor, schema);
        string[] chain = [start, .. Superclasses(start)];
        return target is not null ? chain.Contains(target) : ClassShape.Of(Find(chain[^1])!.Content).Superclass == ancestor;
    }

    /// <summary>How a collection class keeps its members; <see cref="CollectionKind.None"/> for any other class, or one that is not known.</summary>
    public CollectionKind CollectionKindOf(string type, string schema) => CollectionKinds.OfPlatformClass(RootOf(type, schema));

    /// <summary>
    /// Whether a type may be a collection class. One is none when its superclasses are stated up to a class of the platform that is
    /// known to stand below <c>Object</c> and not below <c>Collection</c>; any other may be.
    /// </summary>
    public bool MayBeCollection(string type, string schema)
    {
        for (string? name = RootOf(type, schema); name is not null; name = PlatformTable.Default.Find(name)?.Superclass)
            if (name == "Object")
                return false;
            else if (name == "Collection")
                return true;
        return true;
    }

    /// <summary>The class that a simple name means in a schema, looked for in the schema and then in its superschemas.</summary>
    public string? Resolve(string name, string schemaName)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (SchemaDefinition? schema = _set.Find(schemaName); schema is not null && seen.Add(schema.Name); schema = _set.Find(schema.Superschema))
            if (_classes.ContainsKey($"{schema.Name}::{name}"))
                return $"{schema.Name}::{name}";
        return null;
    }

    // The first superclass that no schema here states; the type itself when none states it.
    private string RootOf(string type, string schema) =>
        Resolve(type, schema) is { } start ? ClassShape.Of(Find(Superclasses(start).LastOrDefault(start))!.Content).Superclass : type;

    private bool IsBelow(string qualifiedName, Func<string, bool> isRoot) =>
        Superclasses(qualifiedName).Prepend(qualifiedName)
            .Any(n => Find(n) is { } type && isRoot(ClassShape.Of(type.Content).Superclass));

    private string? SuperclassOf(string qualifiedName) =>
        Find(qualifiedName) is { } type ? Resolve(ClassShape.Of(type.Content).Superclass, type.Key.Schema) : null;
}
