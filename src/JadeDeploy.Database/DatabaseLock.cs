using System.Diagnostics.CodeAnalysis;

namespace JadeDeploy.Database;

/// <summary>
/// The right to change a database, held by one process at a time. It is an exclusive open of a file beside the
/// database: the operating system gives it back when the process ends, however it ends. The file itself stays and
/// means nothing.
/// </summary>
public sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    /// <summary>Tries to take the lock without waiting.</summary>
    /// <param name="databasePath">The database's path; the lock file is <c>&lt;path&gt;.lock</c>.</param>
    /// <param name="taken">The lock; dispose it to give it back.</param>
    /// <returns>False when another process, or another holder in this one, has it.</returns>
    /// <exception cref="UnauthorizedAccessException">The lock file may not be written.</exception>
    /// <exception cref="DirectoryNotFoundException">The database's directory does not exist.</exception>
    public static bool TryAcquire(string databasePath, [NotNullWhen(true)] out DatabaseLock? taken)
    {
        taken = null;
        try
        {
            taken = new DatabaseLock(new FileStream(databasePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            return true;
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
