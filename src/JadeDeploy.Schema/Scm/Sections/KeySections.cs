using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>memberKeyDefinitions</c> and <c>externalKeyDefinitions</c>: <c>Dict completeDefinition ( a.b descending; region: String[81]; )</c>.
/// The order of keys counts.
/// </summary>
internal static class KeySections
{
    /// <summary>Reads the member keys of one dictionary.</summary>
    public static void ParseMemberKeys(ScmParser parser, EntityDrafts drafts) => Parse(parser, drafts, "member"u8);

    /// <summary>Reads the external keys of one dictionary.</summary>
    public static void ParseExternalKeys(ScmParser parser, EntityDrafts drafts) => Parse(parser, drafts, "external"u8);

    // The sort of keys is the first word of the definition.
    private static void Parse(ScmParser parser, EntityDrafts drafts, ReadOnlySpan<byte> sort)
    {
        ScmToken name = parser.ExpectName("the name of a dictionary");
        parser.TryTake("completeDefinition"u8);
        parser.TakeTrailer();
        parser.Expect('(');
        CanonicalBuffer definition = parser.Canonical.Begin().Add(sort);
        while (!parser.TryTake(')'))
        {
            parser.TakeUntilSemicolon(definition);
            parser.TakeInto(definition);
            parser.TakeTrailer();
        }
        int row = drafts.Define(EntityKind.Keys, -1, name.Start, name.Length, name.Start);
        drafts.Set(row, FieldId.Definition, definition.ToString());
    }
}
