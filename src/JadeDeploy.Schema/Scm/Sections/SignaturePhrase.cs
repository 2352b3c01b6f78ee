using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// What follows the name of a method: <c>(p: Integer; q: String io): Boolean is "entry" in "lib" protected, updating;</c>
/// </summary>
internal static class SignaturePhrase
{
    /// <summary>Reads a signature with its semicolon into a text.</summary>
    /// <returns>The model number, or null.</returns>
    public static int? Parse(ScmParser parser, CanonicalText text)
    {
        text.Add(parser.Expect("("));
        while (!parser.At(")"))
            ParseParameter(parser, text);
        text.Add(parser.Expect(")"));
        if (parser.At(":"))
        {
            text.Add(parser.Take());
            TypePhrase.Parse(parser, text);
        }
        if (parser.At("is"))
        {
            text.Add(parser.Take());
            text.Add(parser.Expect(ScmTokenKind.Literal, "the entry point in quotes"));
            text.Add(parser.Expect("in"));
            text.Add(parser.Expect(ScmTokenKind.Literal, "the library in quotes"));
        }
        Modifiers modifiers = Modifiers.Parse(parser, ";");
        modifiers.AppendTo(text);
        parser.Expect(";");
        return modifiers.Number;
    }

    private static void ParseParameter(ScmParser parser, CanonicalText text)
    {
        text.Add(parser.ExpectName("a parameter or ')'"));
        text.Add(parser.Expect(":"));
        TypePhrase.Parse(parser, text);
        while (!parser.At(";") && !parser.At(")"))
            text.Add(parser.ExpectName("a parameter's usage, ';' or ')'"));
        if (parser.At(";"))
            text.Add(parser.Take());
    }
}
