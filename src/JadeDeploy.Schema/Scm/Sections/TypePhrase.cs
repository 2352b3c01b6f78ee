namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>A type as properties, parameters and constants state it: <c>String[31]</c>, <c>Decimal[12, 2]</c>, <c>Pkg::Order</c>.</summary>
internal static class TypePhrase
{
    /// <summary>Reads a type into a text.</summary>
    public static void Parse(ScmParser parser, CanonicalText text)
    {
        text.Add(parser.ExpectTypeName("a type"));
        if (!parser.At("["))
            return;
        do
            text.Add(parser.Take());
        while (!parser.At("]"));
        text.Add(parser.Expect("]"));
    }
}
