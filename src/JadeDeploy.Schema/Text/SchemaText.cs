using System.Text.Unicode;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Text;

/// <summary>A file's text, whatever its encoding.</summary>
public sealed class SchemaText
{
    private LineMap? _lines;

    private SchemaText(string path, string text, SchemaEncoding encoding) => (Path, Text, Encoding) = (path, text, encoding);

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
        (string text, SchemaEncoding encoding) = bytes.Span switch
        {
            [0xFF, 0xFE, .. var rest] => (System.Text.Encoding.Unicode.GetString(rest), SchemaEncoding.Utf16LittleEndian),
            [0xFE, 0xFF, .. var rest] => (System.Text.Encoding.BigEndianUnicode.GetString(rest), SchemaEncoding.Utf16BigEndian),
            [0xEF, 0xBB, 0xBF, .. var rest] => DecodeBytes(rest, SchemaEncoding.Utf8WithBom),
            var all => DecodeBytes(all, SchemaEncoding.Utf8),
        };
        return new SchemaText(path, text, encoding);
    }

    /// <summary>The place of an offset into <see cref="Text"/>.</summary>
    /// <param name="offset">Counted in UTF-16 code units from 0; the length of the text is the place behind its end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside the text.</exception>
    public SourceLocation LocationOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        (int line, int column) = (_lines ??= new LineMap(Text)).At(offset);
        return new SourceLocation(Path, line, column);
    }

    private static (string Text, SchemaEncoding Encoding) DecodeBytes(ReadOnlySpan<byte> bytes, SchemaEncoding utf8) =>
        Utf8.IsValid(bytes)
            ? (System.Text.Encoding.UTF8.GetString(bytes), utf8)
            : (Windows1252.Decode(bytes), SchemaEncoding.Windows1252);
}
