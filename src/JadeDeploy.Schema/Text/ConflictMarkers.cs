using System.Buffers;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Text;

/// <summary>
/// Finds what Git leaves in a file whose merge was not finished. A forms file's own markers (<c>&lt;&lt;&lt;&lt;&lt;InstanceData</c>)
/// have five characters, and any single line of seven occurs in comments as decoration: so it takes two of Git's
/// three markers, in their order and at the start of their lines.
/// </summary>
public static class ConflictMarkers
{
    private const string Ours = "<<<<<<< ";
    private const string Middle = "=======";
    private const string Theirs = ">>>>>>> ";
    private static readonly SearchValues<string> Markers = SearchValues.Create([Ours, Middle, Theirs], StringComparison.Ordinal);

    /// <summary>The first <c>&lt;&lt;&lt;&lt;&lt;&lt;&lt;</c> of a conflict (or the <c>&gt;&gt;&gt;&gt;&gt;&gt;&gt;</c> that is left of one) as an error; null when there is none.</summary>
    public static Diagnostic? Find(SchemaText file)
    {
        string text = file.Text;
        int ours = -1;
        bool sawMiddle = false;
        for (int i = Next(text, 0); i >= 0; i = Next(text, i + 1))
        {
            ReadOnlySpan<char> line = LineAt(text, i);
            if (line.StartsWith(Ours))
                ours = ours < 0 ? i : ours;
            else if (line.StartsWith(Theirs) && (ours >= 0 || sawMiddle))
                return Conflict(file, ours >= 0 ? ours : i);
            else if (line.SequenceEqual(Middle) && ours >= 0)
                return Conflict(file, ours);
            else if (line.SequenceEqual(Middle))
                sawMiddle = true;
        }
        return null;
    }

    /// <summary>Whether a piece of text may hold a marker: one of the two without which there is no conflict.</summary>
    internal static bool MayBeIn(ReadOnlySpan<byte> text) => text.IndexOf("<<<<<<< "u8) >= 0 || text.IndexOf(">>>>>>> "u8) >= 0;

    private static Diagnostic Conflict(SchemaText file, int offset) =>
        Conflict(file, offset, LineAt(file.Text, offset).ToString());

    private static Diagnostic Conflict(SchemaText file, int offset, string line) =>
        SchemaDiagnostics.ConflictMarker(file.LocationOf(offset, offset + line.Length), line);

    private static int Next(string text, int start)
    {
        while (true)
        {
            int distance = text.AsSpan(start).IndexOfAny(Markers);
            if (distance < 0)
                return -1;
            start += distance;
            if (start == 0 || text[start - 1] is '\n' or '\r')
                return start;
            start++;
        }
    }

    private static ReadOnlySpan<char> LineAt(string text, int offset)
    {
        ReadOnlySpan<char> rest = text.AsSpan(offset);
        int end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest : rest[..end];
    }
}
