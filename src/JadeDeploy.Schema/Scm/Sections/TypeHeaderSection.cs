using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>typeHeaders</c> and <c>membershipDefinitions</c>: the classes of the schema, and what its collections hold.</summary>
internal static class TypeHeaderSection
{
    /// <summary><c>Order subclassOf Object transient, number = 2067;</c>.</summary>
    public static void ParseHeader(ScmParser parser, EntityDrafts drafts)
    {
        ScmToken name = parser.ExpectName("the name of a class");
        Definitions.Define(parser, drafts, EntityKind.Class, -1, name, PieceShape.ClassHeader);
        parser.Expect(';');
        parser.TakeTrailer();
    }

    /// <summary>Reads superclass and modifiers into a text and gives the model number, or -1.</summary>
    public static int ReadHeader(ScmParser parser, CanonicalBuffer text)
    {
        text.Add(parser.SpanOf(parser.Expect("subclassOf"u8)));
        parser.TakeTypeName(text, "the superclass");
        parser.Modifiers.Parse(parser).AppendTo(text);
        return parser.Modifiers.Number;
    }

    /// <summary><c>OrderByNumber of Order;</c>, <c>Names of String[257];</c>.</summary>
    public static void ParseMembership(ScmParser parser, EntityDrafts drafts)
    {
        ScmToken name = parser.ExpectName("the name of a collection class");
        parser.Expect("of"u8);
        int start = parser.Current.Start;
        CanonicalBuffer member = parser.Canonical.Begin();
        TypePhrase.Read(parser, member);
        int row = drafts.Open(EntityKind.Class, -1, name.Start, name.Length, name.Start);
        drafts.Set(row, FieldId.Membership, PieceShape.Membership, start, parser.LastEnd, member.Written);
        parser.Expect(';');
    }
}
