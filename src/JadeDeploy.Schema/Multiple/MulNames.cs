using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Multiple;

/// <summary>
/// The files named on one line of a <c>.mul</c>, with forward slashes. How Jade writes a name with blanks is not
/// documented: a name goes on until it has an extension, or stands in quotes, so that such a name is found either way.
/// </summary>
internal static class MulLine
{
    private static readonly string[] Kinds =
        [".scm", ".ddx", ".ddb", ".ddbx", ".ddxx", ".cls", ".mth", ".rwa", ".rwd", ".rwf", ".rwo", ".rwr", ".rwu", ".rwv"];

    /// <summary>Whether the extension is one that such a file can name.</summary>
    public static bool IsKnownKind(string name) => Kinds.Any(kind => name.EndsWith(kind, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names with their offsets in the file.</summary>
    public static IEnumerable<(string Name, int Offset)> FilesIn(TextLine line)
    {
        string text = line.Text.TrimEnd().Replace('\\', '/');
        int start = SkipBlanks(text, 0);
        while (start < text.Length)
        {
            bool isQuoted = text[start] == '"';
            int nameStart = isQuoted ? start + 1 : start;
            int end = isQuoted ? IndexOrEnd(text, '"', nameStart) : EndOfName(text, nameStart);
            yield return (text[nameStart..end], line.Offset + nameStart);
            start = SkipBlanks(text, isQuoted ? Math.Min(end + 1, text.Length) : end);
        }
    }

    private static int EndOfName(string text, int start)
    {
        for (int end = NextBlank(text, start); ; end = NextBlank(text, SkipBlanks(text, end)))
            if (end == text.Length || Path.HasExtension(text[start..end]))
                return end;
    }

    private static int NextBlank(string text, int start)
    {
        int blank = text.AsSpan(start).IndexOfAny(' ', '\t');
        return blank < 0 ? text.Length : start + blank;
    }

    private static int IndexOrEnd(string text, char end, int start)
    {
        int found = text.IndexOf(end, start);
        return found < 0 ? text.Length : found;
    }

    private static int SkipBlanks(string text, int start)
    {
        while (start < text.Length && (text[start] is ' ' or '\t'))
            start++;
        return start;
    }
}
