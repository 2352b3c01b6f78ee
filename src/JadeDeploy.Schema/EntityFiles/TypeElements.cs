using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// Classes of every sort, interfaces and primitive types. One with a superclass or an id is an entity of the schema;
/// one without only gives new members to a type that is defined elsewhere (observed: <c>&lt;Class name="JadeScript"&gt;</c>).
/// </summary>
internal static class TypeElements
{
    private static readonly string[] Interfaces = ["JadeInterface", "Interface"];
    private static readonly string[] Primitives = ["PrimType", "PseudoType"];

    /// <summary>Whether a kind is a type: <c>Class</c>, <c>GUIClass</c>, <c>ExceptionClass</c>, <c>CollClass</c>, …</summary>
    public static bool IsType(string kind) =>
        Interfaces.Contains(kind) || Primitives.Contains(kind)
        || (kind.EndsWith("Class", StringComparison.Ordinal)
            && !kind.StartsWith("JadeExp", StringComparison.Ordinal) && !kind.StartsWith("JadeImp", StringComparison.Ordinal)
            && !kind.StartsWith("Relational", StringComparison.Ordinal) && !kind.StartsWith("External", StringComparison.Ordinal));

    /// <summary>Reads a type with its members.</summary>
    public static void Read(EntityElement element, EntityFileDrafts drafts)
    {
        drafts.Types.Add(element.Name);
        List<EntityElement> members = element.Parts(kind => MemberElements.IsMember(kind) || kind is "DbClassMap");
        List<EntityElement> keys = element.Parts(KeyElements.IsKey, "keys");
        List<EntityElement> implemented = Interfaces.Contains(element.Kind) ? [] : element.Inside("implementedInterface", "implementedInterfaces");
        if (Interfaces.Contains(element.Kind))
            ReadInterface(element, drafts);
        else if (element.Element.Element("superclass") is not null || element.Attribute("id").Length > 0)
            ReadClass(element, drafts);
        else
            ReadExtended(element, drafts);

        KeyElements.Read(element.Name, keys, drafts);
        foreach (EntityElement member in members)
            if (member.Kind == "DbClassMap")
                ReadClassMap(element.Name, member, drafts);
            else if (drafts.IsNamed(member))
                MemberElements.Read(element.Name, member, drafts);
        MappingElements.ReadInterfaces(element.Name, implemented, members, drafts);
    }

    private static void ReadClass(EntityElement element, EntityFileDrafts drafts)
    {
        SortedSet<string> modifiers = DefinitionPhrases.Flags(
            element, "abstract", "duplicatesAllowed", "final", "persistentAllowed", "sharedTransientAllowed",
            "subclassPersistentAllowed", "subclassSharedTransientAllowed", "subclassTransientAllowed", "subschemaFinal",
            "subschemaHidden", "transient", "transientAllowed", "transientsOnly", "webService");
        DefinitionPhrases.AddValues(
            modifiers, element, "blockSize", "loadFactor", "maxLogicalBlockSize", "memberTypeWSDLName", "objectVolatility", "wsdlName");
        DefinitionPhrases.AddAccess(modifiers, element);
        string definition = DefinitionPhrases.WithModifiers($"subclassOf {element.Reference("superclass")}", modifiers);
        string member = ExtractText.Definition(DefinitionPhrases.Type(element, "memberType", "memberTypeSize"));
        drafts.Define(
            EntityKind.Class, element.Name, element, (ContentField.Definition, definition),
            (ContentField.Membership, member.Length == 0 ? null : member), DefinitionPhrases.Documentation(element));
    }

    private static void ReadInterface(EntityElement element, EntityFileDrafts drafts)
    {
        string supers = string.Join(
            ", ", element.Inside("superinterface", "superinterfaces").Select(s => s.Name).Distinct().Order(StringComparer.Ordinal));
        drafts.Define(
            EntityKind.Interface, element.Name, element,
            (ContentField.Definition, supers.Length == 0 ? null : $"subInterfaceOf {supers}"), DefinitionPhrases.Documentation(element));
    }

    // Documentation of a type that is not a class of this schema has no other home than an entity of its own.
    private static void ReadExtended(EntityElement element, EntityFileDrafts drafts)
    {
        (string Field, string? Text) documentation = DefinitionPhrases.Documentation(element);
        if (documentation.Text is not null || element.Unread().Count > 0)
            drafts.Define(EntityKind.Other, $"{(documentation.Text is null ? element.Kind : "typeDocumentation")}/{element.Name}", element, documentation);
    }

    private static void ReadClassMap(string type, EntityElement map, EntityFileDrafts drafts)
    {
        string definition = DefinitionPhrases.WithModifiers(
            ExtractText.Quoted(map.Attribute("file")), DefinitionPhrases.Flags(map, "allInstances"));
        drafts.Define(EntityKind.ClassMap, type, map, (ContentField.Definition, definition));
    }
}
