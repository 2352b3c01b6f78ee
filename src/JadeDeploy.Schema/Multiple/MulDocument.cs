using System.Collections.Immutable;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Multiple;

/// <summary>
/// A multiple-schema file (<c>.mul</c>) as it is written. It never changes: an edit gives another document, in which every
/// other line is the same. Any text is a document; <see cref="MulReader"/> says what is wrong with it.
/// </summary>
public sealed class MulDocument
{
    /// <summary>The first line of such a file.</summary>
    public const string Header = "#MULTIPLE_SCHEMA_EXTRACT";

    private readonly SchemaText _origin;

    private MulDocument(SchemaText origin, ImmutableArray<MulLine> lines) => (_origin, Lines) = (origin, lines);

    /// <summary>What the file is called in diagnostics.</summary>
    public string Path => _origin.Path;

    /// <summary>The encoding of the file the document was read from.</summary>
    public SchemaEncoding Encoding => _origin.Encoding;

    /// <summary>All lines; together they are the text.</summary>
    public ImmutableArray<MulLine> Lines { get; }

    /// <summary>The files in load order, with forward slashes.</summary>
    public IEnumerable<string> Files => Lines.SelectMany(line => line.Entries).Select(entry => entry.File);

    /// <summary>Makes a document of a file's text. Any text has one.</summary>
    public static MulDocument Parse(SchemaText text)
    {
        var lines = ImmutableArray.CreateBuilder<MulLine>();
        string all = text.Text;
        bool hasHeader = false;
        for (int start = 0; start < all.Length;)
        {
            int length = all.AsSpan(start).IndexOfAny('\r', '\n');
            int end = length < 0 ? all.Length : start + length;
            int next = end + LineEnds.LengthAt(all, end);
            string line = all[start..end];
            bool isHeader = !hasHeader && line.AsSpan().Trim().Equals(Header, StringComparison.OrdinalIgnoreCase);
            hasHeader |= isHeader;
            bool isPlain = isHeader || line.Length > InputLimits.ListLineLength;
            lines.Add((isPlain ? new MulLine(isHeader, [], line) : MulLine.Of(line)) with { End = all[end..next] });
            start = next;
        }
        return new MulDocument(text, lines.ToImmutable());
    }

    /// <summary>The text of the document: all lines in order.</summary>
    public string ToText() => DocumentLines.TextOf(Lines);

    /// <summary>The bytes of the document. Without arguments a document that was not edited gives the bytes it was read from.</summary>
    /// <param name="encoding">Another encoding than that of the file.</param>
    /// <param name="lineEnd">One line end for all lines.</param>
    /// <exception cref="UnencodableCharacterException">A character does not exist in the encoding.</exception>
    /// <exception cref="UnwritableTextException">The bytes would be read as another text.</exception>
    public byte[] Write(SchemaEncoding? encoding = null, LineEnd? lineEnd = null) =>
        DocumentBytes.Write(_origin, ToText(), encoding, lineEnd);

    /// <summary>The document with one more line, behind the last one that names files or is the header.</summary>
    /// <param name="files">The names on it, as they are to be written; one with blanks and no extension needs quotation marks.</param>
    /// <exception cref="ArgumentException">The line would not be read as these names.</exception>
    public MulDocument Add(params ReadOnlySpan<string> files)
    {
        int last = Lines.Length - 1;
        while (last >= 0 && Lines[last] is { IsHeader: false, Entries: [] })
            last--;
        return Insert(last + 1, files);
    }

    /// <summary>The document with one more line.</summary>
    /// <param name="line">The index in <see cref="Lines"/> it is to have.</param>
    /// <param name="files">The names on it, as they are to be written.</param>
    /// <exception cref="ArgumentException">The line would not be read as these names.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is in front of the header or behind the end.</exception>
    public MulDocument Insert(int line, params ReadOnlySpan<string> files)
    {
        CheckBehindHeader(line);
        return With(DocumentLines.Insert(Lines, line, LineOf(files)));
    }

