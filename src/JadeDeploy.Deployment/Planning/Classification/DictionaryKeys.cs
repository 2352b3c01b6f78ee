using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What the canonical keys of a dictionary say: <c>member name; price descending;</c> or <c>external region: String[81];</c>.</summary>
/// <param name="AreExternal">Whether only the dictionary has their values.</param>
/// <param name="Keys">The keys, in order.</param>
internal sealed record DictionaryKeys(bool AreExternal, ImmutableArray<DictionaryKey> Keys)
{
    /// <summary>Reads keys.</summary>
    public static DictionaryKeys Of(EntityContent content)
    {
        string[] words = (content[ContentField.Definition] ?? "").Split(' ', 2);
        return new(words[0] == "external", words.Length < 2
            ? []
            : [.. words[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(DictionaryKey.Of)]);
    }

    /// <summary>A key by its path, or null.</summary>
    public DictionaryKey? Find(string path) => Keys.FirstOrDefault(k => k.Path == path);
}

/// <summary>One key.</summary>
/// <param name="Path">The property, a path of properties, or the name of an external key.</param>
/// <param name="Type">The type of an external key; empty for a member key.</param>
/// <param name="Options"><c>descending</c>, <c>caseInsensitive</c>, a sort order.</param>
internal sealed record DictionaryKey(string Path, string Type, ImmutableArray<string> Options)
{
    /// <summary>Reads a key: <c>code caseInsensitive Latin1</c>, <c>price: Decimal[12, 2] descending</c>.</summary>
    public static DictionaryKey Of(string text)
    {
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
            return new(text.Split(' ')[0], "", [.. text.Split(' ').Skip(1)]);
        string rest = text[(colon + 2)..];
        int end = rest.IndexOf(']', StringComparison.Ordinal) is var bracket and >= 0 ? bracket + 1 : rest.Split(' ')[0].Length;
        return new(text[..colon], rest[..end], [.. rest[end..].Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <summary>
    /// Whether this key tells all values apart that another definition of it did. Which texts a sort order of a locale
    /// takes for equal is not documented, so another sort order does not.
    /// </summary>
    public bool Distinguishes(DictionaryKey old) =>
        Options.Where(o => o is not ("descending" or "ascending")).All(old.Options.Contains)
        && old.Options.Where(o => o is not ("descending" or "ascending" or "caseInsensitive")).All(Options.Contains);
}
