using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Writes the members of one type.</summary>
internal static class MemberWriter
{
    private static readonly (string Sort, string Section, PieceShape Shape)[] MethodSections =
    [
        ("jade", "jadeMethodDefinitions", PieceShape.JadeMethod),
        ("external", "externalMethodDefinitions", PieceShape.ExternalMethod),
        ("webService", "webServicesMethodDefinitions", PieceShape.WebServiceMethod),
    ];

    private static readonly (string Sort, string Section, PieceShape Shape)[] PropertySections =
    [
        ("attribute", "attributeDefinitions", PieceShape.Attribute),
        ("reference", "referenceDefinitions", PieceShape.Reference),
    ];

    public static void WriteConstants(ScmOutput output, EntityGroups entities, string type)
    {
        bool isFirst = true;
        foreach (SchemaEntity constant in entities.MembersOf(type, EntityKind.Constant))
        {
            if (isFirst)
                output.Line(1, "constantDefinitions");
            isFirst = false;
            string definition = DefinitionLine.WithNumbers(output, constant, constant.Content[ContentField.Definition]!, PieceShape.Constant);
            output.Entity(2, $"{constant.Key.SimpleName}: {definition};", constant);
        }
    }

    public static void WriteProperties(ScmOutput output, EntityGroups entities, string type) =>
        WriteSorts(output, entities.MembersOf(type, EntityKind.Property), PropertySections, (name, definition) => $"{name}: {definition};");

    public static void WriteMethods(ScmOutput output, EntityGroups entities, string type) =>
        WriteSorts(output, entities.MembersOf(type, EntityKind.Method), MethodSections, (name, definition) => $"{name}{definition};");

    public static void WriteMappings(ScmOutput output, EntityGroups entities, string type)
    {
        SchemaEntity[] events = [.. entities.MembersOf(type, EntityKind.EventMapping)];
        if (events.Length > 0)
            output.Line(1, "eventMethodMappings");
        foreach (SchemaEntity mapping in events)
            output.Entity(2, $"{mapping.Key.SimpleName} = {mapping.Content[ContentField.Definition]};", mapping);

        SchemaEntity[] interfaces = [.. entities.MembersOf(type, EntityKind.InterfaceMapping)];
        if (interfaces.Length > 0)
            output.Line(1, "implementInterfaces");
        foreach (SchemaEntity mapping in interfaces)
            output.Line(2, mapping.Content[ContentField.Definition]!);
    }

    public static void WriteWebService(ScmOutput output, int indentation, string section, string? properties)
    {
        if (properties is null)
            return;
        output.Line(indentation, section);
        output.Line(indentation, "(");
        output.Line(indentation, properties);
        output.Line(indentation, ")");
    }

    private static void WriteSorts(
        ScmOutput output, IEnumerable<SchemaEntity> members, (string Sort, string Section, PieceShape Shape)[] sections, Func<string, string, string> line)
    {
        // A source without a definition (a method extract) has nothing to say here.
        ILookup<string, SchemaEntity> bySort = members.Where(m => m.Content[ContentField.Definition] is not null)
            .ToLookup(m => m.Content[ContentField.Definition]!.Split(' ', 2)[0]);
        foreach ((string sort, string section, PieceShape shape) in sections)
        {
            if (bySort.Contains(sort))
                output.Line(1, section);
            foreach (SchemaEntity member in bySort[sort])
            {
                string definition = DefinitionLine.WithNumbers(output, member, member.Content[ContentField.Definition]![(sort.Length + 1)..], shape);
                output.Entity(2, line(member.Key.SimpleName, definition), member);
                WriteWebService(output, 2, "webServicesMethodProperties", member.Content[ContentField.WebService]);
            }
        }
    }
}
