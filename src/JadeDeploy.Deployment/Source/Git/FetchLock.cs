using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Source.Git;

/// <summary>
/// Lets one process at a time change a cached clone. The operating system holds the lock, so that it ends with its
/// process whatever happens; the file that stays behind means nothing.
/// </summary>
internal sealed class FetchLock : IDisposable
{
    // What the systems call a file that another process holds: Windows' sharing and lock violations, EAGAIN of Linux and macOS.
    private static readonly int[] HeldByAnother = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _stream;

    private FetchLock(FileStream stream) => _stream = stream;

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="DeploymentException">Another process kept it for longer than the time to wait (JD1014).</exception>
    public static FetchLock Take(string file, string url, TimeSpan wait, CancellationToken cancellation)
    {
        long deadline = Environment.TickCount64 + (long)wait.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FetchLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException failure) when (HeldByAnother.Contains(failure.HResult))
            {
                if (Environment.TickCount64 >= deadline)
                    throw new DeploymentException(SourceDiagnostics.CacheBusy(url, file, wait));
            }
            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
