using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>typeHeaders</c> and <c>membershipDefinitions</c>: the classes of the schema, and what its collections hold.</summary>
internal static class TypeHeaderSection
{
    /// <summary><c>Order subclassOf Object transient, number = 2067;</c>.</summary>
    public static void ParseHeaders(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.ExpectName("the name of a class");
            var definition = new CanonicalText(parser.Text).Add(parser.Expect("subclassOf")).Add(parser.ExpectTypeName("the superclass"));
            Modifiers modifiers = Modifiers.Parse(parser, ";");
            modifiers.AppendTo(definition);
            parser.Expect(";");
            EntityDrafts.Draft draft = drafts.Define(
                EntityKind.Class, parser.TextOf(name), parser.LocationOf(name), definition.ToString());
            draft.Number = modifiers.Number;
            parser.TakeStampAndDocumentation();
        }
    }

    /// <summary><c>OrderByNumber of Order;</c>, <c>Names of String[257];</c>.</summary>
    public static void ParseMemberships(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.ExpectName("the name of a collection class");
            parser.Expect("of");
            var member = new CanonicalText(parser.Text);
            TypePhrase.Parse(parser, member);
            parser.Expect(";");
            drafts.Open(EntityKind.Class, parser.TextOf(name), parser.LocationOf(name)).Set(ContentField.Membership, member.ToString());
        }
    }
}
