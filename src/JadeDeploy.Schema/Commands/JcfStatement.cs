using System.Text;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Commands;

/// <summary>
/// The words of a command file's line. Words are parted by blanks. How a name with blanks is written is not documented: what
/// stands in quotation marks is read as one word, and nothing is written that would need them.
/// </summary>
internal static class JcfStatement
{
    /// <summary>The words without their quotation marks.</summary>
    public static List<string> Words(string statement)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool isQuoted = false;
        bool hasWord = false;
        foreach (char c in statement)
        {
            if (c == '"')
                (isQuoted, hasWord) = (!isQuoted, true);
            else if (isQuoted || c is not (' ' or '\t'))
            {
                word.Append(c);
                hasWord = true;
            }
            else if (hasWord)
            {
                words.Add(word.ToString());
                word.Clear();
                hasWord = false;
            }
        }
        if (hasWord)
            words.Add(word.ToString());
        return words;
    }

    /// <summary>Where the quotation mark is that is not closed; -1 when all are.</summary>
    public static int OpenQuote(string statement) => statement.Count(c => c == '"') % 2 == 0 ? -1 : statement.LastIndexOf('"');

    /// <summary>The length of a line before its <c>//</c> comment; a <c>//</c> in quotation marks is none.</summary>
    public static int LengthBeforeComment(ReadOnlySpan<char> line)
    {
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
            if (line[i] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && line[i] == '/' && i + 1 < line.Length && line[i + 1] == '/')
                return i;
        return line.Length;
    }

    /// <summary>The command; a documented one with its documented spelling.</summary>
    public static JadeCommand Parse(string statement, int line = 0) => Parse(statement, line, out _);

    /// <summary>The command, and what is documented about it; null when nothing is.</summary>
    public static JadeCommand Parse(string statement, int line, out CommandSyntax? syntax)
    {
        List<string> words = Words(statement);
        syntax = CommandSyntax.Find(words);
        int verbLength = syntax is null ? Math.Min(words.Count, 2) : syntax.Verb.Split(' ').Length;
        return new JadeCommand(syntax?.Verb ?? string.Join(' ', words[..verbLength]), [.. words[verbLength..]], line);
    }

    /// <summary>The command as a line.</summary>
    /// <exception cref="ArgumentException">The line would be read as another command.</exception>
    public static string Of(JadeCommand command)
    {
        foreach (string word in (IEnumerable<string>)[.. command.Verb.Split(' '), .. command.Arguments])
            if (word.Length == 0 || word.Any(c => char.IsWhiteSpace(c) || c == '"') || word.Contains("//", StringComparison.Ordinal)
                || word.StartsWith("/*", StringComparison.Ordinal))
                throw new ArgumentException($"'{word}' in the command '{command}' is not one word.", nameof(command));
        return command.ToString();
    }
}
