using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>Which schemas can refer to a type: its own, the subschemas, and those that import it, with their subschemas.</summary>
internal static class SchemaVisibility
{
    /// <summary>The schemas in which the type's name means this type.</summary>
    public static HashSet<string> WhoSees(SchemaSet set, EntityKey type)
    {
        string simpleName = type.SimpleName;
        var seen = new HashSet<string>(StringComparer.Ordinal) { type.Schema };
        HashSet<string> exporters = [];
        bool grew = true;
        while (grew)
        {
            exporters = [.. set.Schemas.Where(s => seen.Contains(s.Name)).Select(s => s.Name)];
            grew = false;
            foreach (SchemaDefinition schema in set.Schemas)
                if (!seen.Contains(schema.Name) && (seen.Contains(schema.Superschema) || Imports(schema, exporters, simpleName)) && !Declares(schema, simpleName))
                    grew |= seen.Add(schema.Name);
        }
        return seen;
    }

    private static bool Imports(SchemaDefinition schema, HashSet<string> exporters, string type)
    {
        HashSet<string> packages = [.. schema.Entities
            .Where(e => e.Key.Kind == EntityKind.ImportedPackage && exporters.Contains((e.Content[ContentField.Definition] ?? "").Split("::")[0]))
            .Select(e => e.Key.Name)];
        return packages.Count > 0 && schema.Entities.Any(e =>
            e.Key.Kind == EntityKind.ImportedType && e.Key.SimpleName == type && packages.Contains(EntityNames.Parent(e.Key.Name)));
    }

    private static bool Declares(SchemaDefinition schema, string type) =>
        schema.Entities.Any(e => e.Key.Kind is EntityKind.Class or EntityKind.Interface && e.Key.SimpleName == type);
}
