using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Sections;
using JadeDeploy.Schema.Scm.Table;

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
            output.Line(1, $"{type.Key.SimpleName} {DefinitionLine.WithNumbers(output, type, type.Content[ContentField.Definition]!, PieceShape.ClassHeader)};");
        output.Separator();
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
            output.Line(1, type.Key.SimpleName + DefinitionLine.NumbersOf(output, type));
            output.Line(1, "(");
            output.Trailer(type);
            if (type.Content[ContentField.Definition] is { } supers)
            {
                output.Line(1, "subInterfaceOf");
                foreach (string name in supers["subInterfaceOf ".Length..].Split(", "))
                    output.Line(2, name);
            }
            MemberWriter.WriteConstants(output, entities, type.Key.SimpleName);
            MemberWriter.WriteMethods(output, entities, type.Key.SimpleName);
            UnknownWriter.WriteParts(output, entities, type.Key.SimpleName);
            output.Line(1, ")");
            output.Separator();
        }
    }

    public static void WriteDefinitions(ScmOutput output, EntityGroups entities, ScmWriteRequest request)
    {
        Dictionary<string, SchemaEntity> classes = entities.Of(EntityKind.Class).ToDictionary(c => c.Key.SimpleName);
        Dictionary<string, SchemaEntity> documented = Others(entities, TypeDefinitionSection.DocumentationPrefix);
        Dictionary<string, SchemaEntity> webServices = Others(entities, TypeBody.WebServicePrefix);
        HashSet<string> interfaces = [.. entities.Of(EntityKind.Interface).Select(i => i.Key.SimpleName)];
        IEnumerable<string> unknown = UnknownWriter.Owners(entities).Where(owner => owner != request.DatabaseName);
        string[] types =
        [
            .. classes.Keys.Union(documented.Keys).Union(webServices.Keys).Union(entities.Owners(BodyKinds)).Union(unknown)
                .Where(t => !interfaces.Contains(t)).Order(StringComparer.Ordinal),
        ];
        if (types.Length == 0)
            return;
        output.Line(0, "typeDefinitions");
        foreach (string type in types)
        {
            output.Line(1, request.CompleteTypes.Contains(type) ? $"{type} completeDefinition" : type);
            output.Line(1, "(");
            SchemaEntity? own = classes.GetValueOrDefault(type);
            output.Trailer(own ?? documented.GetValueOrDefault(type));
            string? webService = own?.Content[ContentField.WebService] ?? webServices.GetValueOrDefault(type)?.Content[ContentField.Definition];
            MemberWriter.WriteWebService(output, 1, "webServicesClassProperties", webService);
            MemberWriter.WriteConstants(output, entities, type);
            MemberWriter.WriteProperties(output, entities, type);
            MemberWriter.WriteMethods(output, entities, type);
            UnknownWriter.WriteParts(output, entities, type);
            MemberWriter.WriteMappings(output, entities, type);
            output.Line(1, ")");
            output.Separator();
        }
    }

    private static Dictionary<string, SchemaEntity> Others(EntityGroups entities, string prefix) => entities.Of(EntityKind.Other)
        .Where(e => EntityNames.LocalName(e.Key).StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(e => EntityNames.LocalName(e.Key)[prefix.Length..]);
}
