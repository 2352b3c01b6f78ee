namespace JadeDeploy.Schema.Text;

/// <summary>Finds the line of an offset. Lines end with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    /// <summary>Maps a text in UTF-16; offsets count code units.</summary>
    public LineMap(ReadOnlySpan<char> text) => Build(text, '\r', '\n');

    /// <summary>Maps a text in UTF-8; offsets count bytes.</summary>
    public LineMap(ReadOnlySpan<byte> text) => Build(text, (byte)'\r', (byte)'\n');

    /// <summary>The line, counted from 1, and where it begins.</summary>
    public (int Line, int Start) LineOf(int offset)
    {
        int found = _starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, _starts[line]);
    }

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
