using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>_exposedListDefinitions</c> and <c>schemaViewDefinitions</c>: a name, words, and a nested list in parentheses.
/// Nobody refers into them, so each is one entity with its whole text.
/// </summary>
internal static class ExposureSection
{
    /// <summary><c>Exp version=0, registryId="_CSharp_Exposure" ( Cls javaName="Cls", defaultStyle=0 ( … ) )</c>.</summary>
    public static void ParseExposures(ScmParser parser, EntityDrafts drafts) =>
        Parse(parser, name => drafts.Define(EntityKind.Exposure, parser.TextOf(name), parser.LocationOf(name)));

    /// <summary><c>View ( Class; Class; )</c>.</summary>
    public static void ParseViews(ScmParser parser, EntityDrafts drafts) =>
        Parse(parser, name => drafts.Define(EntityKind.Other, $"schemaViewDefinitions/{parser.TextOf(name)}", parser.LocationOf(name)));

    private static void Parse(ScmParser parser, Func<ScmToken, EntityDrafts.Draft> define)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.ExpectName("a name");
            EntityDrafts.Draft draft = define(name);
            var definition = new CanonicalText(parser.Text);
            string? documentation = null;
            int depth = 0;
            do
            {
                documentation = parser.TakeStampAndDocumentation() ?? documentation;
                depth += parser.At("(") ? 1 : parser.At(")") ? -1 : 0;
                definition.Add(parser.Take());
            }
            while (depth > 0 || !parser.Is(definition.LastToken, ")"));
            parser.TakeStampAndDocumentation();
            draft.Set(ContentField.Definition, definition.ToString()).Set(ContentField.Documentation, documentation);
        }
    }
}
