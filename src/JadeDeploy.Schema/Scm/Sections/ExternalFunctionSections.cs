using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>libraryDefinitions</c>, <c>externalFunctionDefinitions</c> and <c>externalFunctionSources</c>.</summary>
internal static class ExternalFunctionSections
{
    /// <summary><c>"mylib";</c>.</summary>
    public static void ParseLibrary(ScmParser parser, EntityDrafts drafts)
    {
        ScmToken name = parser.Expect(ScmTokenKind.Literal, "the name of a library in quotes");
        parser.Expect(';');
        int row = drafts.Define(EntityKind.Library, -1, parser.TextOf(name).Trim('"'), name.Start);
        drafts.Set(row, parser.TakeTrailer());
    }

    /// <summary><c>f(a: String): Integer is "entry" in "lib" presentationClientExecution;</c>.</summary>
    public static void ParseFunction(ScmParser parser, EntityDrafts drafts)
    {
        ScmToken name = parser.ExpectName("the name of an external function");
        int row = Definitions.Define(parser, drafts, EntityKind.ExternalFunction, -1, name, PieceShape.ExternalFunction);
        parser.Expect(';');
        drafts.Set(row, parser.TakeTrailer());
    }

    /// <summary>A source, as those of methods.</summary>
    public static void ParseSource(ScmParser parser, EntityDrafts drafts, Recovery recovery) =>
        SourceEntry.Parse(parser, drafts, recovery, EntityKind.ExternalFunction, owner: -1);
}
