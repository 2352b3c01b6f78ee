using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Multiple;

/// <summary>
/// Reads multiple-schema files (<c>.mul</c>): <c>#MULTIPLE_SCHEMA_EXTRACT</c>, then the files to load, in order, one or
/// several on a line. <see cref="MulDocument"/> keeps how they are written.
/// </summary>
public static class MulReader
{
    /// <summary>Reads a multiple-schema file. Never throws for bad input: what is wrong is in the file's diagnostics.</summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">Its bytes, in any encoding.</param>
    public static MultipleSchemaFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (InputLimits.TooLarge(path, bytes, InputLimits.ListFileBytes) is { } tooLarge)
            return new MultipleSchemaFile(path, bytes, [tooLarge]);
        if (!UsableText.TryDecode(path, bytes, out SchemaText? text, out ImmutableArray<Diagnostic> problems))
            return new MultipleSchemaFile(path, bytes, problems);
        MulDocument document = MulDocument.Parse(text);
        List<Diagnostic> found = [.. problems];
        bool beginsAsItMust = CheckHeader(document, text, found);
        // Without the line anywhere it is a file of another kind, and anything more that is said about it is noise.
        List<MultipleSchemaEntry> entries = document.Lines.Any(line => line.IsHeader) ? Entries(document, text, found) : [];
        return new MultipleSchemaFile(path, bytes, [.. found]) { Entries = beginsAsItMust ? [.. entries] : [] };
    }

    private static bool CheckHeader(MulDocument document, SchemaText text, List<Diagnostic> found)
    {
        int offset = 0;
        foreach (MulLine line in document.Lines)
        {
            if (line.IsHeader)
                return true;
            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                found.Add(SchemaDiagnostics.NotAMul(text.LocationOf(offset, offset + line.Text.TrimEnd().Length), line.Text));
                return false;
            }
            offset += line.Text.Length + line.End.Length;
        }
        return false;
    }

    private static List<MultipleSchemaEntry> Entries(MulDocument document, SchemaText text, List<Diagnostic> found)
    {
        var entries = new List<MultipleSchemaEntry>();
        int offset = 0;
        foreach (MulLine line in document.Lines)
        {
            if (line.Text.Length > InputLimits.ListLineLength)
                found.Add(SchemaDiagnostics.LineTooLong(text.LocationOf(offset, offset + line.Text.Length), line.Text.Length, InputLimits.ListLineLength));
            else
                AddEntries(line, offset, text, entries, found);
            offset += line.Text.Length + line.End.Length;
        }
        return entries;
    }

    private static void AddEntries(MulLine line, int offset, SchemaText text, List<MultipleSchemaEntry> entries, List<Diagnostic> found)
    {
        foreach (MulEntry entry in line.Entries)
        {
            int start = offset + entry.NameOffset;
            offset += entry.Leading.Length + entry.Text.Length;
            if (entry.HasOpenQuote)
                found.Add(SchemaDiagnostics.QuoteNotClosed(text.LocationOf(offset - entry.Text.Length, offset), entry.Text));
            else if (!MulNames.IsKnownKind(entry.File))
                found.Add(SchemaDiagnostics.UnknownKindInMul(text.LocationOf(start, start + entry.File.Length), entry.File));
            entries.Add(new MultipleSchemaEntry(entry.File, text.LocationOf(start)));
        }
    }
}
