using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Source;

/// <summary>
/// A tiny language in place of the real one, for tests of which file is taken: the first line is the schema's name,
/// perhaps with <c>partial</c> or <c>broken</c> before it; each further line names a class. A <c>.mul</c> has one file a line.
/// </summary>
internal static class FakeFiles
{
    public static JadeFile Parse(string path, ReadOnlyMemory<byte> bytes)
    {
        string[] lines = Encoding.UTF8.GetString(bytes.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension == ".mul")
            return new MultipleSchemaFile(path, bytes, [])
            {
                Entries = [.. lines.Select((l, i) => new MultipleSchemaEntry(l, new SourceLocation(path, i + 1, 1)))],
            };

        string header = lines.FirstOrDefault("");
        string name = header.Split(' ')[^1];
        ImmutableArray<Diagnostic> found = header switch
        {
            _ when header.StartsWith("broken", StringComparison.Ordinal) =>
                [Diagnostic.Error("JD2001", new SourceLocation(path, 1, 3), "broken"), Diagnostic.Warning("JD2002", new SourceLocation(path), "odd")],
            _ when header.StartsWith("odd", StringComparison.Ordinal) => [Diagnostic.Warning("JD2002", new SourceLocation(path, 1, 1), "odd")],
            _ when header.StartsWith("version", StringComparison.Ordinal) => [Diagnostic.Error("JD2001", new SourceLocation(path, 1, 1), "no schema")],
            _ => [],
        };
        name = name is "broken" || header.StartsWith("version", StringComparison.Ordinal) ? "" : name;
        ImmutableArray<SchemaEntity> entities = [.. lines.Skip(1).Select((l, i) =>
            new SchemaEntity(new EntityKey(EntityKind.Class, $"{name}::{l}"), EntityContent.Empty, new SourceLocation(path, i + 2, 1)))];
        return extension == ".scm"
            ? new SchemaFile(path, bytes, found)
            {
                SchemaName = name,
                IsComplete = !header.StartsWith("partial", StringComparison.Ordinal),
                Entities = entities,
            }
            : new FormsFile(path, bytes, found)
            {
                SchemaName = name,
                IsRpsMapping = extension.Length == 5,
                Entities = entities,
            };
    }
}
