using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>_exposedListDefinitions</c> and <c>schemaViewDefinitions</c>: a name, words, and a nested list in parentheses.
/// Nobody refers into them, so each is one entity with its whole text.
/// </summary>
internal static class ExposureSection
{
    /// <summary><c>Exp version=0, registryId="_CSharp_Exposure" ( Cls javaName="Cls", defaultStyle=0 ( … ) )</c>.</summary>
    public static void ParseExposure(ScmParser parser, EntityDrafts drafts)
    {
        ScmToken name = parser.ExpectName("a name");
        ParseText(parser, drafts, drafts.Define(EntityKind.Exposure, -1, name.Start, name.Length, name.Start));
    }

    /// <summary><c>View ( Class; Class; )</c>.</summary>
    public static void ParseView(ScmParser parser, EntityDrafts drafts)
    {
        ScmToken name = parser.ExpectName("a name");
        ParseText(parser, drafts, drafts.Define(EntityKind.Other, -1, $"schemaViewDefinitions/{parser.TextOf(name)}", name.Start));
    }

    private static void ParseText(ScmParser parser, EntityDrafts drafts, int row)
    {
        CanonicalBuffer text = parser.Canonical.Begin();
        int depth = 0;
        ScmToken last;
        do
        {
            drafts.Set(row, parser.TakeTrailer());
            depth += parser.At('(') ? 1 : parser.At(')') ? -1 : 0;
            last = parser.TakeInto(text);
        }
        while (depth > 0 || !parser.Is(last, ')'));
        drafts.Set(row, FieldId.Definition, text.ToString());
        Trailer trailer = parser.TakeTrailer();
        drafts.Set(row, Trailer.StampOf(trailer));
    }
}
