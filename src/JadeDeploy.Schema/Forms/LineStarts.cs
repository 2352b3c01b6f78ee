namespace JadeDeploy.Schema.Forms;

/// <summary>Turns the line and position that an XML reader tells into an offset. Lines end with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.</summary>
internal sealed class LineStarts
{
    private readonly List<int> _starts = [0];

    public LineStarts(string text)
    {
        int start = 0;
        while (text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and int length)
        {
            start += length + Text.LineEnds.LengthAt(text, start + length);
            _starts.Add(start);
        }
    }

    /// <summary>The offset of a place whose line and position are counted from 1.</summary>
    public int OffsetOf(int line, int position) => _starts[line - 1] + position - 1;
}
