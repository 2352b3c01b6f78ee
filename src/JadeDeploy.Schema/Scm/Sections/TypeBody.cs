using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>The parts of a type's body, each begun by its keyword.</summary>
internal static class TypeBody
{
    /// <summary>Begins the name of the web service properties of a type that is not a class of the schema.</summary>
    public const string WebServicePrefix = "webServicesClassProperties/";

    /// <summary>Whether the cursor is at the keyword of a part. A member of the same name is followed by <c>:</c>.</summary>
    public static bool AtPart(ScmParser parser) =>
        parser.Current.Kind == ScmTokenKind.Keyword && parser.Current.Keyword.IsTypePart() && !parser.Is(parser.Peek(), ':');

    /// <summary>Reads one part.</summary>
    /// <param name="parser">The cursor, at its keyword.</param>
    /// <param name="drafts">Takes the entities.</param>
    /// <param name="recovery">Goes on after a mistake.</param>
    /// <param name="type">The name of the type.</param>
    /// <param name="owner">The index of that name.</param>
    public static void ParsePart(ScmParser parser, EntityDrafts drafts, Recovery recovery, string type, int owner)
    {
        switch (AtPart(parser) ? parser.Current.Keyword : Keyword.None)
        {
            case Keyword.WebServicesClassProperties:
                ParseWebService(parser, drafts, type);
                break;
            case Keyword.ConstantDefinitions:
                ParseMembersOf(parser, drafts, recovery, owner, PieceShape.Constant);
                break;
            case Keyword.AttributeDefinitions:
                ParseMembersOf(parser, drafts, recovery, owner, PieceShape.Attribute);
                break;
            case Keyword.ReferenceDefinitions:
                ParseMembersOf(parser, drafts, recovery, owner, PieceShape.Reference);
                break;
            case Keyword.JadeMethodDefinitions:
                ParseMembersOf(parser, drafts, recovery, owner, PieceShape.JadeMethod);
                break;
            case Keyword.ExternalMethodDefinitions:
                ParseMembersOf(parser, drafts, recovery, owner, PieceShape.ExternalMethod);
                break;
            case Keyword.WebServicesMethodDefinitions:
                ParseMembersOf(parser, drafts, recovery, owner, PieceShape.WebServiceMethod);
                break;
            case Keyword.EventMethodMappings:
                parser.Take();
                MappingPhrases.ParseEvents(parser, drafts, owner);
                break;
            case Keyword.ImplementInterfaces:
                parser.Take();
                MappingPhrases.ParseInterfaces(parser, drafts, owner);
                break;
            case Keyword.None when UnknownSection.IsPartAt(parser):
                UnknownSection.ParsePart(parser, drafts, type, AtPart);
                break;
            default:
                throw parser.Unexpected("a part of a type definition or ')'");
        }
    }

    /// <summary>Reads members of one sort up to the next part or the end of the type.</summary>
    public static void ParseMembers(ScmParser parser, EntityDrafts drafts, Recovery recovery, int owner, PieceShape sort)
    {
        while (!parser.At(')') && !AtPart(parser) && !UnknownSection.IsPartAt(parser))
        {
            int start = parser.Current.Start;
            try
            {
                ParseMember(parser, drafts, owner, sort);
            }
            catch (ScmSyntaxException mistake) when (!parser.AtEnd)
            {
                recovery.SkipMember(mistake, start);
            }
        }
    }

    // A class of the platform that has such properties here is no class of this schema: they have no other home than an entity of their own.
    private static void ParseWebService(ScmParser parser, EntityDrafts drafts, string type)
    {
        int offset = parser.Take().Start;
        string? properties = WebServicePhrase.Parse(parser);
        int row = drafts.Find(EntityKind.Class, -1, type);
        if (row >= 0)
            drafts.Set(row, FieldId.WebService, properties);
        else if (properties is not null)
        {
            row = drafts.Define(EntityKind.Other, -1, WebServicePrefix + type, offset);
            drafts.Set(row, FieldId.Definition, properties);
            drafts.PartsOfUnknownTypes.Add((row, type));
        }
    }

    private static void ParseMembersOf(ScmParser parser, EntityDrafts drafts, Recovery recovery, int owner, PieceShape sort)
    {
        parser.Take();
        ParseMembers(parser, drafts, recovery, owner, sort);
    }

    private static void ParseMember(ScmParser parser, EntityDrafts drafts, int owner, PieceShape sort)
    {
        if (sort == PieceShape.Constant)
            ConstantPhrase.Parse(parser, drafts, EntityKind.Constant, owner);
        else if (sort is PieceShape.Attribute or PieceShape.Reference)
            ParseProperty(parser, drafts, owner, sort);
        else
            ParseMethod(parser, drafts, owner, sort);
    }

    // name: String[31] readonly, number = 2;   or   all: OrderSet where Order::isPaid explicitInverse;
    private static void ParseProperty(ScmParser parser, EntityDrafts drafts, int owner, PieceShape sort)
    {
        ScmToken name = parser.ExpectName("the name of a property");
        parser.Expect(':');
        int row = Definitions.Define(parser, drafts, EntityKind.Property, owner, name, sort);
        parser.Expect(';');
        drafts.Set(row, parser.TakeTrailer());
    }

    private static void ParseMethod(ScmParser parser, EntityDrafts drafts, int owner, PieceShape sort)
    {
        ScmToken name = parser.ExpectName("the name of a method");
        int row = Definitions.Define(parser, drafts, EntityKind.Method, owner, name, sort);
        parser.Expect(';');
        drafts.Set(row, parser.TakeTrailer());
        if (!parser.TryTake(Keyword.WebServicesMethodProperties))
            return;
        drafts.Set(row, FieldId.WebService, WebServicePhrase.Parse(parser));
        drafts.Set(row, parser.TakeTrailer());
    }
}
