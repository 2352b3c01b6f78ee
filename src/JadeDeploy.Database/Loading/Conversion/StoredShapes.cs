using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Conversion;

/// <summary>What the instances of a class hold in one version: its own and inherited properties that the database stores.</summary>
/// <param name="IsInstantiable">Whether the class can have instances in the database.</param>
/// <param name="Properties">The properties by name, as far as they are in the catalogue.</param>
/// <param name="Ancestors">The class and its superclasses.</param>
internal sealed record StoredShape(bool IsInstantiable, Dictionary<string, PropertyShape> Properties, List<EntityKey> Ancestors);

/// <summary>Reads the shapes of classes in one version.</summary>
internal static class StoredShapes
{
    /// <summary>The shapes of those classes that the version has.</summary>
    public static Dictionary<string, StoredShape> Of(CatalogueEditor editor, IReadOnlyCollection<string> classes)
    {
        var graph = new SchemaGraph(editor);
        var owned = new Dictionary<EntityKey, List<(string Name, PropertyShape Shape)>>();
        var shapes = new Dictionary<string, StoredShape>(StringComparer.Ordinal);
        foreach (string name in classes)
        {
            var type = new EntityKey(EntityKind.Class, name);
            if (editor.Find(type) is not { } content)
                continue;
            List<EntityKey> ancestors = [.. graph.Ancestors(type)];
            var properties = new Dictionary<string, PropertyShape>(StringComparer.Ordinal);
            foreach (EntityKey ancestor in Enumerable.Reverse(ancestors))
                foreach ((string property, PropertyShape shape) in OwnProperties(editor, ancestor, owned))
                    properties[property] = shape;
            shapes.Add(name, new StoredShape(IsInstantiable(content), properties, ancestors));
        }
        return shapes;
    }

    private static bool IsInstantiable(EntityContent type) =>
        ClassShape.Of(type) is var shape && !shape.IsTransient && !shape.Modifiers.Contains("abstract");

    private static List<(string Name, PropertyShape Shape)> OwnProperties(
        CatalogueEditor editor, EntityKey type, Dictionary<EntityKey, List<(string Name, PropertyShape Shape)>> known)
    {
        if (known.TryGetValue(type, out List<(string, PropertyShape)>? properties))
            return properties;
        properties = [.. editor.Under(type.Name + "::", EntityKind.Property)
            .Where(e => QualifiedNames.TypeOfMember(e.Key) == QualifiedNames.Local(type))
            .Select(e => (e.Key.SimpleName, PropertyShape.Of(e.Content)))
            .Where(p => !p.Item2.IsVirtual)];
        known.Add(type, properties);
        return properties;
    }
}
