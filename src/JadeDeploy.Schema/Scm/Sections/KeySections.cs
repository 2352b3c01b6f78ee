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
    /// <summary>Reads the keys of one dictionary.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts, PieceShape sort)
    {
        ScmToken name = parser.ExpectName("the name of a dictionary");
        parser.TryTake("completeDefinition"u8);
        parser.TakeTrailer();
        Definitions.Define(parser, drafts, EntityKind.Keys, -1, name, sort);
    }

    /// <summary>Reads the keys between their parentheses into a text.</summary>
    public static void Read(ScmParser parser, CanonicalBuffer text)
    {
        parser.Expect('(');
        while (!parser.TryTake(')'))
        {
            parser.TakeUntilSemicolon(text);
            parser.TakeInto(text);
            parser.TakeTrailer();
        }
    }
}
