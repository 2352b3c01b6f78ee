namespace JadeDeploy.Schema.Text;

/// <summary>One line of a file.</summary>
/// <param name="Text">The line without its end.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Number">Its number, counted from 1.</param>
internal readonly record struct TextLine(string Text, int Offset, int Number)
{
    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The lines of a text; they end with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.</summary>
    public static IEnumerable<TextLine> AllIn(string text)
    {
        int number = 1;
        for (int start = 0; start < text.Length; number++)
        {
            int length = text.AsSpan(start).IndexOfAny('\r', '\n');
            int end = length < 0 ? text.Length : start + length;
            yield return new TextLine(text[start..end], start, number);
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
    }
}
