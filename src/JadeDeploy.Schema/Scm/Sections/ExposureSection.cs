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
        var list = new NestedList(parser, drafts, row);
        drafts.Set(row, FieldId.Definition, list.Read());
        drafts.Set(row, Trailer.StampOf(parser.TakeTrailer()));
    }
}
