namespace JadeDeploy.Generation.Words;

/// <summary>Names, each unlike every other of its file, some of them differing in letter case only.</summary>
internal sealed class NameSource(Choices choices, Alphabet alphabet, bool likeSections)
{
    private static readonly string[] Nouns = ["Order", "customer", "Item", "name", "total", "x", "Stock_level", "A", "_hidden", "URL", "tax2"];

    // Words of the language that may be names as well, and names that begin with a word of the language.
    private static readonly string[] Words =
        ["number", "ordinal", "subId", "typeHeadersOf", "typeSourcesX", "completeDefinitions_", "click", "default", "value", "schema"];

    private static readonly string[] Western = ["größe", "Straße", "naïveté", "Ærø"];
    private static readonly string[] World = ["注文", "価格x", "имя", "όνομα", "größe", "שם"];

    // No section, but they end like one.
    private static readonly string[] LikeSections = ["OrderDefinitions", "dataSources", "pageHeaders", "fieldMappings", "unitDefs"];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private string _last = "n";

    /// <summary>The next name.</summary>
    public string Next()
    {
        string name = choices.Percent(5) ? ToggleCase(_last) : Word();
        if (!_used.Add(name))
        {
            name = $"{name}{_used.Count}";
            while (!_used.Add(name))
                name += "_";
        }
        return _last = name;
    }

    private string Word()
    {
        if (likeSections && choices.Percent(20))
            return choices.Any(LikeSections);
        return choices.Next(20) switch
        {
            0 => choices.Any(Words),
            1 => new string('n', choices.Between(60, 100)),
            2 when alphabet != Alphabet.Ascii => choices.Any(alphabet == Alphabet.Western ? Western : World),
            _ => choices.Any(Nouns),
        };
    }

    private static string ToggleCase(string name) =>
        (char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) : char.ToUpperInvariant(name[0])) + name[1..];
}
