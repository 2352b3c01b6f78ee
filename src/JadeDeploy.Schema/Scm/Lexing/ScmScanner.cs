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
        for (; offset < text.Length; offset++)
        {
            switch (ByteClasses.Of(text[offset]))
            {
                case ByteClass.Blank:
                    continue;
                case ByteClass.Letter:
                    return Name(text, offset);
                case ByteClass.Digit:
                    return new(ScmTokenKind.Number, Keyword.None, offset, NumberEnd(text, offset) - offset);
                case ByteClass.Quote:
                    return Delimited(text, ScmTokenKind.Literal, offset, offset + 1, text[offset]);
                case ByteClass.Sign:
                    return new(ScmTokenKind.Punctuation, Keyword.None, offset, 1);
                case ByteClass.Special when IsComment(text, offset):
                    offset = CommentEnd(text, offset) - 1;
                    continue;
                case ByteClass.Special:
                    return Special(text, offset);
                case ByteClass.Foreign when IsForeignBlank(text, offset, out int blank):
                    offset += blank - 1;
                    continue;
                case ByteClass.Foreign:
                    return IsForeignLetter(text, offset, out int length)
                        ? Name(text, offset)
                        : new(ScmTokenKind.Punctuation, Keyword.None, offset, length);
            }
        }
        return new(ScmTokenKind.End, Keyword.None, text.Length, 0);
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

    private ScmToken Special(ReadOnlySpan<byte> text, int offset)
    {
        switch (text[offset])
        {
            case (byte)'`':
                return Delimited(text, ScmTokenKind.Documentation, offset, offset + 1, (byte)'`');
            case (byte)'#' when Follows(text, offset, '['):
                return Delimited(text, ScmTokenKind.Literal, offset, offset + 2, (byte)']');
            case (byte)':' when Follows(text, offset, ':'):
                return new(ScmTokenKind.Punctuation, Keyword.None, offset, 2);
            case (byte)'<' or (byte)'>':
                MayHoldConflict |= offset == Text.Start || text[offset - 1] is (byte)'\n' or (byte)'\r';
                break;
        }
        return new(ScmTokenKind.Punctuation, Keyword.None, offset, 1);
    }

    private static bool IsComment(ReadOnlySpan<byte> text, int offset) =>
        text[offset] == '/' && (Follows(text, offset, '/') || Follows(text, offset, '*'));

    private static bool Follows(ReadOnlySpan<byte> text, int offset, char sign) => offset + 1 < text.Length && text[offset + 1] == sign;

    private int CommentEnd(ReadOnlySpan<byte> text, int offset)
    {
        ReadOnlySpan<byte> rest = text[(offset + 2)..];
        bool isLine = Follows(text, offset, '/');
        int length = isLine ? rest.IndexOfAny((byte)'\r', (byte)'\n') : rest.IndexOf("*/"u8);
        if (length < 0 && !isLine)
            throw ScmSyntaxException.Endless(offset, 2, "comment", "*/");
        int end = length < 0 ? text.Length : offset + 2 + length + (isLine ? 0 : 2);
        MayHoldConflict |= ConflictMarkers.MayBeIn(text[offset..end]);
        return end;
    }

    private static int NameEnd(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length)
        {
            byte next = text[offset];
            if (ByteClasses.Of(next) is ByteClass.Letter or ByteClass.Digit)
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
