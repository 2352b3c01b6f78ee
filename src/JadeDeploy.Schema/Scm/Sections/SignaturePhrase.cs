using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// What follows the name of a method: <c>(p: Integer; q: String io): Boolean is "entry" in "lib" protected, updating;</c>
/// </summary>
internal static class SignaturePhrase
{
    /// <summary>Reads a signature into a text and gives the model number, or -1.</summary>
    public static int Read(ScmParser parser, CanonicalBuffer text)
    {
        Take(parser, text, '(');
        while (!parser.At(')'))
            ReadParameter(parser, text);
        Take(parser, text, ')');
        if (parser.At(':'))
        {
            parser.TakeInto(text);
            TypePhrase.Read(parser, text);
        }
        if (parser.At("is"u8))
        {
            parser.TakeInto(text);
            text.AddLiteral(parser.SpanOf(parser.Expect(ScmTokenKind.Literal, "the entry point in quotes")));
            text.Add(parser.SpanOf(parser.Expect("in"u8)));
            text.AddLiteral(parser.SpanOf(parser.Expect(ScmTokenKind.Literal, "the library in quotes")));
        }
        parser.Modifiers.Parse(parser).AppendTo(text);
        return parser.Modifiers.Number;
    }

    private static void ReadParameter(ScmParser parser, CanonicalBuffer text)
    {
        text.Add(parser.SpanOf(parser.ExpectName("a parameter or ')'")));
        Take(parser, text, ':');
        TypePhrase.Read(parser, text);
        while (!parser.At(';') && !parser.At(')'))
            text.Add(parser.SpanOf(parser.ExpectName("a parameter's usage, ';' or ')'")));
        if (parser.At(';'))
            parser.TakeInto(text);
    }

    private static void Take(ScmParser parser, CanonicalBuffer text, char sign) => text.Add(parser.SpanOf(parser.Expect(sign)));
}
