using Tomlyn.Syntax;

namespace JadeDeploy.Schema.Settings;

/// <summary>One value of a TOML document, or a table, by its dotted name.</summary>
/// <param name="Table">The name of the table it stands in: <c>deployment.scripts[0]</c>; empty at the top.</param>
/// <param name="Key">Its name in that table; empty for the table itself.</param>
/// <param name="Value">The value; null for the table itself.</param>
/// <param name="Place">The node to point at.</param>
internal sealed record TomlEntry(string Table, string Key, ValueSyntax? Value, SyntaxNode Place)
{
    /// <summary>The dotted name.</summary>
    public string Name => Table.Length == 0 ? Key : Key.Length == 0 ? Table : $"{Table}.{Key}";

    /// <summary>
    /// Everything a document states, in order, however it is written: as tables, dotted keys, inline tables or lists of
    /// those all give the same names.
    /// </summary>
    public static IEnumerable<TomlEntry> In(DocumentSyntax document)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (TomlEntry entry in document.KeyValues.SelectMany(pair => In("", pair)))
            yield return entry;
        foreach (TableSyntaxBase table in document.Tables)
        {
            string name = TableName(table, counts);
            yield return new TomlEntry(name, "", null, table);
            foreach (TomlEntry entry in table.Items.SelectMany(pair => In(name, pair)))
                yield return entry;
        }
    }

    // A table of a list counts it up; a table below one belongs to the last of the list.
    private static string TableName(TableSyntaxBase table, Dictionary<string, int> counts)
    {
        string name = "";
        List<string> keys = [.. Keys(table.Name!)];
        for (int i = 0; i < keys.Count; i++)
        {
            name = Join(name, keys[i]);
            if (i == keys.Count - 1 && table is TableArraySyntax)
                counts[name] = counts.GetValueOrDefault(name) + 1;
            if (counts.TryGetValue(name, out int count))
                name = $"{name}[{count - 1}]";
        }
        return name;
    }

    private static IEnumerable<TomlEntry> In(string table, KeyValueSyntax pair)
    {
        List<string> keys = [.. Keys(pair.Key!)];
        string owner = keys.SkipLast(1).Aggregate(table, Join);
        return In(owner, keys[^1], pair.Value!, pair.Key!);
    }

    private static IEnumerable<TomlEntry> In(string table, string key, ValueSyntax value, SyntaxNode place)
    {
        string name = Join(table, key);
        if (value is InlineTableSyntax inline)
            return inline.Items.SelectMany(item => In(name, item.KeyValue!)).Prepend(new TomlEntry(name, "", null, place));
        if (value is ArraySyntax { Items.ChildrenCount: > 0 } list && list.Items.All(item => item.Value is InlineTableSyntax))
            return list.Items.SelectMany((item, i) => In(table, $"{key}[{i}]", item.Value!, item.Value!));
        return [new TomlEntry(table, key, value, place)];
    }

    private static IEnumerable<string> Keys(KeySyntax key) =>
        key.DotKeys.Select(dotted => dotted.Key!).Prepend(key.Key!).Select(Text);

    private static string Text(BareKeyOrStringValueSyntax key) => key switch
    {
        BareKeySyntax bare => bare.Key?.Text ?? "",
        StringValueSyntax quoted => quoted.Value ?? "",
        _ => key.ToString(),
    };

    private static string Join(string table, string key) => table.Length == 0 ? key : $"{table}.{key}";
}
