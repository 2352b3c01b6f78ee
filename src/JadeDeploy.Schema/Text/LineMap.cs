namespace JadeDeploy.Schema.Text;

/// <summary>Finds line and column of an offset. Lines end with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        for (int i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0;)
        {
            int next = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1;
            _starts.Add(next);
            int distance = text.AsSpan(next).IndexOfAny('\r', '\n');
            i = distance < 0 ? -1 : next + distance;
        }
    }

    /// <summary>Line and column, both counted from 1, the column in UTF-16 code units.</summary>
    public (int Line, int Column) At(int offset)
    {
        int found = _starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] + 1);
    }
}
