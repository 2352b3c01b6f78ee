using System.Collections.Immutable;

namespace JadeDeploy.Schema.Multiple;

/// <summary>
/// The files named on one line of a <c>.mul</c>. How Jade writes a name with blanks is not documented: a name goes on until
/// it has an extension, or stands in quotation marks, so that such a name is found either way.
/// </summary>
internal static class MulNames
{
    private static readonly string[] Kinds =
        [".scm", ".ddx", ".ddb", ".ddbx", ".ddxx", ".cls", ".mth", ".rwa", ".rwd", ".rwf", ".rwo", ".rwr", ".rwu", ".rwv"];

    /// <summary>Whether the extension is one that such a file can name.</summary>
    public static bool IsKnownKind(string name) => Kinds.Any(kind => name.EndsWith(kind, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names on a line, and the blanks behind them.</summary>
    public static ImmutableArray<MulEntry> EntriesIn(string line, out string trailing)
    {
        string written = line.TrimEnd();
        // Only to find extensions: a backslash parts folders on every system that loads such a file.
        string text = written.Replace('\\', '/');
        var entries = ImmutableArray.CreateBuilder<MulEntry>();
        int position = 0;
        for (int start = SkipBlanks(text, 0); start < text.Length; start = SkipBlanks(text, position))
        {
            int end = text[start] == '"' ? EndOfQuoted(text, start) : EndOfName(text, start);
            entries.Add(new MulEntry(written[position..start], written[start..end]));
            position = end;
        }
        trailing = line[position..];
        return entries.ToImmutable();
    }

    private static int EndOfName(string text, int start)
    {
        int dot = -1;
        for (int i = start; i < text.Length; i++)
            if (text[i] == '/')
                dot = -1;
            else if (text[i] == '.')
                dot = i;
            else if (text[i] is ' ' or '\t' && text[i - 1] is not (' ' or '\t') && dot >= 0 && dot < i - 1)
                return i;
        return text.Length;
    }

    private static int EndOfQuoted(string text, int start)
    {
        int quote = text.IndexOf('"', start + 1);
        return quote < 0 ? text.Length : quote + 1;
    }

    private static int SkipBlanks(string text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '\t')
            start++;
        return start;
    }
}
