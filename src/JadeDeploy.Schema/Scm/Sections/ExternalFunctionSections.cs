using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>libraryDefinitions</c>, <c>externalFunctionDefinitions</c> and <c>externalFunctionSources</c>.</summary>
internal static class ExternalFunctionSections
{
    /// <summary><c>"mylib";</c>.</summary>
    public static void ParseLibraries(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.Expect(ScmTokenKind.Literal, "the name of a library in quotes");
            parser.Expect(";");
            drafts.Define(EntityKind.Library, parser.TextOf(name).Trim('"'), parser.LocationOf(name))
                .Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
        }
    }

    /// <summary><c>f(a: String): Integer is "entry" in "lib" presentationClientExecution;</c>.</summary>
    public static void ParseFunctions(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.ExpectName("the name of an external function");
            var definition = new CanonicalText(parser.Text);
            int? number = SignaturePhrase.Parse(parser, definition);
            EntityDrafts.Draft draft = drafts.Define(
                EntityKind.ExternalFunction, parser.TextOf(name), parser.LocationOf(name), definition.ToString());
            draft.Number = number;
            draft.Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
        }
    }

    /// <summary>The sources, as those of methods.</summary>
    public static void ParseSources(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            (ScmToken name, string source) = SourceEntry.Parse(parser);
            drafts.Open(EntityKind.ExternalFunction, parser.TextOf(name), parser.LocationOf(name)).Set(ContentField.Source, source);
        }
    }
}
