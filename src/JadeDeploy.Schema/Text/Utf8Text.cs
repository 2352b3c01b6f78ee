using System.Runtime.InteropServices;
using System.Text.Unicode;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Text;

/// <summary>
/// A file's text as UTF-8, whatever its encoding. What is already UTF-8 is not copied: the contents of a schema are slices of
/// the very bytes that were read.
/// </summary>
internal sealed class Utf8Text
{
    private LineMap? _lines;

    private Utf8Text(string path, byte[] buffer, int start, int end, SchemaEncoding encoding)
    {
        (Path, Buffer, Start, End, Encoding) = (path, buffer, start, end, encoding);
    }

    /// <summary>The path as the reader was told.</summary>
    public string Path { get; }

    /// <summary>The array that holds the text. Offsets into a text are offsets into this array.</summary>
    public byte[] Buffer { get; }

    /// <summary>Where the text begins, behind a byte order mark.</summary>
    public int Start { get; }

    /// <summary>Where the text ends.</summary>
    public int End { get; }

    /// <summary>The encoding of the file.</summary>
    public SchemaEncoding Encoding { get; }

    /// <summary>Whether a Windows-1252 file has the byte order mark of UTF-8 in front.</summary>
    public bool HasForeignMark { get; private init; }

    /// <summary>Decodes a file by the rules of <see cref="SchemaText.Decode"/>.</summary>
    public static Utf8Text Decode(string path, ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> all = bytes.Span;
        if (all is [0xFF, 0xFE, ..])
            return Transcoded(path, System.Text.Encoding.Unicode.GetString(all[2..]), SchemaEncoding.Utf16LittleEndian);
        if (all is [0xFE, 0xFF, ..])
            return Transcoded(path, System.Text.Encoding.BigEndianUnicode.GetString(all[2..]), SchemaEncoding.Utf16BigEndian);
        bool hasMark = all.StartsWith(System.Text.Encoding.UTF8.Preamble);
        int mark = hasMark ? System.Text.Encoding.UTF8.Preamble.Length : 0;
        if (!Utf8.IsValid(all[mark..]))
            return Transcoded(path, Windows1252.Decode(all[mark..]), SchemaEncoding.Windows1252, hasMark);
        ArraySegment<byte> array = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) ? segment : bytes.ToArray();
        return new Utf8Text(
            path, array.Array ?? [], array.Offset + mark, array.Offset + array.Count, hasMark ? SchemaEncoding.Utf8WithBom : SchemaEncoding.Utf8);
    }

    /// <summary>A text that is not from a file.</summary>
    public static Utf8Text Of(string text) => Transcoded("", text, SchemaEncoding.Utf8);

    /// <summary>The same text under another path.</summary>
    public Utf8Text At(string path) => new(path, Buffer, Start, End, Encoding) { _lines = _lines, HasForeignMark = HasForeignMark };

    /// <summary>The bytes of another text in the encoding of this file.</summary>
    /// <exception cref="UnencodableCharacterException">A character does not exist in the file's code page.</exception>
    public byte[] Encode(ReadOnlySpan<byte> utf8) => Encoding switch
    {
        SchemaEncoding.Utf8 => utf8.ToArray(),
        SchemaEncoding.Utf8WithBom => [.. System.Text.Encoding.UTF8.Preamble, .. utf8],
        _ when HasForeignMark => [.. System.Text.Encoding.UTF8.Preamble, .. Windows1252.Encode(System.Text.Encoding.UTF8.GetString(utf8))],
        _ => Encoding.Encode(System.Text.Encoding.UTF8.GetString(utf8)),
    };

    /// <summary>The bytes from one offset to another.</summary>
    public ReadOnlySpan<byte> Slice(int start, int end) => Buffer.AsSpan(start, end - start);

    /// <summary>The text from one offset to another.</summary>
    public string ToText(int start, int end) => System.Text.Encoding.UTF8.GetString(Slice(start, end));

    /// <summary>Where the line of an offset ends, in front of its line end.</summary>
    public int LineEnd(int offset)
    {
        int length = Buffer.AsSpan(offset, End - offset).IndexOfAny((byte)'\r', (byte)'\n');
        return length < 0 ? End : offset + length;
    }

    /// <summary>The place of an offset.</summary>
    public SourceLocation LocationOf(int offset)
    {
        (int line, int column) = PlaceOf(offset);
        return new SourceLocation(Path, line, column);
    }

    /// <summary>The place of a piece of text.</summary>
    public SourceLocation LocationOf(int start, int end)
    {
        (int line, int column) = PlaceOf(end);
        return LocationOf(start) with { EndLine = line, EndColumn = column };
    }

    // Columns count UTF-16 code units, as editors and .NET's own tools do.
    private (int Line, int Column) PlaceOf(int offset)
    {
        _lines ??= new LineMap(Buffer.AsSpan(Start, End - Start));
        (int line, int start) = _lines.LineOf(offset - Start);
        return (line, System.Text.Encoding.UTF8.GetCharCount(Slice(Start + start, offset)) + 1);
    }

    private static Utf8Text Transcoded(string path, string text, SchemaEncoding encoding, bool hasForeignMark = false)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return new Utf8Text(path, bytes, 0, bytes.Length, encoding) { HasForeignMark = hasForeignMark };
    }
}
