using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.EntityFiles;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Semantics;

namespace JadeDeploy.Deployment.Source;

/// <summary>Checks files outside any repository: one in an editor, an extract that is not committed yet.</summary>
public static class FileCheck
{
    /// <summary>
    /// Parses files and checks what their schemas refer to, all schemas together. A superschema or an exporter of a package that is
    /// not among the files is taken to exist, and what it holds is not checked. Entity files are put together when the file of
    /// their schema is among them; others are only parsed.
    /// </summary>
    /// <param name="paths">The full paths.</param>
    /// <returns>What is wrong, by file in the given order, then by place.</returns>
    public static ImmutableArray<Diagnostic> CheckTogether(IReadOnlyList<string> paths)
    {
        List<(JadeFile? File, ImmutableArray<Diagnostic> Findings)> read = [.. paths.Distinct(StringComparer.Ordinal).Select(Read)];
        List<JadeFile> files = [.. read.Select(r => r.File).OfType<JadeFile>()];
        ImmutableArray<EntityFileSchema> assembled = Assembled(files);
        SchemaSet schemas = Schemas(files, assembled);
        ILookup<string, Diagnostic> together = SemanticCheck.Check(schemas, SemanticCheck.SchemasOutside(schemas))
            .Select(f => f.Diagnostic)
            .Concat(assembled.SelectMany(s => s.File.Diagnostics))
            .ToLookup(d => d.Location.File, StringComparer.Ordinal);
        return
        [
            .. read.SelectMany(r => r.Findings
                .Concat(r.File is null ? [] : together[r.File.Path])
                .OrderBy(d => (d.Location.Line, d.Location.Column))),
        ];
    }

    /// <summary>Parses a file by itself; for a multiple-schema file also looks whether the files it names exist.</summary>
    /// <param name="path">The full path.</param>
    /// <returns>What is wrong, in order of place; JD1050 or JD1051 for a file that cannot be read at all.</returns>
    public static ImmutableArray<Diagnostic> Check(string path) => Read(path).Findings;

    private static (JadeFile? File, ImmutableArray<Diagnostic> Findings) Read(string path)
    {
        if (!SchemaFileReader.CanRead(path))
            return (null, [SourceFileDiagnostics.NotASchemaFile(path)]);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [SourceFileDiagnostics.FileUnreadable(path, e.Message)]);
        }
        JadeFile file = SchemaFileReader.Read(path, bytes);
        return (file, file is MultipleSchemaFile list
            ? [.. list.Diagnostics.Concat(MissingFiles(list)).OrderBy(d => (d.Location.Line, d.Location.Column))]
            : file.Diagnostics);
    }

    // One entity file alone says nothing about the rest of its schema; and a broken one may hold whatever is missing.
    private static ImmutableArray<EntityFileSchema> Assembled(List<JadeFile> files)
    {
        EntityFile[] entities = [.. files.OfType<EntityFile>()];
        HashSet<string> whole = [.. entities.Where(e => e.RootKind == "Schema").Select(e => e.SchemaName)];
        bool isComplete = !entities.Any(e => e.HasErrors);
        return
        [
            .. EntityFileSet.Assemble(entities.Where(e => whole.Contains(e.SchemaName)))
                .Select(s => s with { File = s.File with { IsComplete = isComplete } }),
        ];
    }

    // The same schema in several files is checked once, in the first complete extract; its forms are those with its name beside it.
    private static SchemaSet Schemas(List<JadeFile> files, ImmutableArray<EntityFileSchema> assembled)
    {
        ILookup<string, FormsFile> forms = files.OfType<FormsFile>().ToLookup(f => f.SchemaName, StringComparer.Ordinal);
        IEnumerable<SchemaDefinition> extracts = files.OfType<SchemaFile>()
            .Where(f => f.SchemaName.Length > 0)
            .GroupBy(f => f.SchemaName, StringComparer.Ordinal)
            .Select(g => g.FirstOrDefault(f => f.IsComplete) ?? g.First())
            .Select(f => new SchemaDefinition(f, [.. FormsOf(f, forms[f.SchemaName]).OrderBy(x => x.IsRpsMapping)]));
        return new SchemaSet(
        [
            .. extracts.Concat(assembled.Select(s => s.ToDefinition()))
                .DistinctBy(s => s.Name, StringComparer.Ordinal)
                .OrderBy(s => s.Name, StringComparer.Ordinal),
        ]);
    }

    private static List<FormsFile> FormsOf(SchemaFile schema, IEnumerable<FormsFile> forms)
    {
        string name = Path.ChangeExtension(schema.Path, null);
        List<FormsFile> all = [.. forms];
        List<FormsFile> beside = all.FindAll(f => string.Equals(Path.ChangeExtension(f.Path, null), name, StringComparison.OrdinalIgnoreCase));
        return beside.Count > 0 ? beside : all;
    }

    private static IEnumerable<Diagnostic> MissingFiles(MultipleSchemaFile list)
    {
        string folder = Path.GetDirectoryName(list.Path)!;
        return list.Entries
            .Where(entry => !File.Exists(Path.Combine(folder, entry.File)))
            .Select(entry => SourceFileDiagnostics.ListedFileMissing(entry.Location, entry.File));
    }
}
