using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>memberKeyDefinitions</c> and <c>externalKeyDefinitions</c>: <c>Dict completeDefinition ( a.b descending; region: String[81]; )</c>.
/// The order of keys counts.
/// </summary>
internal static class KeySections
{
    /// <summary>Reads either section.</summary>
    /// <param name="parser">The cursor.</param>
    /// <param name="drafts">Takes the entities.</param>
    /// <param name="sort"><c>member</c> or <c>external</c>, the first word of the definition.</param>
    public static void Parse(ScmParser parser, EntityDrafts drafts, string sort)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.ExpectName("the name of a dictionary");
            parser.TryTake("completeDefinition");
            parser.TakeStampAndDocumentation();
            parser.Expect("(");
            var definition = new CanonicalText(parser.Text).Add(sort);
            while (!parser.TryTake(")"))
            {
                while (!parser.At(";"))
                    definition.Add(parser.Take());
                definition.Add(parser.Expect(";"));
                parser.TakeStampAndDocumentation();
            }
            drafts.Define(EntityKind.Keys, parser.TextOf(name), parser.LocationOf(name), definition.ToString());
        }
    }
}
