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
        Diagnostic? problem = string.IsNullOrWhiteSpace(text.Text)
            ? SchemaDiagnostics.EmptyFile(text.LocationOf(0))
            : ConflictMarkers.Find(text);
        problems = problem is null ? [] : [problem];
        if (problem is not null)
            text = null;
        return text is not null;
    }
}
