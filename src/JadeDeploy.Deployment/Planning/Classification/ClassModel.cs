using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>The classes of a version with their superclasses and properties, as far as the version states them.</summary>
internal sealed class ClassModel
{
    private readonly Dictionary<string, SchemaEntity> _classes;
    private readonly ILookup<string, SchemaEntity> _properties;
    private readonly SchemaSet _set;

    public ClassModel(SchemaSet set)
    {
        _set = set;
        SchemaEntity[] entities = [.. set.Schemas.SelectMany(s => s.Entities)];
        _classes = entities.Where(e => e.Key.Kind == EntityKind.Class).ToDictionary(e => e.Key.Name);
        _properties = entities.Where(e => e.Key.Kind == EntityKind.Property).ToLookup(e => EntityNames.Parent(e.Key.Name));
    }

    /// <summary>A class by its qualified name, or null.</summary>
    public SchemaEntity? Find(string qualifiedName) => _classes.GetValueOrDefault(qualifiedName);

    /// <summary>Whether no instance of a class can be in the database. A type that is not stated counts as persistent.</summary>
    public bool IsTransient(string qualifiedName) =>
        Find(qualifiedName) is { } type && (ClassShape.Of(type.Content).IsTransient || IsGuiClass(qualifiedName));

    /// <summary>The qualified names of the superclasses, nearest first, up to the first that no schema here states.</summary>
    public IEnumerable<string> Superclasses(string qualifiedName)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? name = SuperclassOf(qualifiedName); name is not null && seen.Add(name); name = SuperclassOf(name))
            yield return name;
    }

    /// <summary>The properties that the class itself declares.</summary>
    public IEnumerable<SchemaEntity> PropertiesOf(string qualifiedName) => _properties[qualifiedName];

    /// <summary>The properties that instances of the class keep values of, inherited ones included, by simple name.</summary>
    public HashSet<string> StoredProperties(string qualifiedName) =>
        [.. Superclasses(qualifiedName).Prepend(qualifiedName).SelectMany(PropertiesOf)
            .Where(p => !PropertyShape.Of(p.Content).IsVirtual).Select(p => p.Key.SimpleName)];

    // Instances of forms and controls live as long as their window.
    private bool IsGuiClass(string qualifiedName) =>
        Superclasses(qualifiedName).Prepend(qualifiedName)
            .Select(n => Find(n) is { } type ? ClassShape.Of(type.Content).Superclass : "")
            .Any(s => s is "Form" or "Window" or "Control" or "RootSchemaApp" or "RootSchemaSession");

    // A superclass is looked for in the class's own schema, then in its superschemas.
    private string? SuperclassOf(string qualifiedName)
    {
        if (Find(qualifiedName) is not { } type)
            return null;
        string name = ClassShape.Of(type.Content).Superclass;
        for (SchemaDefinition? schema = _set.Find(type.Key.Schema); schema is not null; schema = _set.Find(schema.Superschema))
            if (_classes.ContainsKey($"{schema.Name}::{name}"))
                return $"{schema.Name}::{name}";
        return null;
    }
}
