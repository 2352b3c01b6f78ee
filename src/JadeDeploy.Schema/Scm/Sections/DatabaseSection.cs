using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>SalesDb ( databaseFileDefinitions "sales" number = 61; defaultFileDefinition "sales"; classMapDefinitions Order in "sales"; )</c>.
/// The numbers of files belong to a database and are not content.
/// </summary>
internal static class DatabaseSection
{
    /// <summary>Reads one database.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts)
    {
        string name = parser.TextOf(parser.ExpectName("the name of the database"));
        string database = name;
        parser.TakeTrailer();
        parser.Expect('(');
        while (!parser.TryTake(')'))
        {
            parser.TakeTrailer();
            if (parser.TryTake(Keyword.DatabaseFileDefinitions))
                ParseFiles(parser, drafts);
            else if (parser.TryTake(Keyword.DefaultFileDefinition))
                database += " " + ParseDefaultFile(parser);
            else if (parser.TryTake(Keyword.ClassMapDefinitions))
                ParseClassMaps(parser, drafts);
            else if (UnknownSection.IsPartAt(parser))
                UnknownSection.ParsePart(parser, drafts, name, AtPart);
            else if (!parser.At(')'))
                throw parser.Unexpected("databaseFileDefinitions, defaultFileDefinition, classMapDefinitions or ')'");
        }
        drafts.Set(EntityDrafts.SchemaRow, FieldId.Database, database);
    }

    /// <summary>Reads the file and the options of a class map into a text.</summary>
    public static int ReadClassMap(ScmParser parser, CanonicalBuffer text)
    {
        text.AddLiteral(parser.SpanOf(parser.Expect(ScmTokenKind.Literal, "the name of a file in quotes")));
        parser.Modifiers.Parse(parser).AppendTo(text);
        return parser.Modifiers.Number;
    }

    private static bool AtPart(ScmParser parser) =>
        parser.Current.Keyword is Keyword.DatabaseFileDefinitions or Keyword.DefaultFileDefinition or Keyword.ClassMapDefinitions;

    private static string ParseDefaultFile(ScmParser parser)
    {
        string file = parser.TextOf(parser.Expect(ScmTokenKind.Literal, "the name of a file in quotes"));
        parser.Expect(';');
        return file;
    }

    private static void ParseFiles(ScmParser parser, EntityDrafts drafts)
    {
        while (parser.Current.Kind == ScmTokenKind.Literal)
        {
            ScmToken file = parser.Take();
            CanonicalBuffer options = parser.Canonical.Begin();
            Modifiers modifiers = parser.Modifiers.Parse(parser);
            modifiers.AppendTo(options);
            parser.Expect(';');
            int row = drafts.Define(EntityKind.DatabaseFile, -1, parser.TextOf(file).Trim('"'), file.Start);
            drafts.SetNumber(row, modifiers.Number);
            if (options.Length > 0)
                drafts.Set(row, FieldId.Definition, options.ToString());
            drafts.Set(row, parser.TakeTrailer());
        }
    }

    private static void ParseClassMaps(ScmParser parser, EntityDrafts drafts)
    {
        while (parser.AtName && !AtPart(parser) && parser.Is(parser.Peek(), "in"u8))
        {
            ScmToken name = parser.Take();
            parser.Take();
            Definitions.Define(parser, drafts, EntityKind.ClassMap, -1, name, PieceShape.ClassMap);
            parser.Expect(';');
            parser.TakeTrailer();
        }
    }
}