    /// <summary>The document without a line. An end of line that the line before has stays.</summary>
    /// <param name="line">An index in <see cref="Lines"/>.</param>
    /// <exception cref="ArgumentException">The line is the header.</exception>
    public MulDocument RemoveAt(int line) => With(Lines.Remove(LineBelowHeader(line)));

    /// <summary>
    /// The document without the first entry for a file; without its line when that names nothing else. The same document when
    /// the file is not named.
    /// </summary>
    /// <param name="file">The name with forward slashes.</param>
    public MulDocument Remove(string file)
    {
        if (Find(file) is not { } found)
            return this;
        MulLine line = Lines[found.Line];
        if (line.Entries.Length == 1)
            return RemoveAt(found.Line);
        ImmutableArray<MulEntry> rest = line.Entries.RemoveAt(found.Entry);
        if (found.Entry == 0)
            rest = rest.SetItem(0, rest[0] with { Leading = line.Entries[0].Leading });
        return With(Lines.SetItem(found.Line, line with { Entries = rest }));
    }

    /// <summary>The document with another name for a file, at the same place.</summary>
    /// <param name="file">The name now, with forward slashes.</param>
    /// <param name="name">The name to write, exactly as it is to stand there.</param>
    /// <exception cref="ArgumentException">The file is not named, or the line would not be read as the new name.</exception>
    public MulDocument Replace(string file, string name)
    {
        (int line, int entry) = Find(file) ?? throw new ArgumentException($"'{Path}' does not name '{file}'.", nameof(file));
        ImmutableArray<MulEntry> entries = Lines[line].Entries;
        MulLine changed = Lines[line] with { Entries = entries.SetItem(entry, entries[entry] with { Text = name }) };
        return !HasLineEnd(name) && MulLine.Of(changed.Text).Entries.SequenceEqual(changed.Entries)
            ? With(Lines.SetItem(line, changed))
            : throw NotReadAs([name]);
    }

    /// <summary>The document with a line at another place.</summary>
    /// <param name="from">Its index in <see cref="Lines"/>.</param>
    /// <param name="to">The index it is to have.</param>
    /// <exception cref="ArgumentException">The line is the header.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is in front of the header or behind the end.</exception>
    public MulDocument Move(int from, int to)
    {
        MulLine line = LineBelowHeader(from);
        CheckBehindHeader(to);
        return from == to ? this : With(DocumentLines.Insert(Lines.RemoveAt(from), to, line));
    }

    private (int Line, int Entry)? Find(string file)
    {
        for (int i = 0; i < Lines.Length; i++)
            for (int j = 0; j < Lines[i].Entries.Length; j++)
                if (Lines[i].Entries[j].File == file)
                    return (i, j);
        return null;
    }

    private MulLine LineBelowHeader(int line) =>
        Lines[line].IsHeader ? throw new ArgumentException("The first line of the file cannot be removed or moved.", nameof(line)) : Lines[line];

    private void CheckBehindHeader(int line) =>
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(line, HeaderIndex());

    private int HeaderIndex()
    {
        int index = Lines.Length - 1;
        while (index >= 0 && !Lines[index].IsHeader)
            index--;
        return index;
    }

    private MulDocument With(ImmutableArray<MulLine> lines) => new(_origin, lines);

    private static MulLine LineOf(ReadOnlySpan<string> files)
    {
        string[] names = files.ToArray();
        MulLine line = MulLine.Of(string.Join(' ', names));
        return names.Length > 0 && !Array.Exists(names, HasLineEnd) && line.Entries.Select(entry => entry.Text).SequenceEqual(names) && !line.Entries.Any(entry => entry.HasOpenQuote)
            ? line
            : throw NotReadAs(names);
    }

    private static bool HasLineEnd(string name) => name.AsSpan().ContainsAny('\r', '\n');

    private static ArgumentException NotReadAs(string[] names) =>
        new($"'{string.Join(' ', names)}' would not be read as these names. A name needs an extension, or quotation marks around it.");
}
