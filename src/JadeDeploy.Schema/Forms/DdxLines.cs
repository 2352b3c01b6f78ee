using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>How elements lie in lines, for edits that leave the layout of a file in order.</summary>
internal static class DdxLines
{
    /// <summary>The element; where nothing else is on its lines, these lines with their last line end.</summary>
    public static Range Around(string text, DdxElement element)
    {
        int start = StartOfIndent(text, element.Start);
        int end = element.End;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        int lineEnd = LineEnds.LengthAt(text, end);
        return StartsLine(text, start) && lineEnd > 0 ? start..(end + lineEnd) : element.Start..element.End;
    }

    /// <summary>The line end and indent in front of an element; the first line end of the file where the element begins in a line.</summary>
    public static string BreakBefore(string text, DdxElement element)
    {
        int start = StartOfIndent(text, element.Start);
        return LineEnds.FirstIn(text) + (StartsLine(text, start) ? text[start..element.Start] : "");
    }

    private static int StartOfIndent(string text, int start)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        return start;
    }

    private static bool StartsLine(string text, int start) => start == 0 || text[start - 1] is '\n' or '\r';
}
