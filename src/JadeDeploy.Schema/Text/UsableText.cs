using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Text;

/// <summary>The checks that every kind of file shares.</summary>
internal static class UsableText
{
    /// <summary>Decodes a file and refuses one that is empty or holds conflict markers.</summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="text">The text; null when it is refused.</param>
    /// <param name="problems">The one error when it is refused.</param>
    public static bool TryDecode(
        string path, ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out SchemaText? text, out ImmutableArray<Diagnostic> problems)
    {
        text = SchemaText.Decode(path, bytes);
        Diagnostic? problem = ProblemOf(text, bytes.Span);
        problems = problem is null ? [] : [problem];
        if (problem is not null)
            text = null;
        return text is not null;
    }

    /// <summary>
    /// The same for a file that is read as UTF-8, but for conflict markers: the reader of schema files sees for itself whether a line
    /// may be one, which spares a search of the whole text.
    /// </summary>
    public static bool TryDecode(
        string path, ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Utf8Text? text, out ImmutableArray<Diagnostic> problems)
    {
        text = Utf8Text.Decode(path, bytes);
        if (!NeedsALook(bytes.Span, text))
        {
            problems = [];
            return true;
        }
        if (TryDecode(path, bytes, out SchemaText? _, out problems))
            return true;
        text = null;
        return false;
    }

    private static Diagnostic? ProblemOf(SchemaText text, ReadOnlySpan<byte> bytes)
    {
        // Only a file that is stored low byte first is checked: nothing writes the other order but by hand.
        int malformed = text.Encoding == SchemaEncoding.Utf16LittleEndian ? Utf16.FirstMalformed(bytes[2..]) : -1;
        if (malformed >= 0)
            return SchemaDiagnostics.MalformedUtf16(text.LocationOf(Math.Min(malformed, text.Text.Length)));
        return string.IsNullOrWhiteSpace(text.Text) ? SchemaDiagnostics.EmptyFile(text.LocationOf(0)) : ConflictMarkers.Find(text);
    }

    // The checks cost a second decoding, so they are made only where a search of the bytes finds cause for one.
    private static bool NeedsALook(ReadOnlySpan<byte> bytes, Utf8Text text)
    {
        ReadOnlySpan<byte> words = text.Slice(text.Start, text.End).TrimStart(" \t\r\n"u8);
        return words.IsEmpty
            || !char.IsAscii((char)words[0])
            || (text.Encoding is SchemaEncoding.Utf16LittleEndian && Utf16.FirstMalformed(bytes[2..]) >= 0);
    }
}
