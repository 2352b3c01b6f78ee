using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>constantDefinitions</c> of a schema: <c>categoryDefinition Limits</c>, then its constants.</summary>
internal static class GlobalConstantSection
{
    /// <summary>Reads the section.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts)
    {
        string? category = null;
        while (!ScmSections.AtBoundary(parser))
        {
            if (parser.At("categoryDefinition") && parser.Peek().Kind == ScmTokenKind.Name)
            {
                parser.Take();
                ScmToken name = parser.ExpectName("the name of a category");
                category = parser.TextOf(name);
                parser.TryTake(";");
                drafts.Define(EntityKind.GlobalConstantCategory, category, parser.LocationOf(name))
                    .Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
            }
            else
            {
                if (category is null)
                    throw parser.Unexpected("categoryDefinition");
                ConstantPhrase.Parse(parser, drafts, EntityKind.GlobalConstant, owner: null).Set(ContentField.Category, category);
            }
        }
    }
}
