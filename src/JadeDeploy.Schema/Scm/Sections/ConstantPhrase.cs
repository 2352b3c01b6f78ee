using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>MaxRows: Integer = 10;</c> A value is an expression of literals, numbers and other constants. A class constant's
/// model number follows it without a comma: <c>MaxTry: Integer = 5 number = 1001;</c>
/// </summary>
internal static class ConstantPhrase
{
    /// <summary>Reads one constant and what follows it.</summary>
    public static EntityDrafts.Draft Parse(ScmParser parser, EntityDrafts drafts, EntityKind kind, string? owner)
    {
        ScmToken name = parser.ExpectName("the name of a constant");
        parser.Expect(":");
        var definition = new CanonicalText(parser.Text);
        TypePhrase.Parse(parser, definition);
        definition.Add(parser.Expect("="));
        int? number = ParseValue(parser, definition);
        parser.Expect(";");

        string simpleName = parser.TextOf(name);
        string qualified = owner is null ? simpleName : $"{owner}::{simpleName}";
        EntityDrafts.Draft draft = drafts.Define(kind, qualified, parser.LocationOf(name), definition.ToString());
        draft.Number = number;
        return draft.Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
    }

    private static int? ParseValue(ScmParser parser, CanonicalText definition)
    {
        while (!parser.At(";"))
        {
            if (parser.At("number") && parser.Is(parser.Peek(), "="))
                return Modifiers.Parse(parser, ";").Number;
            definition.Add(parser.Take());
        }
        return null;
    }
}
