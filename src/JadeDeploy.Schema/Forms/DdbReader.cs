using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// Reads a <c>.ddb</c>: a header, then a dump of objects whose columns and ids change with the release. It is one entity.
/// </summary>
internal static class DdbReader
{
    private const string VersionLine = "JadeVersionNumber ";
    private const string SchemaLine = "Schema ";

    // What the header says about the extract and not about the forms.
    private static readonly string[] NoiseLines = [VersionLine, "JadePatchNumber ", "Platform ", "Encoding ", "Version "];

    public static FormsFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!UsableText.TryDecode(path, bytes, out SchemaText? text, out var problems))
            return new FormsFile(path, bytes, problems);
        List<(string Line, int Offset)> header = Header(text.Text, out int body);
        if (!header[0].Line.StartsWith(VersionLine, StringComparison.Ordinal))
            return new FormsFile(path, bytes, [SchemaDiagnostics.NotADdb(text.LocationOf(0), header[0].Line)]);

        string stamp = header[0].Line[VersionLine.Length..].Trim();
        if (!JadeVersion.TryParse(stamp, out JadeVersion version))
            problems = [SchemaDiagnostics.BadVersion(text.LocationOf(VersionLine.Length), stamp)];
        (string schemaLine, int offset) = header.Find(h => h.Line.StartsWith(SchemaLine, StringComparison.Ordinal));
        string? schema = schemaLine?[SchemaLine.Length..].Trim().Split(' ')[0];
        if (string.IsNullOrEmpty(schema))
        {
            Diagnostic problem = SchemaDiagnostics.NoSchemaName(text.LocationOf(body), "a header line 'Schema <name> CompleteDefinition'");
            return new FormsFile(path, bytes, [.. problems, problem]);
        }
        IEnumerable<string> kept = header
            .Select(h => h.Line)
            .Where(line => !NoiseLines.Any(noise => line.StartsWith(noise, StringComparison.Ordinal)));
        string definition = string.Join('\n', kept.Append(DdbObjects.Canonical(text.Text[body..])));
        var entity = new SchemaEntity(
            new EntityKey(EntityKind.Other, $"{schema}::forms/ddb"),
            EntityContent.Of((ContentField.Definition, definition)),
            text.LocationOf(offset + SchemaLine.Length));
        return new FormsFile(path, bytes, problems)
        {
            SchemaName = schema,
            Version = version,
            Entities = [entity],
        };
    }

    /// <summary>The lines before the first section, which begins with a plus sign, and where that is.</summary>
    private static List<(string Line, int Offset)> Header(string text, out int body)
    {
        var lines = new List<(string Line, int Offset)>();
        body = 0;
        while (body < text.Length && text[body] != '+')
        {
            int end = text.AsSpan(body).IndexOfAny('\r', '\n');
            string line = end < 0 ? text[body..] : text.Substring(body, end);
            lines.Add((line.TrimEnd(), body));
            body = end < 0 ? text.Length : body + end + (text.AsSpan(body + end).StartsWith("\r\n") ? 2 : 1);
        }
        if (lines.Count == 0)
            lines.Add(("", 0));
        return lines;
    }
}
