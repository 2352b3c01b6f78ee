using System.Text;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>
/// Cuts the structured part of a schema file into tokens. Lines mean nothing here: literals and documentation text
/// may span lines and may contain whole schema files, so nothing short of a scanner finds the end of a section.
/// </summary>
internal sealed class ScmScanner(Utf8Text text)
{
    /// <summary>Keywords are long: most names need not be looked up.</summary>
    private const int ShortestKeyword = 11;

    /// <summary>Shorter literals hold no conflict: its three markers alone are longer.</summary>
    private const int LongestMarkerless = 24;

    // Names are short: a table is quicker for them than a vectorised search.
    private static readonly bool[] IsAsciiNameByte =
        [.. Enumerable.Range(0, 256).Select(b => b < 0x80 && (char.IsAsciiLetterOrDigit((char)b) || b == '_'))];

    private readonly byte[] _buffer = text.Buffer;
    private readonly int _end = text.End;

    /// <summary>The text.</summary>
    public Utf8Text Text { get; } = text;

    /// <summary>Whether something was seen that may be a conflict marker.</summary>
    public bool MayHoldConflict { get; private set; }

    /// <summary>The token that begins at or after an offset, white space and comments skipped.</summary>
    /// <exception cref="ScmSyntaxException">A literal, documentation text or comment does not end.</exception>
    public ScmToken Next(int offset)
    {
        ReadOnlySpan<byte> text = _buffer.AsSpan(0, _end);
        int start = SkipBlank(text, offset);
        if (start >= text.Length)
            return new(ScmTokenKind.End, Keyword.None, text.Length, 0);

        byte first = text[start];
        if (char.IsAsciiLetter((char)first) || first == '_')
            return Name(text, start);
        switch (first)
        {
            case >= (byte)'0' and <= (byte)'9':
                return new(ScmTokenKind.Number, Keyword.None, start, NumberEnd(text, start) - start);
            case (byte)'"' or (byte)'\'':
                return Delimited(text, ScmTokenKind.Literal, start, start + 1, first);
            case (byte)'`':
                return Delimited(text, ScmTokenKind.Documentation, start, start + 1, first);
            case (byte)'#' when Follows(text, start, '['):
                return Delimited(text, ScmTokenKind.Literal, start, start + 2, (byte)']');
            case (byte)':' when Follows(text, start, ':'):
                return new(ScmTokenKind.Punctuation, Keyword.None, start, 2);
            case (byte)'<' or (byte)'>':
                MayHoldConflict |= start == Text.Start || text[start - 1] is (byte)'\n' or (byte)'\r';
                return new(ScmTokenKind.Punctuation, Keyword.None, start, 1);
            case < 0x80:
                return new(ScmTokenKind.Punctuation, Keyword.None, start, 1);
            default:
                return IsForeignLetter(text, start, out int length)
                    ? Name(text, start)
                    : new(ScmTokenKind.Punctuation, Keyword.None, start, length);
        }
    }

    /// <summary>The offset of the next semicolon outside literals.</summary>
    /// <exception cref="ScmSyntaxException">A literal does not end, or there is no semicolon.</exception>
    public int FindSemicolon(int offset)
    {
        ReadOnlySpan<byte> text = _buffer.AsSpan(0, _end);
        int end = text[offset..].IndexOf((byte)';');
        if (end >= 0 && HasNoOpenQuote(text.Slice(offset, end)))
            return offset + end;
        while (true)
        {
            int distance = text[offset..].IndexOfAny((byte)';', (byte)'"', (byte)'\'');
            if (distance < 0)
                throw ScmSyntaxException.Endless(offset, Math.Min(1, _end - offset), "entry", ";");
            offset += distance;
            if (text[offset] == ';')
                return offset;
            offset = Delimited(text, ScmTokenKind.Literal, offset, offset + 1, text[offset]).End;
        }
    }

