using System.Collections.Immutable;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Commands;

/// <summary>
/// A command file (<c>.jcf</c>) as it is written, with its comments, blank lines and spelling. It never changes: an edit
/// gives another document, in which every other line is the same. Any text is a document; <see cref="JcfReader"/> says what
/// is wrong with it.
/// </summary>
public sealed class JcfDocument
{
    private const string AbortOnErrorVerb = "AbortOnError";

    private readonly SchemaText _origin;

    private JcfDocument(SchemaText origin, ImmutableArray<JcfLine> lines) => (_origin, Lines) = (origin, lines);

    /// <summary>What the file is called in diagnostics.</summary>
    public string Path => _origin.Path;

    /// <summary>The encoding of the file the document was read from.</summary>
    public SchemaEncoding Encoding => _origin.Encoding;

    /// <summary>All lines; together they are the text.</summary>
    public ImmutableArray<JcfLine> Lines { get; }

    /// <summary>The version stamp of the header; null when there is none that can be read.</summary>
    public JadeVersion? Version =>
        Lines.FirstOrDefault(IsVersion) is { } line
            && JadeVersion.TryParse(JcfStatement.Words(line.Statement).ElementAtOrDefault(1), out JadeVersion version)
            ? version
            : null;

    /// <summary>The commands in order, options among them, with the numbers of their lines.</summary>
    public ImmutableArray<JadeCommand> Commands => [.. NumberedCommands()];

    /// <summary>
    /// Whether the file says to stop at the first command that fails; null when it does not say. Real files have this option
    /// among the commands; what the platform does without it is not documented.
    /// </summary>
    public bool? AbortOnError =>
        Commands.FirstOrDefault(c => c.Verb == AbortOnErrorVerb) is { Arguments: [var value] } && bool.TryParse(value, out bool abort)
            ? abort
            : null;

    /// <summary>Makes a document of a file's text. Any text has one.</summary>
    public static JcfDocument Parse(SchemaText text) => new(text, new JcfParser(text.Text).Parse());

    /// <summary>The text of the document: all lines in order.</summary>
    public string ToText() => DocumentLines.TextOf(Lines);

    /// <summary>The bytes of the document. Without arguments a document that was not edited gives the bytes it was read from.</summary>
    /// <param name="encoding">Another encoding than that of the file.</param>
    /// <param name="lineEnd">One line end for all lines.</param>
    /// <exception cref="UnencodableCharacterException">A character does not exist in the encoding.</exception>
    /// <exception cref="UnwritableTextException">The bytes would be read as another text.</exception>
    public byte[] Write(SchemaEncoding? encoding = null, LineEnd? lineEnd = null) =>
        DocumentBytes.Write(_origin, ToText(), encoding, lineEnd);

    /// <summary>The document with another version stamp in its header.</summary>
    /// <exception cref="InvalidOperationException">The header has no line <c>JadeVersionNumber</c>.</exception>
    public JcfDocument WithVersion(JadeVersion version)
    {
        JcfLine line = Lines.FirstOrDefault(IsVersion)
            ?? throw new InvalidOperationException($"The header of '{Path}' has no line '{JcfHeader.Version}'.");
        // The keyword keeps its spelling.
        return With(Lines.Replace(line, line with { Statement = $"{JcfStatement.Words(line.Statement)[0]} {version}" }));
    }

    /// <summary>The document with an option that says whether to stop at the first command that fails.</summary>
    /// <exception cref="InvalidOperationException">The header has no line <c>Commands</c>.</exception>
    public JcfDocument WithAbortOnError(bool abort)
    {
        JadeCommand option = JadeCommand.Of(AbortOnErrorVerb, abort ? "True" : "False");
        int line = FindLine(command => command.Verb == AbortOnErrorVerb);
        return line >= 0 ? Replace(line, option) : Insert(EndOfHeader(), option);
    }

    /// <summary>The document with one more command, on a line of its own behind the last one.</summary>
    /// <exception cref="ArgumentException">A word of the command is empty, or holds white space, quotation marks or a comment.</exception>
    /// <exception cref="InvalidOperationException">The header has no line <c>Commands</c>.</exception>
    public JcfDocument Add(JadeCommand command)
    {
        int last = Lines.Length - 1;
        while (last >= 0 && Lines[last].Kind != JcfLineKind.Command)
            last--;
        return Insert(last < 0 ? EndOfHeader() : last + 1, command);
    }

    /// <summary>The document with one more command.</summary>
    /// <param name="line">The index in <see cref="Lines"/> it is to have.</param>
    /// <param name="command">The command.</param>
    /// <exception cref="ArgumentException">
    /// A word of the command is empty, or holds white space, quotation marks or a comment; or the line in front is a comment that
    /// does not end.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is inside the header or behind the end.</exception>
    public JcfDocument Insert(int line, JadeCommand command)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, EndOfHeader());
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, Lines.Length);
        if (line > 0 && Lines[line - 1].HasOpenComment)
            throw new ArgumentException("The line in front is a comment that does not end.", nameof(line));
        return With(DocumentLines.Insert(Lines, line, new JcfLine(JcfLineKind.Command, "", JcfStatement.Of(command), "")));
    }

    /// <summary>The document with another command on a line, which keeps its blanks and comments.</summary>
    /// <param name="line">An index in <see cref="Lines"/>.</param>
    /// <param name="command">The command.</param>
    /// <exception cref="ArgumentException">
    /// The line has no command, or a word of the command is empty, or holds white space, quotation marks or a comment.
    /// </exception>
    public JcfDocument Replace(int line, JadeCommand command) =>
        With(Lines.SetItem(line, CommandLine(line) with { Statement = JcfStatement.Of(command) }));

    /// <summary>The document without a line that has a command; its comments go with it.</summary>
    /// <param name="line">An index in <see cref="Lines"/>.</param>
    /// <exception cref="ArgumentException">The line has no command.</exception>
    public JcfDocument RemoveAt(int line)
    {
        _ = CommandLine(line);
        return With(Lines.RemoveAt(line));
    }

    /// <summary>The document without the first line that has this command; the same document when there is none.</summary>
    public JcfDocument Remove(JadeCommand command) => FindLine(command.Equals) is >= 0 and int line ? RemoveAt(line) : this;

    private JcfLine CommandLine(int line) =>
        Lines[line].Kind == JcfLineKind.Command
            ? Lines[line]
            : throw new ArgumentException($"'{Lines[line].Text}' has no command.", nameof(line));

    private int FindLine(Func<JadeCommand, bool> isWanted)
    {
        for (int i = 0; i < Lines.Length; i++)
            if (Lines[i].Command is { } command && isWanted(command))
                return i;
        return -1;
    }

    private int EndOfHeader()
    {
        for (int i = 0; i < Lines.Length; i++)
            if (Lines[i].IsExpectedHeader && Lines[i].HeaderIndex == JcfHeader.Length - 1)
                return i + 1;
        throw new InvalidOperationException($"The header of '{Path}' has no line '{JcfHeader.Commands}'.");
    }

    private IEnumerable<JadeCommand> NumberedCommands()
    {
        int number = 1;
        foreach (JcfLine line in Lines)
        {
            number += LineEnds.CountIn(line.Leading);
            if (line.Kind == JcfLineKind.Command)
                yield return JcfStatement.Parse(line.Statement, number);
            number++;
        }
    }

    private JcfDocument With(ImmutableArray<JcfLine> lines) => new(_origin, lines);

    private static bool IsVersion(JcfLine line) => line.IsExpectedHeader && line.HeaderIndex == JcfHeader.VersionIndex;
}
