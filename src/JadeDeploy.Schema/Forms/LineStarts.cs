namespace JadeDeploy.Schema.Forms;

/// <summary>Turns the line and position that an XML reader tells into an offset. Lines end with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.</summary>
internal sealed class LineStarts
{
    private readonly List<int> _starts = [0];
    private readonly int _end;

    public LineStarts(string text)
    {
        _end = text.Length;
        int start = 0;
        while (text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and int length)
        {
            start += length + Text.LineEnds.LengthAt(text, start + length);
            _starts.Add(start);
        }
    }

    /// <summary>
    /// The offset of a place whose line and position are counted from 1. .NET's reader counts line ends in an end tag twice where it
    /// fills its buffer again, so a place can be behind the text: then it is the end of the text.
    /// </summary>
    public int OffsetOf(int line, int position) => line > _starts.Count ? _end : Math.Min(_starts[line - 1] + position - 1, _end);
}
