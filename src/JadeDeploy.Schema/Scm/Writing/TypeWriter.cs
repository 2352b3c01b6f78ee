using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Sections;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Writes classes and interfaces: headers, memberships and bodies.</summary>
internal static class TypeWriter
{
    private static readonly EntityKind[] BodyKinds =
        [EntityKind.Property, EntityKind.Method, EntityKind.Constant, EntityKind.EventMapping, EntityKind.InterfaceMapping];

    public static void WriteHeaders(ScmOutput output, EntityGroups entities)
    {
        SchemaEntity[] classes = ClassOrder.SuperclassesFirst(entities.Of(EntityKind.Class).Where(c => c.Content[ContentField.Definition] is not null));
        if (classes.Length == 0)
            return;
        output.Line(0, "typeHeaders");
        foreach (SchemaEntity type in classes)
            output.Line(1, $"{type.Key.SimpleName} {type.Content[ContentField.Definition]};");
    }

    public static void WriteMemberships(ScmOutput output, EntityGroups entities)
    {
        bool isFirst = true;
        foreach (SchemaEntity type in entities.Of(EntityKind.Class))
        {
            if (type.Content[ContentField.Membership] is not { } member)
                continue;
            if (isFirst)
                output.Line(0, "membershipDefinitions");
            isFirst = false;
            output.Line(1, $"{type.Key.SimpleName} of {member};");
        }
    }

    public static void WriteInterfaces(ScmOutput output, EntityGroups entities)
    {
        bool isFirst = true;
        foreach (SchemaEntity type in entities.Of(EntityKind.Interface))
        {
            if (isFirst)
                output.Line(0, "interfaceDefs");
            isFirst = false;
            output.Line(1, type.Key.SimpleName);
            output.Line(1, "(");
            output.Documentation(type.Content[ContentField.Documentation]);
            if (type.Content[ContentField.Definition] is { } supers)
            {
                output.Line(1, "subInterfaceOf");
                foreach (string name in supers["subInterfaceOf ".Length..].Split(", "))
                    output.Line(2, name);
            }
            MemberWriter.WriteConstants(output, entities, type.Key.SimpleName);
            MemberWriter.WriteMethods(output, entities, type.Key.SimpleName);
            output.Line(1, ")");
        }
    }

    public static void WriteDefinitions(ScmOutput output, EntityGroups entities, IReadOnlySet<string> completeTypes)
    {
        Dictionary<string, SchemaEntity> classes = entities.Of(EntityKind.Class).ToDictionary(c => c.Key.SimpleName);
        Dictionary<string, SchemaEntity> documented = entities.Of(EntityKind.Other)
            .Where(e => EntityNames.LocalName(e.Key).StartsWith(TypeDefinitionSection.DocumentationPrefix, StringComparison.Ordinal))
            .ToDictionary(e => EntityNames.LocalName(e.Key)[TypeDefinitionSection.DocumentationPrefix.Length..]);
        HashSet<string> interfaces = [.. entities.Of(EntityKind.Interface).Select(i => i.Key.SimpleName)];
        string[] types =
        [
            .. classes.Keys.Union(documented.Keys).Union(entities.Owners(BodyKinds)).Where(t => !interfaces.Contains(t)).Order(StringComparer.Ordinal),
        ];
        if (types.Length == 0)
            return;
        output.Line(0, "typeDefinitions");
        foreach (string type in types)
        {
            output.Line(1, completeTypes.Contains(type) ? $"{type} completeDefinition" : type);
            output.Line(1, "(");
            SchemaEntity? own = classes.GetValueOrDefault(type) ?? documented.GetValueOrDefault(type);
            output.Documentation(own?.Content[ContentField.Documentation]);
            MemberWriter.WriteWebService(output, 1, "webServicesClassProperties", own?.Content[ContentField.WebService]);
            MemberWriter.WriteConstants(output, entities, type);
            MemberWriter.WriteProperties(output, entities, type);
            MemberWriter.WriteMethods(output, entities, type);
            MemberWriter.WriteMappings(output, entities, type);
            output.Line(1, ")");
        }
    }
}
