using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace JadeDeploy.Schema.Scm;

/// <summary>
/// Canonical text while it grows, as UTF-8: tokens on one line with fixed spacing, so that layout does not count, and sources and
/// literals with line ends as <c>\n</c>. One buffer serves a whole file: a definition is made, hashed and made anew when somebody
/// wants to read it.
/// </summary>
internal sealed class CanonicalBuffer
{
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n\v\f"u8);

    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"'/\r\n"u8);

    private const int SmallestSize = 128;

    private byte[] _bytes = [];
    private int _lastPiece;

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Begins a new text.</summary>
    public CanonicalBuffer Begin()
    {
        Length = 0;
        _lastPiece = 0;
        return this;
    }

    /// <summary>Drops what was added since the text was this long.</summary>
    public void CutTo(int length) => Length = length;

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Written);

    /// <summary>Adds a piece as a token, with a blank in front where the fixed spacing has one.</summary>
    public CanonicalBuffer Add(ReadOnlySpan<byte> piece)
    {
        StartPiece(piece);
        Append(piece);
        return this;
    }

    /// <summary>Adds a literal as a token. A binary literal is wrapped over lines by the extract: its white space is layout.</summary>
    public CanonicalBuffer AddLiteral(ReadOnlySpan<byte> literal)
    {
        StartPiece(literal);
        if (literal[0] == '#')
            AppendOnOneLine(literal);
        else
            AppendLiteral(literal);
        return this;
    }

    /// <summary>Adds documentation text as a token, line ends as <c>\n</c>.</summary>
    public CanonicalBuffer AddBlock(ReadOnlySpan<byte> block)
    {
        StartPiece(block);
        AppendLiteral(block);
        return this;
    }

    /// <summary>Adds bytes as they are.</summary>
    public void Append(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>
    /// Adds bytes up to what can begin a literal, a comment or a line in a source. Lines are short, so searching and copying in one
    /// step is quicker than one after the other.
    /// </summary>
    /// <returns>The offset of the mark, or the length of the text.</returns>
    public int AppendUpToMark(ReadOnlySpan<byte> text, int offset)
    {
        ref byte source = ref MemoryMarshal.GetReference(text);
        while (offset + Vector256<byte>.Count <= text.Length)
        {
            Reserve(Vector256<byte>.Count);
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref source, (nuint)offset);
            bytes.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(_bytes), (nuint)Length);
            Vector256<byte> marks = Vector256.Equals(bytes, Vector256.Create((byte)'\n')) | Vector256.Equals(bytes, Vector256.Create((byte)'\r'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\''))
                | Vector256.Equals(bytes, Vector256.Create((byte)'/'));
            uint found = marks.ExtractMostSignificantBits();
            int length = found == 0 ? Vector256<byte>.Count : BitOperations.TrailingZeroCount(found);
            Length += length;
            offset += length;
            if (found != 0)
                return offset;
        }
        int rest = text[offset..].IndexOfAny(Marks);
        int end = rest < 0 ? text.Length : offset + rest;
        Append(text[offset..end]);
        return end;
    }

    /// <summary>Adds text whose line ends become <c>\n</c> and that keeps its white space.</summary>
    public void AppendLiteral(ReadOnlySpan<byte> text)
    {
        for (int lineEnd = text.IndexOf((byte)'\r'); lineEnd >= 0; lineEnd = text.IndexOf((byte)'\r'))
        {
            Append(text[..lineEnd]);
            Append("\n"u8);
            text = text[lineEnd..];
            text = text[(text is [_, (byte)'\n', ..] ? 2 : 1)..];
        }
        Append(text);
    }

    /// <summary>Adds text whose line ends become <c>\n</c> and whose lines lose their trailing white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="untouchable">The length up to which nothing is trimmed: a literal ends there.</param>
    public void AppendLines(ReadOnlySpan<byte> text, int untouchable)
    {
        for (int lineEnd = text.IndexOfAny((byte)'\r', (byte)'\n'); lineEnd >= 0; lineEnd = text.IndexOfAny((byte)'\r', (byte)'\n'))
        {
            Append(text[..lineEnd]);
            EndLine(untouchable);
            text = text[lineEnd..];
            text = text[(text is [(byte)'\r', (byte)'\n', ..] ? 2 : 1)..];
        }
        Append(text);
    }

    /// <summary>Ends a line without its trailing white space.</summary>
    public void EndLine(int untouchable)
    {
        while (Length > untouchable && _bytes[Length - 1] is (byte)' ' or (byte)'\t')
            Length--;
        Reserve(1);
        _bytes[Length++] = (byte)'\n';
    }

    /// <summary>Drops empty lines at the beginning and the end of what was added since the text was this long, and trailing white space.</summary>
    public void TrimLinesFrom(int start)
    {
        while (Length > start && _bytes[Length - 1] is (byte)'\n')
            Length--;
        int empty = _bytes.AsSpan(start, Length - start).IndexOfAnyExcept((byte)'\n');
        if (empty <= 0)
            return;
        _bytes.AsSpan(start + empty, Length - start - empty).CopyTo(_bytes.AsSpan(start));
        Length -= empty;
    }

    private void AppendOnOneLine(ReadOnlySpan<byte> literal)
    {
        bool isFirst = true;
        for (int start = literal.IndexOfAnyExcept(Blanks); start >= 0; start = literal.IndexOfAnyExcept(Blanks))
        {
            literal = literal[start..];
            int length = literal.IndexOfAny(Blanks);
            ReadOnlySpan<byte> word = length < 0 ? literal : literal[..length];
            if (!isFirst)
                Append(" "u8);
            isFirst = false;
            Append(word);
            literal = literal[word.Length..];
        }
    }

    private void StartPiece(ReadOnlySpan<byte> piece)
    {
        if (Length > 0 && NeedsSpace(_bytes.AsSpan(_lastPiece, Length - _lastPiece), piece))
            Append(" "u8);
        _lastPiece = Length;
    }

    private static bool NeedsSpace(ReadOnlySpan<byte> last, ReadOnlySpan<byte> next)
    {
        if (last is [(byte)'('] or [(byte)'['] or [(byte)':', (byte)':'] or [(byte)'#'])
            return false;
        return next switch
        {
            [(byte)')'] or [(byte)']'] or [(byte)'['] or [(byte)','] or [(byte)';'] or [(byte)':'] or [(byte)':', (byte)':'] => false,
            [(byte)'.'] => char.IsAsciiDigit((char)last[0]),
            _ when last is [(byte)'.'] => !IsLetter(next),
            _ => true,
        };
    }

    private static bool IsLetter(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out Rune rune, out _);
        return Rune.IsLetter(rune);
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - Length < more)
            Array.Resize(ref _bytes, Math.Max(Math.Max(_bytes.Length * 2, SmallestSize), Length + more));
    }
}
