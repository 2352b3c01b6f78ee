using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Extracting;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Deployment;

/// <summary>
/// Writes the schemas of a database as files in one canonical profile: equal catalogues give equal files. The database is
/// neither locked nor changed, and the folder is complete or not there.
/// </summary>
public static class SchemaExtraction
{
    /// <summary>Extracts every schema in the version that applications run.</summary>
    /// <param name="target">The database.</param>
    /// <param name="folder">The full path of the folder: one that does not exist, is empty, or is of an earlier extract, which is replaced.</param>
    /// <returns>The files that were written, in ordinal order of the schemas' names.</returns>
    /// <exception cref="DeploymentException">
    /// JD6007: the database cannot be read. JD6038: the folder holds something else. JD6039, JD3010: a schema cannot be written.
    /// JD4015: the folder cannot be written.
    /// </exception>
    public static ImmutableArray<ExtractFile> Write(ITarget target, string folder)
    {
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseForeign(path);
        RegisteredDatabase database = target.Read().Database
            ?? throw new DeploymentException(RunDiagnostics.CannotOpen(target.Name, "there is no such database. Check the path."));
        var writer = new CanonicalFiles(target.Name, database.PlatformVersion, database.Charset != "ansi");
        ImmutableArray<ExtractFile> files = [.. target.ReadSchemas(null).SelectMany(s => writer.Of(s))];
        var contents = new ExtractFile(ExtractContents.FileName, ExtractContents.Of(database.PlatformVersion, files).ToJson());
        AtomicOutput.WriteFolder(path, unfinished =>
        {
            foreach (ExtractFile file in files.Add(contents))
                using (var stream = new FileStream(Path.Combine(unfinished, file.Name), FileMode.CreateNew, FileAccess.Write))
                {
                    stream.Write(file.Content.Span);
                    stream.Flush(flushToDisk: true);
                }
        });
        return files;
    }

    // A file that somebody put beside those of an earlier extract would go with them.
    private static void RefuseForeign(string path)
    {
        if (!Directory.Exists(path))
            return;
        IReadOnlyCollection<string> ours = ExtractContents.NamesIn(path);
        if (Directory.EnumerateFileSystemEntries(path).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal).FirstOrDefault(n => !ours.Contains(n)) is { } foreign)
            throw new DeploymentException(RunDiagnostics.ForeignFolder(path, foreign));
    }
}
