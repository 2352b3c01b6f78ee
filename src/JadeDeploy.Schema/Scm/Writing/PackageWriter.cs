using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Writes imported and exported packages.</summary>
internal static class PackageWriter
{
    private static readonly (string Sort, string Section)[] FeatureSections =
    [
        ("constant", "exportedConstantDefinitions"),
        ("property", "exportedPropertyDefinitions"),
        ("method", "exportedMethodDefinitions"),
    ];

    public static void WriteImported(ScmOutput output, EntityGroups entities)
    {
        SchemaEntity[] packages = [.. entities.Of(EntityKind.ImportedPackage)];
        if (packages.Length == 0)
            return;
        output.Line(0, "importedPackageDefinitions");
        foreach (SchemaEntity package in packages)
        {
            output.Line(1, $"{package.Key.SimpleName} is {package.Content[ContentField.Definition]}");
            output.Line(1, "(");
            output.Trailer(package);
            SchemaEntity[] types = [.. entities.MembersOf(package.Key.SimpleName, EntityKind.ImportedType)];
            WriteImportedTypes(output, types, "class", "importedClassDefinitions");
            WriteImportedTypes(output, types, "interface", "importedInterfaceDefinitions");
            output.Line(1, ")");
        }
    }

    public static void WriteExported(ScmOutput output, EntityGroups entities)
    {
        SchemaEntity[] packages = [.. entities.Of(EntityKind.ExportedPackage)];
        if (packages.Length == 0)
            return;
        output.Line(0, "exportedPackageDefinitions");
        foreach (SchemaEntity package in packages)
        {
            output.Line(1, package.Key.SimpleName);
            output.Line(1, "(");
            output.Trailer(package);
            ILookup<bool, SchemaEntity> types = entities.MembersOf(package.Key.SimpleName, EntityKind.ExportedType)
                .ToLookup(t => t.Content[ContentField.Definition] == "interface");
            WriteExportedClasses(output, entities, types[false]);
            WriteExportedInterfaces(output, types[true]);
            output.Line(1, ")");
        }
    }

    private static void WriteImportedTypes(ScmOutput output, SchemaEntity[] types, string sort, string section)
    {
        SchemaEntity[] ofSort = [.. types.Where(t => t.Content[ContentField.Definition] == sort)];
        if (ofSort.Length == 0)
            return;
        output.Line(1, section);
        foreach (SchemaEntity type in ofSort)
            output.Entity(2, type.Key.SimpleName, type);
    }

    private static void WriteExportedClasses(ScmOutput output, EntityGroups entities, IEnumerable<SchemaEntity> classes)
    {
        SchemaEntity[] all = [.. classes];
        if (all.Length == 0)
            return;
        output.Line(1, "exportedClassDefinitions");
        foreach (SchemaEntity type in all)
        {
            string modifiers = type.Content[ContentField.Definition]!["class".Length..];
            output.Entity(2, type.Key.SimpleName + modifiers, type);
            output.Line(2, "(");
            WriteFeatures(output, [.. entities.MembersOf(EntityNames.LocalName(type.Key), EntityKind.ExportedFeature)]);
            output.Line(2, ")");
        }
    }

    private static void WriteExportedInterfaces(ScmOutput output, IEnumerable<SchemaEntity> interfaces)
    {
        SchemaEntity[] all = [.. interfaces];
        if (all.Length == 0)
            return;
        output.Line(1, "exportedInterfaceDefinitions");
        foreach (SchemaEntity type in all)
        {
            output.Entity(2, type.Key.SimpleName, type);
        }
    }

    private static void WriteFeatures(ScmOutput output, SchemaEntity[] features)
    {
        foreach ((string sort, string section) in FeatureSections)
        {
            bool isFirst = true;
            foreach (SchemaEntity feature in features)
            {
                string? definition = feature.Content[ContentField.Definition]!.Split("; ")
                    .FirstOrDefault(d => d == sort || d.StartsWith(sort + " ", StringComparison.Ordinal));
                if (definition is null)
                    continue;
                if (isFirst)
                    output.Line(2, section);
                isFirst = false;
                output.Entity(3, $"{feature.Key.SimpleName}{definition[sort.Length..]};", feature);
            }
        }
    }
}
