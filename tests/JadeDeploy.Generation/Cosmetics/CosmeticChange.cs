using System.Text;
using JadeDeploy.Generation.Edits;

namespace JadeDeploy.Generation.Cosmetics;

/// <summary>Changes of the text of a schema file that are documented not to be content.</summary>
public static class CosmeticChange
{
    /// <summary>Every change of a text, by its name.</summary>
    public static IReadOnlyList<(string Name, Func<string, Choices, string> Apply)> OfText { get; } =
    [
        ("version header", (text, choices) => ReplaceFirst(text, "jadeVersionNumber \"", choices.Any<string>(["18.0.01", "20.0.02", "22.0.05", "25.0.01"]))),
        ("final newline", (text, choices) => choices.Percent(50) ? text.TrimEnd('\r', '\n') : text + "\n\n"),
        ("time stamps", TimeStamps),
        ("model numbers", ModelNumbers),
        ("modifier order", ModifierOrder),
        ("class map order", ClassMapOrder),
        ("section order", SectionOrder),
    ];

    private static string ReplaceFirst(string text, string before, string version)
    {
        int at = text.IndexOf(before, StringComparison.Ordinal);
        int start = at + before.Length;
        return at < 0 ? text : string.Concat(text.AsSpan(0, start), version, text.AsSpan(text.IndexOf('"', start)));
    }

    private static string TimeStamps(string text, Choices choices) => Replace(text, tokens =>
        from i in Words(text, tokens, "setModifiedTimeStamp")
        let end = IndexOf(text, tokens, i, ';')
        where end > i
        select (tokens[i].End, tokens[end].Start, $" \"cosmetic{choices.Next(9)}\" \"25.0.01\" 2026:03:0{1 + choices.Next(9)}:10:11:12.345"));

    private static string ModelNumbers(string text, Choices choices) => Replace(text, tokens =>
        from i in Words(text, tokens, "number")
        where i + 2 < tokens.Count && text[tokens[i + 1].Start] == '=' && tokens[i + 2].Kind == FileTokenKind.Number
        select (tokens[i + 2].Start, tokens[i + 2].End, $"{1000 + choices.Next(9000)}"));

    // Name subclassOf Other a, b, c;
    private static string ModifierOrder(string text, Choices choices) => Replace(text, tokens =>
        from i in Words(text, tokens, "subclassOf")
        let end = IndexOf(text, tokens, i, ';')
        let first = i + 2
        where first < end && tokens[first].Kind == FileTokenKind.Word
        select (tokens[first].Start, tokens[end].Start, string.Join(", ", Shuffled(text[tokens[first].Start..tokens[end].Start].Split(',').Select(m => m.Trim()), choices))));

    private static string ClassMapOrder(string text, Choices choices) => Replace(text, tokens =>
        from i in Words(text, tokens, "classMapDefinitions")
        let end = IndexOf(text, tokens, i, ')')
        let maps = text[tokens[i].End..tokens[end].Start]
        where !maps.Contains("setModifiedTimeStamp", StringComparison.Ordinal)
        select (tokens[i].End, tokens[end].Start, "\n" + string.Join("\n", Shuffled(maps.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(m => m + ";"), choices)) + "\n"));

    // The header stays first; every other section goes anywhere.
    private static string SectionOrder(string text, Choices choices)
    {
        int[] starts = [.. FileTokens.Of(text).Where(t => t.Kind == FileTokenKind.Word && (t.Start == 0 || text[t.Start - 1] is '\n' or '\r') && Sections.Contains(text[t.Start..t.End])).Select(t => t.Start)];
        if (starts.Length == 0)
            return text;
        IEnumerable<string> sections = starts.Select((start, i) => text[start..(i + 1 < starts.Length ? starts[i + 1] : text.Length)].TrimEnd() + "\n");
        return text[..starts[0]] + string.Concat(Shuffled(sections, choices));
    }

    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "importedPackageDefinitions", "constantDefinitions", "localeDefinitions", "localeFormatDefinitions", "translatableStringDefinitions",
        "libraryDefinitions", "externalFunctionDefinitions", "typeHeaders", "interfaceDefs", "membershipDefinitions", "typeDefinitions",
        "externalKeyDefinitions", "memberKeyDefinitions", "inverseDefinitions", "databaseDefinitions", "schemaViewDefinitions",
        "_exposedListDefinitions", "exportedPackageDefinitions", "externalFunctionSources", "typeSources",
    };

    private static IEnumerable<string> Shuffled(IEnumerable<string> items, Choices choices)
    {
        List<string> left = [.. items];
        while (left.Count > 0)
        {
            int next = choices.Next(left.Count);
            yield return left[next];
            left.RemoveAt(next);
        }
    }

    // Only in front of the sources: what stands there is text of methods.
    private static IEnumerable<int> Words(string text, List<FileToken> tokens, string word)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            ReadOnlySpan<char> found = text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            if (found is "typeSources" or "externalFunctionSources")
                yield break;
            if (tokens[i].Kind == FileTokenKind.Word && found.SequenceEqual(word))
                yield return i;
        }
    }

    private static int IndexOf(string text, List<FileToken> tokens, int from, char sign)
    {
        while (from < tokens.Count - 1 && text[tokens[from].Start] != sign)
            from++;
        return from;
    }

    private static string Replace(string text, Func<List<FileToken>, IEnumerable<(int Start, int End, string Text)>> find)
    {
        var replaced = new StringBuilder(text.Length);
        int position = 0;
        foreach ((int start, int end, string now) in find(FileTokens.Of(text)))
        {
            replaced.Append(text, position, start - position).Append(now);
            position = end;
        }
        return replaced.Append(text, position, text.Length - position).ToString();
    }
}
