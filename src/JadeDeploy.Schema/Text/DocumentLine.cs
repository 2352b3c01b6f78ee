using System.Collections.Immutable;

namespace JadeDeploy.Schema.Text;

/// <summary>One line of a document whose lines together are the whole text of a file.</summary>
public abstract record DocumentLine
{
    /// <summary>The line as it is written, without its end.</summary>
    public abstract string Text { get; }

    /// <summary>The line end as it is written; empty for a last line without one.</summary>
    public string End { get; init; } = "";
}

/// <summary>Edits of lines that leave all other lines, and whether the file ends with a line end, as they are.</summary>
internal static class DocumentLines
{
    /// <summary>The text of all lines.</summary>
    public static string TextOf<T>(ImmutableArray<T> lines)
        where T : DocumentLine => string.Concat(lines.SelectMany(line => (string[])[line.Text, line.End]));

    /// <summary>Inserts a line; it gets the line end of the file. Behind a last line without an end it gets none, and that line gets one.</summary>
    public static ImmutableArray<T> Insert<T>(ImmutableArray<T> lines, int index, T line)
        where T : DocumentLine
    {
        string end = LineEnds.FirstIn(TextOf(lines));
        return index > 0 && index == lines.Length && lines[^1].End.Length == 0
            ? lines.SetItem(index - 1, (T)(lines[^1] with { End = end })).Add((T)(line with { End = "" }))
            : lines.Insert(index, (T)(line with { End = end }));
    }
}
