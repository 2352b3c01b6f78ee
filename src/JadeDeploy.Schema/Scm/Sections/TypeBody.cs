using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>The parts of a type's body, each begun by its keyword.</summary>
internal static class TypeBody
{
    private static readonly HashSet<string> PartKeywords = new(StringComparer.Ordinal)
    {
        "webServicesClassProperties", "constantDefinitions", "attributeDefinitions", "referenceDefinitions",
        "jadeMethodDefinitions", "externalMethodDefinitions", "webServicesMethodDefinitions", "eventMethodMappings",
        "implementInterfaces", "subInterfaceOf",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PartsBySpan = PartKeywords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the cursor is at the keyword of a part. A member of the same name is followed by <c>:</c>.</summary>
    public static bool AtPart(ScmParser parser) =>
        parser.Current.Kind == ScmTokenKind.Name && PartsBySpan.Contains(parser.SpanOf(parser.Current)) && !parser.Is(parser.Peek(), ":");

    /// <summary>Reads one part.</summary>
    public static void ParsePart(ScmParser parser, EntityDrafts drafts, string type)
    {
        if (parser.TryTake("webServicesClassProperties"))
            drafts.Open(EntityKind.Class, type, parser.LocationOf(parser.Current))
                .Set(ContentField.WebService, WebServicePhrase.Parse(parser));
        else if (parser.TryTake("constantDefinitions"))
            ParseConstants(parser, drafts, type);
        else if (parser.TryTake("attributeDefinitions"))
            ParseProperties(parser, drafts, type, "attribute");
        else if (parser.TryTake("referenceDefinitions"))
            ParseProperties(parser, drafts, type, "reference");
        else if (parser.TryTake("jadeMethodDefinitions"))
            ParseMethods(parser, drafts, type, "jade");
        else if (parser.TryTake("externalMethodDefinitions"))
            ParseMethods(parser, drafts, type, "external");
        else if (parser.TryTake("webServicesMethodDefinitions"))
            ParseMethods(parser, drafts, type, "webService");
        else if (parser.TryTake("eventMethodMappings"))
            MappingPhrases.ParseEvents(parser, drafts, type);
        else if (parser.TryTake("implementInterfaces"))
            MappingPhrases.ParseInterfaces(parser, drafts, type);
        else if (UnknownSection.IsAt(parser))
            UnknownSection.ParseInType(parser, drafts, type);
        else
            throw parser.Unexpected("a part of a type definition or ')'");
    }

    /// <summary>Reads the constants of a type.</summary>
    public static void ParseConstants(ScmParser parser, EntityDrafts drafts, string type)
    {
        while (AtMember(parser))
            ConstantPhrase.Parse(parser, drafts, EntityKind.Constant, type);
    }

    /// <summary>Reads methods of one sort: <c>jade</c>, <c>external</c> or <c>webService</c>.</summary>
    public static void ParseMethods(ScmParser parser, EntityDrafts drafts, string type, string sort)
    {
        while (AtMember(parser))
        {
            ScmToken name = parser.ExpectName("the name of a method");
            var definition = new CanonicalText(parser.Text).Add(sort);
            int? number = SignaturePhrase.Parse(parser, definition);
            EntityDrafts.Draft draft = drafts.Define(
                EntityKind.Method, $"{type}::{parser.TextOf(name)}", parser.LocationOf(name), definition.ToString());
            draft.Number = number;
            draft.Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
            if (parser.TryTake("webServicesMethodProperties"))
            {
                draft.Set(ContentField.WebService, WebServicePhrase.Parse(parser));
                draft.Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
            }
        }
    }

    // name: String[31] readonly, number = 2;   or   all: OrderSet where Order::isPaid explicitInverse;
    private static void ParseProperties(ScmParser parser, EntityDrafts drafts, string type, string sort)
    {
        while (AtMember(parser))
        {
            ScmToken name = parser.ExpectName("the name of a property");
            parser.Expect(":");
            var definition = new CanonicalText(parser.Text).Add(sort);
            TypePhrase.Parse(parser, definition);
            if (parser.At("where"))
                definition.Add(parser.Take()).Add(parser.ExpectTypeName("a condition, Class::method"));
            Modifiers modifiers = Modifiers.Parse(parser, ";");
            modifiers.AppendTo(definition);
            parser.Expect(";");
            EntityDrafts.Draft draft = drafts.Define(
                EntityKind.Property, $"{type}::{parser.TextOf(name)}", parser.LocationOf(name), definition.ToString());
            draft.Number = modifiers.Number;
            draft.Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
        }
    }

    private static bool AtMember(ScmParser parser) => !parser.At(")") && !AtPart(parser) && !UnknownSection.IsAt(parser);
}
