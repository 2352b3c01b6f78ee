using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Writes what belongs to the schema as a whole: global constants, locales, strings, libraries, external functions.</summary>
internal static class GlobalWriter
{
    public static void WriteConstants(ScmOutput output, EntityGroups entities)
    {
        ILookup<string, SchemaEntity> constants = entities.Of(EntityKind.GlobalConstant).ToLookup(c => c.Content[ContentField.Category] ?? "");
        Dictionary<string, SchemaEntity> categories = entities.Of(EntityKind.GlobalConstantCategory).ToDictionary(c => c.Key.SimpleName);
        string[] names = [.. categories.Keys.Union(constants.Select(g => g.Key)).Order(StringComparer.Ordinal)];
        if (names.Length == 0)
            return;
        output.Line(0, "constantDefinitions");
        foreach (string name in names)
        {
            output.Line(1, $"categoryDefinition {name}");
            output.Trailer(categories.GetValueOrDefault(name));
            foreach (SchemaEntity constant in constants[name])
                output.Entity(2, $"{constant.Key.SimpleName}: {constant.Content[ContentField.Definition]};", constant);
        }
    }

    public static void WriteLocales(ScmOutput output, EntityGroups entities)
    {
        WriteEntries(output, entities, EntityKind.Locale, "localeDefinitions", e => $"{e.Key.SimpleName} {e.Content[ContentField.Definition]};");
        WriteEntries(output, entities, EntityKind.LocaleFormat, "localeFormatDefinitions", e => $"{e.Key.SimpleName}: {e.Content[ContentField.Definition]};");
        IGrouping<string, SchemaEntity>[] locales =
            [.. entities.Of(EntityKind.TranslatableString).GroupBy(LocaleOf).OrderBy(g => g.Key, StringComparer.Ordinal)];
        if (locales.Length == 0)
            return;
        output.Line(0, "translatableStringDefinitions");
        foreach (IGrouping<string, SchemaEntity> locale in locales)
        {
            output.Line(1, locale.Key);
            output.Line(1, "(");
            foreach (SchemaEntity text in locale)
                output.Entity(2, $"{text.Key.SimpleName[..text.Key.SimpleName.LastIndexOf('@')]} {text.Content[ContentField.Definition]};", text);
            output.Line(1, ")");
        }
    }

    public static void WriteLibraries(ScmOutput output, EntityGroups entities) =>
        WriteEntries(output, entities, EntityKind.Library, "libraryDefinitions", e => $"\"{e.Key.SimpleName}\";");

    public static void WriteFunctions(ScmOutput output, EntityGroups entities)
    {
        WriteEntries(output, entities, EntityKind.ExternalFunction, "externalFunctionDefinitions",
            e => $"{e.Key.SimpleName}{DefinitionLine.WithNumbers(output, e, e.Content[ContentField.Definition]!, PieceShape.ExternalFunction)};");
    }

    private static string LocaleOf(SchemaEntity text)
    {
        string name = text.Key.SimpleName;
        return $"{name[(name.LastIndexOf('@') + 1)..]} {text.Content[ContentField.Locale]}";
    }

    private static void WriteEntries(
        ScmOutput output, EntityGroups entities, EntityKind kind, string section, Func<SchemaEntity, string> line)
    {
        bool isFirst = true;
        foreach (SchemaEntity entity in entities.Of(kind))
        {
            if (isFirst)
                output.Line(0, section);
            isFirst = false;
            output.Entity(1, line(entity), entity);
        }
    }
}
