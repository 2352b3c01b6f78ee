using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>( inputNamespace = ""; usesRPC = default; wsdl = `…`; )</c>: kept as text, one property after another in ordinal order.</summary>
internal static class WebServicePhrase
{
    /// <summary>Reads the properties of a web service class or method.</summary>
    public static string? Parse(ScmParser parser)
    {
        parser.Expect("(");
        var properties = new SortedSet<string>(StringComparer.Ordinal);
        while (!parser.TryTake(")"))
        {
            var property = new CanonicalText(parser.Text);
            while (!parser.At(";"))
            {
                ScmToken token = parser.Take();
                if (token.Kind == ScmTokenKind.Documentation)
                    property.Add(CanonicalText.NormaliseLineEnds(parser.Text.AsSpan(token.Start, token.Length)));
                else
                    property.Add(token);
            }
            parser.Expect(";");
            properties.Add(property.ToString());
        }
        return properties.Count == 0 ? null : string.Join("; ", properties) + ";";
    }
}