    /// <summary>Whether a token is the first thing on its line, without indentation.</summary>
    public bool IsAtLineStart(ScmToken token) => token.Start == Text.Start || _buffer[token.Start - 1] is (byte)'\n' or (byte)'\r';

    private static bool HasNoOpenQuote(ReadOnlySpan<byte> text) => text.Count((byte)'"') % 2 == 0 && !text.Contains((byte)'\'');

    private static ScmToken Name(ReadOnlySpan<byte> text, int start)
    {
        int end = NameEnd(text, start);
        ReadOnlySpan<byte> name = text[start..end];
        Keyword keyword = name.Length >= ShortestKeyword ? Keywords.Of(name) : Keyword.None;
        return new(keyword == Keyword.None ? ScmTokenKind.Name : ScmTokenKind.Keyword, keyword, start, name.Length);
    }

    private int SkipBlank(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length)
        {
            byte next = text[offset];
            if (next is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r'))
                offset++;
            else if (next == '/' && Follows(text, offset, '/'))
                offset = LineEnd(text, offset);
            else if (next == '/' && Follows(text, offset, '*'))
            {
                int end = CommentEnd(text, offset);
                MayHoldConflict |= ConflictMarkers.MayBeIn(text[offset..end]);
                offset = end;
            }
            else if (next >= 0x80 && IsForeignBlank(text, offset, out int length))
                offset += length;
            else
                break;
        }
        return offset;
    }

    private static bool Follows(ReadOnlySpan<byte> text, int offset, char sign) => offset + 1 < text.Length && text[offset + 1] == sign;

    private static int LineEnd(ReadOnlySpan<byte> text, int offset)
    {
        int length = text[offset..].IndexOfAny((byte)'\r', (byte)'\n');
        return length < 0 ? text.Length : offset + length;
    }

    private static int CommentEnd(ReadOnlySpan<byte> text, int offset)
    {
        int length = text[(offset + 2)..].IndexOf("*/"u8);
        return length >= 0 ? offset + length + 4 : throw ScmSyntaxException.Endless(offset, 2, "comment", "*/");
    }

    private static int NameEnd(ReadOnlySpan<byte> text, int offset)
    {
        ReadOnlySpan<bool> isAsciiNameByte = IsAsciiNameByte;
        while (offset < text.Length)
        {
            byte next = text[offset];
            if (isAsciiNameByte[next])
                offset++;
            else if (next >= 0x80 && IsForeignLetter(text, offset, out int letter))
                offset += letter;
            else
                break;
        }
        return offset;
    }

    private static int NumberEnd(ReadOnlySpan<byte> text, int offset)
    {
        while (true)
        {
            offset = NameEnd(text, offset);
            if (offset + 1 >= text.Length || text[offset] != '.' || !char.IsAsciiDigit((char)text[offset + 1]))
                return offset;
            offset++;
        }
    }

    private ScmToken Delimited(ReadOnlySpan<byte> text, ScmTokenKind kind, int start, int from, byte close)
    {
        int length = text[from..].IndexOf(close);
        // Most literals are short and on one line.
        if (length > LongestMarkerless)
            MayHoldConflict |= ConflictMarkers.MayBeIn(text.Slice(from, length));
        return length >= 0
            ? new(kind, Keyword.None, start, from + length + 1 - start)
            : throw ScmSyntaxException.Unterminated(
                start, from - start, kind == ScmTokenKind.Documentation ? "documentation text" : "literal", ((char)close).ToString());
    }

    private static bool IsForeignLetter(ReadOnlySpan<byte> text, int offset, out int length)
    {
        Rune.DecodeFromUtf8(text[offset..], out Rune rune, out length);
        return Rune.IsLetterOrDigit(rune);
    }

    private static bool IsForeignBlank(ReadOnlySpan<byte> text, int offset, out int length)
    {
        Rune.DecodeFromUtf8(text[offset..], out Rune rune, out length);
        return Rune.IsWhiteSpace(rune);
    }
}
