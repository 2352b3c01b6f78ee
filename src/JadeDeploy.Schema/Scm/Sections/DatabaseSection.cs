using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>SalesDb ( databaseFileDefinitions "sales" number = 61; defaultFileDefinition "sales"; classMapDefinitions Order in "sales"; )</c>.
/// The numbers of files belong to a database and are not content.
/// </summary>
internal static class DatabaseSection
{
    /// <summary>Reads the section.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.ExpectName("the name of the database");
            string database = parser.TextOf(name);
            parser.TakeStampAndDocumentation();
            parser.Expect("(");
            while (!parser.TryTake(")"))
            {
                parser.TakeStampAndDocumentation();
                if (parser.TryTake("databaseFileDefinitions"))
                    ParseFiles(parser, drafts);
                else if (parser.TryTake("defaultFileDefinition"))
                    database += " " + ParseDefaultFile(parser);
                else if (parser.TryTake("classMapDefinitions"))
                    ParseClassMaps(parser, drafts);
                else if (!parser.At(")"))
                    throw parser.Unexpected("databaseFileDefinitions, defaultFileDefinition, classMapDefinitions or ')'");
            }
            drafts.SchemaDraft.Set(ContentField.Database, database);
        }
    }

    private static string ParseDefaultFile(ScmParser parser)
    {
        string file = parser.TextOf(parser.Expect(ScmTokenKind.Literal, "the name of a file in quotes"));
        parser.Expect(";");
        return file;
    }

    private static void ParseFiles(ScmParser parser, EntityDrafts drafts)
    {
        while (parser.Current.Kind == ScmTokenKind.Literal)
        {
            ScmToken file = parser.Take();
            Modifiers modifiers = Modifiers.Parse(parser, ";");
            parser.Expect(";");
            drafts.Define(EntityKind.DatabaseFile, parser.TextOf(file).Trim('"'), parser.LocationOf(file), string.Join(", ", modifiers.Words))
                .Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
        }
    }

    private static void ParseClassMaps(ScmParser parser, EntityDrafts drafts)
    {
        while (parser.Current.Kind == ScmTokenKind.Name && parser.Is(parser.Peek(), "in"))
        {
            ScmToken name = parser.Take();
            parser.Expect("in");
            var definition = new CanonicalText(parser.Text).Add(parser.Expect(ScmTokenKind.Literal, "the name of a file in quotes"));
            Modifiers.Parse(parser, ";").AppendTo(definition);
            parser.Expect(";");
            drafts.Define(EntityKind.ClassMap, parser.TextOf(name), parser.LocationOf(name), definition.ToString());
            parser.TakeStampAndDocumentation();
        }
    }
}
