using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>A type as properties, parameters and constants state it: <c>String[31]</c>, <c>Decimal[12, 2]</c>, <c>Pkg::Order</c>.</summary>
internal static class TypePhrase
{
    /// <summary>Reads a type into a text.</summary>
    public static void Read(ScmParser parser, CanonicalBuffer text)
    {
        parser.TakeTypeName(text, "a type");
        if (!parser.At('['))
            return;
        parser.TakeInto(text);
        while (!parser.At(']'))
        {
            if (parser.Current.Kind != ScmTokenKind.Number && !parser.AtName && !parser.At(','))
                throw parser.Unexpected("a length or ']'");
            parser.TakeInto(text);
        }
        parser.TakeInto(text);
    }
}
