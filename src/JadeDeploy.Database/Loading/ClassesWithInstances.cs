using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Database.Records;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Which classes a structural change versions: those with instances, their own or of subclasses, and those in an RPS
/// mapping. Collections that instances hold count as instances of their classes.
/// </summary>
internal sealed class ClassesWithInstances
{
    private const string Top = "Object";
    private const string Collection = "Collection";

    private readonly SchemaGraph _graph;
    private readonly HashSet<EntityKey> _types = [];
    private readonly HashSet<string> _mapped;

    public ClassesWithInstances(ObjectStore objects, EntityStore store)
    {
        var editor = new CatalogueEditor(store, CatalogueVersion.Current);
        _graph = new SchemaGraph(editor);
        foreach (string name in objects.Classes())
            foreach (EntityKey ancestor in _graph.Ancestors(new EntityKey(EntityKind.Class, name)).ToList())
                if (_types.Add(ancestor))
                    foreach (StoredEntity property in editor.Under(ancestor.Name + "::", EntityKind.Property))
                        _types.UnionWith(TypeWords.Of(EntityKind.Property, property.Content)
                            .Take(1).Select(t => _graph.ResolveType(property.Key.Schema, t)).OfType<EntityKey>().Where(IsCollection));
        _mapped = [.. editor.OfKind(EntityKind.RelationalView)
            .SelectMany(v => DefinitionText.Words(v.Content[ContentField.Definition])).Select(w => w.Text)];
    }

    /// <summary>Whether a structural change of an entity versions it.</summary>
    public bool Concerns(EntityKey key)
    {
        if (_types.Count == 0 && _mapped.Count == 0)
            return false;
        return key.Kind switch
        {
            EntityKind.Inverse => QualifiedNames.Sides(key) is var (first, second) && (IsOf(first) || IsOf(second)),
            EntityKind.Property => IsOf(key),
            EntityKind.InterfaceMapping => IsType(key.Schema, QualifiedNames.Local(key).Split("::", 2)[0]),
            EntityKind.Class or EntityKind.Interface or EntityKind.Keys or EntityKind.ClassMap => IsType(key.Schema, QualifiedNames.Local(key)),
            // The schema itself and its files: as soon as anything in it has instances.
            _ => _types.Any(t => t.Schema == key.Schema) || _mapped.Count > 0,
        };
    }

    // A class whose place among the platform's classes is not known may be one.
    private bool IsCollection(EntityKey type)
    {
        string? top = _graph.UltimateSuperclass(type);
        while (top is not (null or Top or Collection) && PlatformTable.Default.Find(top) is { Superclass: { } super })
            top = super;
        return top is not Top;
    }

    private bool IsOf(EntityKey property) => IsType(property.Schema, QualifiedNames.TypeOfMember(property));

    private bool IsType(string schema, string name) =>
        _mapped.Contains(name) || _graph.ResolveType(schema, name) is { } type && _types.Contains(type);
}
