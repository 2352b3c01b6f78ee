using System.Text.Unicode;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Text;

/// <summary>A file's text, whatever its encoding.</summary>
public sealed class SchemaText
{
    private LineMap? _lines;

    private SchemaText(string path, string text, SchemaEncoding encoding) => (Path, Text, Encoding) = (path, text, encoding);

    /// <summary>Whether a Windows-1252 file has the byte order mark of UTF-8 in front, which it then keeps.</summary>
    private bool HasUtf8Mark { get; init; }

    /// <summary>The path as the reader was told.</summary>
    public string Path { get; }

    /// <summary>The text without its byte order mark; line ends as they are in the file.</summary>
    public string Text { get; }

    /// <summary>The encoding found.</summary>
    public SchemaEncoding Encoding { get; }

    /// <summary>
    /// Decodes a file. A byte order mark decides; without one, bytes that are valid UTF-8 are UTF-8, and anything
    /// else is Windows-1252. A file that claims UTF-8 and is not is read as Windows-1252 too: there no byte is lost.
    /// </summary>
    public static SchemaText Decode(string path, ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> all = bytes.Span;
        bool hasMark = all.StartsWith(System.Text.Encoding.UTF8.Preamble);
        (string text, SchemaEncoding encoding) = all switch
        {
            [0xFF, 0xFE, .. var rest] => (System.Text.Encoding.Unicode.GetString(rest), SchemaEncoding.Utf16LittleEndian),
            [0xFE, 0xFF, .. var rest] => (System.Text.Encoding.BigEndianUnicode.GetString(rest), SchemaEncoding.Utf16BigEndian),
            [0xEF, 0xBB, 0xBF, .. var rest] => DecodeBytes(rest, SchemaEncoding.Utf8WithBom),
            _ => DecodeBytes(all, SchemaEncoding.Utf8),
        };
        return new SchemaText(path, text, encoding) { HasUtf8Mark = hasMark && encoding == SchemaEncoding.Windows1252 };
    }

    /// <summary>
    /// The bytes of a text in the encoding of this file. For <see cref="Text"/> these are the bytes the file was read from,
    /// unless it is UTF-16 that is not well-formed.
    /// </summary>
    /// <exception cref="UnencodableCharacterException">A character does not exist in the file's code page.</exception>
    public byte[] Encode(string text) => HasUtf8Mark
        ? [.. System.Text.Encoding.UTF8.Preamble, .. Windows1252.Encode(text)]
        : Encoding.Encode(text);

    /// <summary>The place of an offset into <see cref="Text"/>.</summary>
    /// <param name="offset">Counted in UTF-16 code units from 0; the length of the text is the place behind its end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside the text.</exception>
    public SourceLocation LocationOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        (int line, int start) = Lines.LineOf(offset);
        return new SourceLocation(Path, line, offset - start + 1);
    }

    /// <summary>The offset of a place, the end of the text when the place is behind it.</summary>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column in UTF-16 code units, counted from 1.</param>
    internal int OffsetOf(int line, int column) => Lines.OffsetOf(line, column);

    private LineMap Lines => _lines ??= new LineMap(Text);

    /// <summary>The place of a piece of <see cref="Text"/>, with its end.</summary>
    /// <param name="start">Where the piece begins, as in <see cref="LocationOf(int)"/>.</param>
    /// <param name="end">The offset behind its last character.</param>
    /// <exception cref="ArgumentOutOfRangeException">An offset is outside the text.</exception>
    public SourceLocation LocationOf(int start, int end)
    {
        SourceLocation last = LocationOf(end);
        return LocationOf(start) with { EndLine = last.Line, EndColumn = last.Column };
    }

    private static (string Text, SchemaEncoding Encoding) DecodeBytes(ReadOnlySpan<byte> bytes, SchemaEncoding utf8) =>
        Utf8.IsValid(bytes)
            ? (System.Text.Encoding.UTF8.GetString(bytes), utf8)
            : (Windows1252.Decode(bytes), SchemaEncoding.Windows1252);
}
