namespace JadeDeploy.Tool;

/// <summary>Ctrl+C stops work where it can be continued. A second one ends the program, as everywhere.</summary>
internal static class StopKey
{
    /// <summary>Does work that can be stopped.</summary>
    public static T While<T>(Func<CancellationToken, T> work)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += Stop;
        try
        {
            return work(stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }

        void Stop(object? sender, ConsoleCancelEventArgs key)
        {
            key.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }
}
