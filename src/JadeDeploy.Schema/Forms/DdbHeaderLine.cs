namespace JadeDeploy.Schema.Forms;

/// <summary>One line of the header of a <c>.ddb</c>; its pieces in their order are the line.</summary>
/// <param name="Keyword">The first word, for example <c>JadeVersionNumber</c>.</param>
/// <param name="Blanks">What is between the word and the value.</param>
/// <param name="Value">The rest without the blanks at the end.</param>
/// <param name="Trailing">Blanks at the end of the line.</param>
/// <param name="End">The line end; empty for a last line without one.</param>
public sealed record DdbHeaderLine(string Keyword, string Blanks, string Value, string Trailing, string End)
{
    /// <summary>The line as it is written, with its end.</summary>
    public string Text => $"{Keyword}{Blanks}{Value}{Trailing}{End}";

    /// <summary>Where the value begins in the line.</summary>
    internal int ValueOffset => Keyword.Length + Blanks.Length;

    /// <summary>Splits a line.</summary>
    internal static DdbHeaderLine Of(string line, string end)
    {
        string content = line.TrimEnd();
        int keyword = content.AsSpan().IndexOfAny(' ', '\t') is >= 0 and int blank ? blank : content.Length;
        int value = keyword;
        while (value < content.Length && content[value] is ' ' or '\t')
            value++;
        return new DdbHeaderLine(content[..keyword], content[keyword..value], content[value..], line[content.Length..], end);
    }
}
