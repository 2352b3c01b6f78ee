using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>IThing number = 1283 ( subInterfaceOf X Y jadeMethodDefinitions m(): Boolean; )</c>.</summary>
internal static class InterfaceSection
{
    /// <summary>Reads the section.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.ExpectName("the name of an interface");
            string type = parser.TextOf(name);
            EntityDrafts.Draft draft = drafts.Define(EntityKind.Interface, type, parser.LocationOf(name));
            draft.Number = Modifiers.Parse(parser, "(").Number;
            parser.Expect("(");
            draft.Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
            while (!parser.TryTake(")"))
                ParsePart(parser, drafts, draft, type);
        }
    }

    private static void ParsePart(ScmParser parser, EntityDrafts drafts, EntityDrafts.Draft draft, string type)
    {
        if (parser.TryTake("subInterfaceOf"))
            draft.Set(ContentField.Definition, ParseSuperInterfaces(parser));
        else if (parser.TryTake("constantDefinitions"))
            TypeBody.ParseConstants(parser, drafts, type);
        else if (parser.TryTake("jadeMethodDefinitions"))
            TypeBody.ParseMethods(parser, drafts, type, "jade");
        else
            throw parser.Unexpected("subInterfaceOf, constantDefinitions, jadeMethodDefinitions or ')'");
    }

    private static string ParseSuperInterfaces(ScmParser parser)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        while (parser.Current.Kind == ScmTokenKind.Name && !TypeBody.AtPart(parser))
        {
            names.Add(parser.ExpectTypeName("the name of an interface"));
            parser.TryTake(";");
        }
        return "subInterfaceOf " + string.Join(", ", names);
    }
}
