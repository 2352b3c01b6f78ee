using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Multiple;

/// <summary>
/// Reads multiple-schema files (<c>.mul</c>): <c>#MULTIPLE_SCHEMA_EXTRACT</c>, then the files to load, in order, one or
/// several on a line.
/// </summary>
public static class MulReader
{
    private const string FirstLine = "#MULTIPLE_SCHEMA_EXTRACT";

    /// <summary>Reads a multiple-schema file. Never throws for bad input: what is wrong is in the file's diagnostics.</summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">Its bytes, in any encoding.</param>
    public static MultipleSchemaFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!UsableText.TryDecode(path, bytes, out SchemaText? text, out ImmutableArray<Diagnostic> problems))
            return new MultipleSchemaFile(path, bytes, problems);
        List<TextLine> lines = [.. TextLine.AllIn(text.Text).Where(line => !line.IsBlank)];
        if (!lines[0].Text.Trim().Equals(FirstLine, StringComparison.OrdinalIgnoreCase))
            return new MultipleSchemaFile(path, bytes, [SchemaDiagnostics.NotAMul(text.LocationOf(lines[0].Offset), lines[0].Text)]);

        var entries = ImmutableArray.CreateBuilder<MultipleSchemaEntry>();
        var warnings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach ((string name, int offset) in lines.Skip(1).SelectMany(MulLine.FilesIn))
        {
            SourceLocation location = text.LocationOf(offset);
            if (!MulLine.IsKnownKind(name))
                warnings.Add(SchemaDiagnostics.UnknownKindInMul(location, name));
            entries.Add(new MultipleSchemaEntry(name, location));
        }
        return new MultipleSchemaFile(path, bytes, warnings.ToImmutable()) { Entries = entries.ToImmutable() };
    }
}
