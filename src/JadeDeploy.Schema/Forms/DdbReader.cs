using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// Reads a <c>.ddb</c>: a header, then a dump of objects whose columns and ids change with the release. It is one entity.
/// </summary>
internal static class DdbReader
{
    // What the header says about the extract and not about the forms.
    private static readonly string[] NoiseLines =
    [
        DdbHeaderLines.Version, DdbHeaderLines.PatchNumber, DdbHeaderLines.Platform, DdbHeaderLines.Encoding,
        DdbHeaderLines.InternalVersion,
    ];

    public static FormsFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!UsableText.TryDecode(path, bytes, out SchemaText? text, out ImmutableArray<Diagnostic> problems))
            return new FormsFile(path, bytes, problems);
        DdbDocument document = DdbDocument.Parse(text);
        string firstLine = document.HeaderLines is [var first, ..] ? $"{first.Keyword} {first.Value}".TrimEnd() : "";
        if (document.HeaderLines is not [{ Keyword: DdbHeaderLines.Version }, ..])
            return new FormsFile(path, bytes, [.. problems, SchemaDiagnostics.NotADdb(LocationOfFirstLine(text), firstLine)]);

        var found = new List<Diagnostic>(problems);
        SourceLocation schemaLocation = CheckHeader(document, text, found);
        DdbHeader header = document.Header;
        int body = text.Text.Length - document.Body.Length;
        if (header.SchemaName is null)
            found.Add(SchemaDiagnostics.NoSchemaName(text.LocationOf(body), "a header line 'Schema <name> CompleteDefinition'"));
        if (!EndsSection(document.Body))
            found.Add(SchemaDiagnostics.FormsCutShort(
                text.LocationOf(text.Text.Length), "it does not end with a line '-----' of its last section"));
        if (header.SchemaName is null)
            return new FormsFile(path, bytes, [.. found]);
        return new FormsFile(path, bytes, [.. found])
        {
            SchemaName = header.SchemaName,
            Version = header.Version ?? default,
            Entities = [EntityOf(document, header.SchemaName, schemaLocation)],
        };
    }

    private static SchemaEntity EntityOf(DdbDocument document, string schema, SourceLocation location)
    {
        IEnumerable<string> kept = document.HeaderLines
            .Where(line => !(NoiseLines.Contains(line.Keyword) && line.Blanks.StartsWith(' ')))
            .Select(line => $"{line.Keyword}{line.Blanks}{line.Value}");
        string definition = string.Join('\n', kept.Append(DdbObjects.Canonical(document.Body)));
        return new SchemaEntity(
            new EntityKey(EntityKind.Other, $"{schema}::forms/ddb"), EntityContent.Of((ContentField.Definition, definition)), location);
    }

    /// <summary>Reports what is wrong with the header, and tells where the schema is named.</summary>
    private static SourceLocation CheckHeader(DdbDocument document, SchemaText text, List<Diagnostic> found)
    {
        SourceLocation? schema = null;
        int offset = 0;
        foreach (DdbHeaderLine line in document.HeaderLines)
        {
            int start = offset + line.ValueOffset;
            SourceLocation location = text.LocationOf(start, start + line.Value.Length);
            if (offset == 0 && document.Header.Version is null)
                found.Add(SchemaDiagnostics.BadVersion(location, line.Value));
            if (line.Keyword == DdbHeaderLines.Schema)
                schema ??= text.LocationOf(start);
            if (DdbHeaderLines.Expected(line) is { } expected)
                found.Add(SchemaDiagnostics.BadDdbHeader(location, line.Keyword, line.Value, expected));
            offset += line.Text.Length;
        }
        return schema ?? text.LocationOf(0);
    }

    // Sections are '+++++Name' to '-----Name'; in all real files the last line is the end of one.
    private static bool EndsSection(string body)
    {
        ReadOnlySpan<char> content = body.AsSpan().TrimEnd();
        return content[(content.LastIndexOfAny('\r', '\n') + 1)..].StartsWith("-----");
    }

    private static SourceLocation LocationOfFirstLine(SchemaText text)
    {
        int length = text.Text.AsSpan().IndexOfAny('\r', '\n');
        return text.LocationOf(0, length < 0 ? text.Text.Length : length);
    }
}
