namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>( inputNamespace = ""; usesRPC = default; wsdl = `…`; )</c>: kept as text, one property after another in ordinal order.</summary>
internal static class WebServicePhrase
{
    /// <summary>Reads the properties of a web service class or method; null when there are none.</summary>
    public static string? Parse(ScmParser parser)
    {
        parser.Expect('(');
        var properties = new SortedSet<string>(StringComparer.Ordinal);
        while (!parser.TryTake(')'))
        {
            CanonicalBuffer property = parser.Canonical.Begin();
            parser.TakeUntilSemicolon(property);
            parser.Expect(';');
            properties.Add(property.ToString());
        }
        return properties.Count == 0 ? null : string.Join("; ", properties) + ";";
    }
}
