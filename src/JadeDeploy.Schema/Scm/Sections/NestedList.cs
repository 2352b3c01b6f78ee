using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// Words with a list in parentheses behind them, and lists in it: <c>Net version=1 ( Order ( _exposedPropertyDefinitions total; ) )</c>.
/// The order of items does not count, so they are put into ordinal order, below the word that begins their group.
/// </summary>
internal sealed class NestedList(ScmParser parser, EntityDrafts drafts, int row)
{
    private static readonly string[] GroupsInOrder =
        ["_exposedJavaFeatures", "_exposedConstantDefinitions", "_exposedPropertyDefinitions", "_exposedMethodDefinitions"];

    /// <summary>Reads words and their list, and gives the canonical text.</summary>
    public string Read() => ReadItem(depth: 0);

    // Words up to a semicolon, or with the list that ends them.
    private string ReadItem(int depth)
    {
        var text = new CanonicalBuffer();
        while (!parser.At(';') && !parser.At('('))
        {
            TakeTrailer();
            if (parser.At(')'))
                throw parser.Unexpected("';' or '('");
            parser.TakeInto(text);
            TakeTrailer();
        }
        if (parser.At('('))
            text.Add(System.Text.Encoding.UTF8.GetBytes(ReadList(depth + 1)));
        else
            parser.TakeInto(text);
        TakeTrailer();
        return text.ToString();
    }

    private string ReadList(int depth)
    {
        if (depth > InputLimits.ExposureDepth)
            throw parser.Unexpected($"at most {InputLimits.ExposureDepth} lists in each other");
        parser.Expect('(');
        TakeTrailer();
        string group = "";
        var groups = new SortedDictionary<string, List<string>>(Comparer<string>.Create(CompareGroups));
        while (!parser.TryTake(')'))
        {
            if (AtGroup())
                group = parser.TextOf(parser.Take());
            else
                ItemsOf(groups, group).Add(ReadItem(depth));
        }
        return $"({string.Join(' ', groups.SelectMany(WithWord))})";
    }

    private bool AtGroup() =>
        parser.AtName && parser.SpanOf(parser.Current).StartsWith("_exposed"u8) && parser.Peek().Kind is ScmTokenKind.Name or ScmTokenKind.Keyword;

    private static int CompareGroups(string left, string right)
    {
        int byRank = Array.IndexOf(GroupsInOrder, left).CompareTo(Array.IndexOf(GroupsInOrder, right));
        return byRank != 0 ? byRank : string.CompareOrdinal(left, right);
    }

    private static List<string> ItemsOf(SortedDictionary<string, List<string>> groups, string group) =>
        groups.TryGetValue(group, out List<string>? items) ? items : groups[group] = [];

    private static IEnumerable<string> WithWord(KeyValuePair<string, List<string>> group)
    {
        IEnumerable<string> items = group.Value.Order(StringComparer.Ordinal);
        return group.Key.Length == 0 ? items : items.Prepend(group.Key);
    }

    private void TakeTrailer() => drafts.Set(row, parser.TakeTrailer());
}
