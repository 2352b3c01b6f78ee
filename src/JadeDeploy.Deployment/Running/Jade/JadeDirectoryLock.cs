using System.Diagnostics;
using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>
/// Holds a database for one run by a file that is open for nobody else: the operating system lets go of it when the
/// process ends, however it ends.
/// </summary>
internal static class JadeDirectoryLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes the lock, until the result is disposed.</summary>
    /// <param name="directory">The folder of deployments in the database's directory.</param>
    /// <param name="name">What to call the database in messages.</param>
    /// <param name="wait">How long to wait for another holder.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="DeploymentException">JD6007: the directory cannot be written. JD6008: another run holds it.</exception>
    public static IDisposable Take(JadeDirectory directory, string name, TimeSpan wait, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (TryTake(directory, name) is { } held)
                return held;
            TimeSpan left = wait - waited.Elapsed;
            if (left <= TimeSpan.Zero || cancellation.WaitHandle.WaitOne(left < Pause ? left : Pause))
                throw new DeploymentException(RunDiagnostics.Locked(name, holder: null));
        }
    }

    private static FileStream? TryTake(JadeDirectory directory, string name)
    {
        try
        {
            directory.Create();
            return new FileStream(directory.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DeploymentException(RunDiagnostics.CannotOpen(name, e.Message));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException or DriveNotFoundException) && File.Exists(directory.Lock))
        {
            return null;
        }
        catch (IOException e)
        {
            throw new DeploymentException(RunDiagnostics.CannotOpen(name, e.Message));
        }
    }
}
