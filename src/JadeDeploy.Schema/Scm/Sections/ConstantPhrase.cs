using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>MaxRows: Integer = 10;</c> A value is an expression of literals, numbers and other constants. A class constant's
/// model number follows it without a comma: <c>MaxTry: Integer = 5 number = 1001;</c>
/// </summary>
internal static class ConstantPhrase
{
    /// <summary>Reads one constant and what follows it, and gives its row.</summary>
    public static int Parse(ScmParser parser, EntityDrafts drafts, EntityKind kind, int owner)
    {
        ScmToken name = parser.ExpectName("the name of a constant");
        parser.Expect(':');
        int row = Definitions.Define(parser, drafts, kind, owner, name, PieceShape.Constant);
        parser.Expect(';');
        drafts.Set(row, parser.TakeTrailer());
        return row;
    }

    /// <summary>Reads type and value into a text and gives the model number, or -1.</summary>
    public static int Read(ScmParser parser, CanonicalBuffer text)
    {
        TypePhrase.Read(parser, text);
        text.Add(parser.SpanOf(parser.Expect('=')));
        while (!parser.At(';'))
        {
            if (parser.At("number"u8) && parser.Is(parser.Peek(), '='))
                return parser.Modifiers.Parse(parser).Number;
            // No expression has a colon: the next constant begins although this one has not ended.
            if (parser.At(':'))
                throw parser.Unexpected(";");
            parser.TakeInto(text);
        }
        return -1;
    }
}
