using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Semantics;

namespace JadeDeploy.Deployment.Source;

/// <summary>Checks files outside any repository: one in an editor, an extract that is not committed yet.</summary>
public static class FileCheck
{
    /// <summary>
    /// Parses files and checks what their schemas refer to, all schemas together. A superschema or an exporter of a package that is
    /// not among the files is taken to exist, and what it holds is not checked.
    /// </summary>
    /// <param name="paths">The full paths.</param>
    /// <returns>What is wrong, by file in the given order, then by place.</returns>
    public static ImmutableArray<Diagnostic> CheckTogether(IReadOnlyList<string> paths)
    {
        List<(JadeFile? File, ImmutableArray<Diagnostic> Findings)> read = [.. paths.Distinct(StringComparer.Ordinal).Select(Read)];
        SchemaSet schemas = Schemas([.. read.Select(r => r.File).OfType<JadeFile>()]);
        ILookup<string, Diagnostic> references = SemanticCheck.Check(schemas, SemanticCheck.SchemasOutside(schemas))
            .Select(f => f.Diagnostic)
            .ToLookup(d => d.Location.File, StringComparer.Ordinal);
        return
        [
            .. read.SelectMany(r => r.Findings
                .Concat(r.File is null ? [] : references[r.File.Path])
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

    // The same schema in several files is checked once, in the first complete one; its forms are those with its name beside it.
    private static SchemaSet Schemas(List<JadeFile> files)
    {
        ILookup<string, FormsFile> forms = files.OfType<FormsFile>().ToLookup(f => f.SchemaName, StringComparer.Ordinal);
        return new SchemaSet(
        [
            .. files.OfType<SchemaFile>()
                .Where(f => f.SchemaName.Length > 0)
                .GroupBy(f => f.SchemaName, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.FirstOrDefault(f => f.IsComplete) ?? g.First())
                .Select(f => new SchemaDefinition(f, [.. FormsOf(f, forms[f.SchemaName]).OrderBy(x => x.IsRpsMapping)])),
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
