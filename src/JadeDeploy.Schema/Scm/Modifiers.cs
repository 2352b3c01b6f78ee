using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm;

/// <summary>
/// The comma-separated words after a definition. Their order differs between releases, so they are a set; model
/// numbers are assigned by a database and are not content.
/// </summary>
/// <param name="Words">The modifiers that are content, in ordinal order, for example <c>loadFactor = 66</c>.</param>
/// <param name="Number">The model number, when the extract carries numbers.</param>
internal sealed record Modifiers(IReadOnlyList<string> Words, int? Number)
{
    private static readonly HashSet<string> NumberWords =
        new(StringComparer.Ordinal) { "number", "ordinal", "subId", "highestOrdinal", "highestSubId" };

    /// <summary>Adds the words to a text: <c>a, b = 1</c>.</summary>
    public void AppendTo(CanonicalText text)
    {
        for (int i = 0; i < Words.Count; i++)
            text.Add(i + 1 < Words.Count ? Words[i] + "," : Words[i]);
    }

    /// <summary>Reads modifiers up to (not with) one of the given signs.</summary>
    public static Modifiers Parse(ScmParser parser, params ReadOnlySpan<string> ends)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        int? number = null;
        while (!AtAny(parser, ends))
        {
            if (parser.TryTake(","))
                continue;
            ScmToken name = parser.ExpectName("a modifier");
            string word = parser.TextOf(name);
            if (!parser.TryTake("="))
            {
                words.Add(word);
                continue;
            }
            var value = new CanonicalText(parser.Text);
            ScmToken first = parser.Take();
            value.Add(first);
            if (parser.Is(first, "-"))
                value.Add(parser.Take());
            if (!NumberWords.Contains(word))
                words.Add($"{word} = {value}");
            else if (word == "number")
                number = parser.NumberOf(first);
        }
        return new Modifiers([.. words], number);
    }

    private static bool AtAny(ScmParser parser, ReadOnlySpan<string> ends)
    {
        foreach (string end in ends)
            if (parser.At(end))
                return true;
        return false;
    }
}
