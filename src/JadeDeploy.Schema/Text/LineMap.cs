namespace JadeDeploy.Schema.Text;

/// <summary>Finds the line of an offset, and the offset of a place in a line. Lines end with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];
    private readonly int _end;

    /// <summary>Maps a text in UTF-16; offsets count code units.</summary>
    public LineMap(ReadOnlySpan<char> text)
    {
        _end = text.Length;
        Build(text, '\r', '\n');
    }

    /// <summary>Maps a text in UTF-8; offsets count bytes.</summary>
    public LineMap(ReadOnlySpan<byte> text)
    {
        _end = text.Length;
        Build(text, (byte)'\r', (byte)'\n');
    }

    /// <summary>The line, counted from 1, and where it begins.</summary>
    public (int Line, int Start) LineOf(int offset)
    {
        int found = _starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, _starts[line]);
    }

    /// <summary>
    /// The offset of a place whose line and position are counted from 1. .NET's XML reader counts line ends in an end tag twice where
    /// it fills its buffer again, so a place can be behind the text: then it is the end of the text.
    /// </summary>
    public int OffsetOf(int line, int position) => line > _starts.Count ? _end : Math.Min(_starts[line - 1] + position - 1, _end);

    private void Build<T>(ReadOnlySpan<T> text, T carriageReturn, T lineFeed) where T : IEquatable<T>
    {
        for (int i = text.IndexOfAny(carriageReturn, lineFeed); i >= 0;)
        {
            bool isPair = text[i].Equals(carriageReturn) && i + 1 < text.Length && text[i + 1].Equals(lineFeed);
            int next = isPair ? i + 2 : i + 1;
            _starts.Add(next);
            int distance = text[next..].IndexOfAny(carriageReturn, lineFeed);
            i = distance < 0 ? -1 : next + distance;
        }
    }
}
