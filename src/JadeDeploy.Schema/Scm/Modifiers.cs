using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm;

/// <summary>
/// The comma-separated words after a definition. Their order differs between releases, so they are a set, kept in ordinal order;
/// model numbers are assigned by a database and are not content. One object serves a whole file.
/// </summary>
internal sealed class Modifiers
{
    private readonly CanonicalBuffer _text = new();
    private readonly List<(int Start, int Length)> _words = [];
    private readonly List<ScmToken> _unknown = [];

    /// <summary>How many modifiers are content.</summary>
    public int Count => _words.Count;

    /// <summary>A modifier that is content, for example <c>loadFactor = 66</c>.</summary>
    public ReadOnlySpan<byte> this[int index] => _text.Written.Slice(_words[index].Start, _words[index].Length);

    /// <summary>The model number, or -1 when the extract carries none.</summary>
    public int Number { get; private set; }

    /// <summary>Reads modifiers up to (not with) a semicolon, an opening parenthesis, a time stamp or documentation.</summary>
    public Modifiers Parse(ScmParser parser)
    {
        _text.Begin();
        _words.Clear();
        _unknown.Clear();
        Number = -1;
        while (!AtEnd(parser))
        {
            int before = parser.LastEnd;
            if (parser.TryTake(','))
                continue;
            ScmToken name = parser.ExpectName("a modifier");
            bool isNumber = IsNumber(parser.SpanOf(name));
            if (!isNumber && parser.UnknownModifiers is not null && !KnownModifiers.Contains(parser.SpanOf(name)))
                _unknown.Add(name);
            if (!parser.TryTake('='))
            {
                AddWord(parser.SpanOf(name), default, default);
                continue;
            }
            ScmToken first = parser.Take();
            bool isNegative = parser.Is(first, '-');
            ScmToken second = isNegative ? parser.Take() : default;
            if (!isNumber)
            {
                AddWord(parser.SpanOf(name), parser.SpanOf(first), isNegative ? parser.SpanOf(second) : default);
            }
            else
            {
                // In front of other modifiers, the comma behind the number goes with it.
                if (Count == 0 && parser.Parts is not null)
                    parser.TryTake(',');
                parser.Parts?.AddNumber(before, parser.LastEnd);
                if (name.Length == "number".Length)
                    Number = parser.NumberOf(first);
            }
        }
        // Only now it is sure that they are modifiers, and not what follows a semicolon that is missing.
        if (_unknown.Count > 0)
            parser.UnknownModifiers!.AddRange(_unknown);
        return this;
    }

    /// <summary>Removes the words that a rule does not count.</summary>
    public Modifiers Without(Func<ReadOnlySpan<byte>, bool> isNoise)
    {
        for (int i = Count - 1; i >= 0; i--)
            if (isNoise(this[i]))
                _words.RemoveAt(i);
        return this;
    }

    /// <summary>Adds the words to a text: <c>a, b = 1</c>.</summary>
    public void AppendTo(CanonicalBuffer text)
    {
        for (int i = 0; i < Count; i++)
        {
            text.Add(this[i]);
            if (i + 1 < Count)
                text.Append(","u8);
        }
    }

    // An exported class without features is a name alone, so its modifiers end where something else begins.
    private static bool AtEnd(ScmParser parser) =>
        parser.At(';') || parser.At('(') || parser.At(Keyword.SetModifiedTimeStamp) || parser.At(Keyword.DocumentationText);

    private static bool IsNumber(ReadOnlySpan<byte> word) => word.Length switch
    {
        5 => word.SequenceEqual("subId"u8),
        6 => word.SequenceEqual("number"u8),
        7 => word.SequenceEqual("ordinal"u8),
        12 => word.SequenceEqual("highestSubId"u8),
        14 => word.SequenceEqual("highestOrdinal"u8),
        _ => false,
    };

    private void AddWord(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, ReadOnlySpan<byte> rest)
    {
        int start = _text.Length;
        _text.Append(name);
        if (!value.IsEmpty)
        {
            _text.Append(" = "u8);
            _text.AppendLiteral(value);
        }
        if (!rest.IsEmpty)
        {
            _text.Append(" "u8);
            _text.Append(rest);
        }
        Insert((start, _text.Length - start));
    }

    private void Insert((int Start, int Length) word)
    {
        ReadOnlySpan<byte> text = _text.Written.Slice(word.Start, word.Length);
        int from = 0;
        int index = Count;
        while (from < index)
        {
            int middle = (from + index) / 2;
            int order = this[middle].SequenceCompareTo(text);
            if (order == 0)
                return;
            (from, index) = order < 0 ? (middle + 1, index) : (from, middle);
        }
        _words.Insert(index, word);
    }
}
