using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Source;

/// <summary>Checks files outside any repository: one in an editor, an extract that is not committed yet.</summary>
public static class FileCheck
{
    /// <summary>Parses a file; for a multiple-schema file also looks whether the files it names exist.</summary>
    /// <param name="path">The full path.</param>
    /// <returns>What is wrong, in order of place; JD1050 or JD1051 for a file that cannot be read at all.</returns>
    public static ImmutableArray<Diagnostic> Check(string path)
    {
        if (!SchemaFileReader.CanRead(path))
            return [SourceFileDiagnostics.NotASchemaFile(path)];
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [SourceFileDiagnostics.FileUnreadable(path, e.Message)];
        }
        JadeFile file = SchemaFileReader.Read(path, bytes);
        return file is MultipleSchemaFile list
            ? [.. list.Diagnostics.Concat(MissingFiles(list)).OrderBy(d => (d.Location.Line, d.Location.Column))]
            : file.Diagnostics;
    }

    private static IEnumerable<Diagnostic> MissingFiles(MultipleSchemaFile list)
    {
        string folder = Path.GetDirectoryName(list.Path)!;
        return list.Entries
            .Where(entry => !File.Exists(Path.Combine(folder, entry.File)))
            .Select(entry => SourceFileDiagnostics.ListedFileMissing(entry.Location, entry.File));
    }
}
