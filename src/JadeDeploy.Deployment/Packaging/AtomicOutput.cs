using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// Files and folders that appear under their names only when they are complete: written beside their place, flushed
/// to the disk, then renamed. Two builds of the same output do not disturb each other; the last one stays.
/// </summary>
internal static class AtomicOutput
{
    /// <summary>Writes a file, replacing the one of that name.</summary>
    /// <exception cref="DeploymentException">JD4015.</exception>
    public static void WriteFile(string path, Action<Stream> write) => Attempt(path, temporary =>
    {
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    });

    /// <summary>Writes a folder, replacing the one of that name.</summary>
    /// <param name="path">The folder's path.</param>
    /// <param name="write">Fills the empty folder whose path it is given.</param>
    /// <exception cref="DeploymentException">JD4015.</exception>
    public static void WriteFolder(string path, Action<string> write) => Attempt(path, temporary =>
    {
        try
        {
            Directory.CreateDirectory(temporary);
            write(temporary);
            MoveFolder(temporary, path);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    });

    private static void MoveFolder(string temporary, string path)
    {
        if (!Directory.Exists(path))
        {
            Directory.Move(temporary, path);
            return;
        }
        string replaced = TemporaryName(path);
        Directory.Move(path, replaced);
        try
        {
            Directory.Move(temporary, path);
        }
        catch (IOException)
        {
            Directory.Move(replaced, path);
            throw;
        }
        Directory.Delete(replaced, recursive: true);
    }

    private static void Attempt(string path, Action<string> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            write(TemporaryName(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(PackageDiagnostics.CannotWrite(path, e.Message));
        }
    }

    private static string TemporaryName(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
}
