using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Sections;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Writes back what the reader kept as text: sections that are not known, and parts of types and databases.</summary>
internal static class UnknownWriter
{
    private static readonly string[] Understood =
        [StructureWriter.ViewPrefix, TypeDefinitionSection.DocumentationPrefix, TypeBody.WebServicePrefix];

    /// <summary>Writes the sections that are not known. Where they stood is not kept; behind all definitions nothing can depend on them.</summary>
    public static void WriteSections(ScmOutput output, EntityGroups entities) => Write(output, 0, PartsOf(entities, owner: ""));

    /// <summary>Writes the parts of a type or database that are not known.</summary>
    public static void WriteParts(ScmOutput output, EntityGroups entities, string owner) => Write(output, 1, PartsOf(entities, owner));

    /// <summary>The types and databases that have such parts.</summary>
    public static IEnumerable<string> Owners(EntityGroups entities) =>
        Unknown(entities).Select(e => SplitName(e).Owner).Where(owner => owner.Length > 0);

    private static void Write(ScmOutput output, int indentation, IEnumerable<SchemaEntity> parts)
    {
        foreach (SchemaEntity part in parts)
        {
            output.Line(indentation, SplitName(part).Section);
            output.Line(indentation + 1, part.Content[ContentField.Definition]!);
        }
    }

    private static IEnumerable<SchemaEntity> PartsOf(EntityGroups entities, string owner) =>
        Unknown(entities).Where(e => SplitName(e).Owner == owner);

    private static IEnumerable<SchemaEntity> Unknown(EntityGroups entities) => entities.Of(EntityKind.Other)
        .Where(e => !Array.Exists(Understood, prefix => EntityNames.LocalName(e.Key).StartsWith(prefix, StringComparison.Ordinal)))
        .Where(e => e.Content[ContentField.Definition] is not null && EntityNames.LocalName(e.Key).Contains('/'));

    private static (string Section, string Owner) SplitName(SchemaEntity part)
    {
        string[] names = EntityNames.LocalName(part.Key).Split('/', 2);
        return (names[0], names[1]);
    }
}
