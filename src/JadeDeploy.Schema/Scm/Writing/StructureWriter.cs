using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Writes keys, inverses, the database with its class maps, views and exposures.</summary>
internal static class StructureWriter
{
    private static readonly (string Sort, string Section)[] KeySections =
        [("member", "memberKeyDefinitions"), ("external", "externalKeyDefinitions")];

    /// <summary>Begins the name of a schema view.</summary>
    public const string ViewPrefix = "schemaViewDefinitions/";

    // External keys come before member keys when both are there.
    public static void WriteKeys(ScmOutput output, EntityGroups entities)
    {
        ILookup<string, SchemaEntity> bySort = entities.Of(EntityKind.Keys).ToLookup(k => k.Content[ContentField.Definition]!.Split(' ', 2)[0]);
        foreach ((string sort, string section) in KeySections.Reverse())
        {
            if (bySort.Contains(sort))
                output.Line(0, section);
            foreach (SchemaEntity keys in bySort[sort])
            {
                output.Line(1, $"{keys.Key.SimpleName} completeDefinition");
                output.Line(1, "(");
                string definition = keys.Content[ContentField.Definition]!;
                if (definition.Length > sort.Length)
                    output.Line(2, definition[(sort.Length + 1)..]);
                output.Line(1, ")");
            }
        }
    }

    public static void WriteInverses(ScmOutput output, EntityGroups entities)
    {
        SchemaEntity[] inverses = [.. entities.Of(EntityKind.Inverse)];
        if (inverses.Length > 0)
            output.Line(0, "inverseDefinitions");
        foreach (SchemaEntity inverse in inverses)
            output.Entity(1, InverseText.Of(inverse), inverse);
    }

    public static void WriteDatabase(ScmOutput output, EntityGroups entities, ScmWriteRequest request)
    {
        SchemaEntity[] files = [.. entities.Of(EntityKind.DatabaseFile)];
        SchemaEntity[] maps = [.. entities.Of(EntityKind.ClassMap)];
        string? database = request.Schema?.Content[ContentField.Database];
        bool isStated = entities.Of(EntityKind.Schema).Any() && database is not null;
        if (files.Length == 0 && maps.Length == 0 && !isStated)
            return;
        string[] nameAndDefault = [request.DatabaseName, .. (database?.Split(' ', 2) ?? []).Skip(1)];
        output.Line(0, "databaseDefinitions");
        output.Line(1, nameAndDefault[0]);
        output.Line(1, "(");
        if (files.Length > 0)
            output.Line(1, "databaseFileDefinitions");
        foreach (SchemaEntity file in files)
            output.Entity(2, FileLine(output, file), file);
        if (nameAndDefault.Length > 1)
            output.Line(1, $"defaultFileDefinition {nameAndDefault[1]};");
        if (maps.Length > 0)
            output.Line(1, "classMapDefinitions");
        foreach (SchemaEntity map in maps)
            output.Line(2, $"{map.Key.SimpleName} in {map.Content[ContentField.Definition]};");
        UnknownWriter.WriteParts(output, entities, nameAndDefault[0]);
        output.Line(1, ")");
    }

    private static string FileLine(ScmOutput output, SchemaEntity file)
    {
        string options = file.Content[ContentField.Definition] is { } words ? $", {words}" : "";
        string numbers = DefinitionLine.NumbersOf(output, file);
        return $"\"{file.Key.SimpleName}\"{(numbers.Length == 0 ? options.TrimStart(',') : numbers + options)};";
    }

    public static void WriteViews(ScmOutput output, EntityGroups entities)
    {
        bool isFirst = true;
        foreach (SchemaEntity view in entities.Of(EntityKind.Other))
        {
            string local = EntityNames.LocalName(view.Key);
            if (!local.StartsWith(ViewPrefix, StringComparison.Ordinal))
                continue;
            if (isFirst)
                output.Line(0, "schemaViewDefinitions");
            isFirst = false;
            output.Entity(1, $"{local[ViewPrefix.Length..]} {view.Content[ContentField.Definition]}", view);
        }
    }

    public static void WriteExposures(ScmOutput output, EntityGroups entities)
    {
        bool isFirst = true;
        foreach (SchemaEntity exposure in entities.Of(EntityKind.Exposure))
        {
            if (isFirst)
                output.Line(0, "_exposedListDefinitions");
            isFirst = false;
            output.Entity(0, $"{exposure.Key.SimpleName} {exposure.Content[ContentField.Definition]}", exposure);
        }
    }
}
