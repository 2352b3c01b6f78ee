using System.Diagnostics;

namespace JadeDeploy.Generation.Fuzzing;

/// <summary>Makes an input that breaks a promise smaller, as long as it still breaks the same one.</summary>
public static class Minimiser
{
    /// <summary>Drops ever smaller pieces.</summary>
    /// <param name="input">The input.</param>
    /// <param name="isStillBad">Whether a smaller input shows the same.</param>
    /// <param name="limit">When to stop and give the smallest so far.</param>
    public static FuzzInput Minimise(FuzzInput input, Func<FuzzInput, bool> isStillBad, TimeSpan limit)
    {
        var time = Stopwatch.StartNew();
        byte[] best = input.Bytes;
        for (int piece = Math.Max(1, best.Length / 2); piece > 0 && time.Elapsed < limit; piece = piece == 1 ? 0 : piece / 2)
            for (int at = 0; at < best.Length && time.Elapsed < limit;)
            {
                byte[] smaller = [.. best.AsSpan(0, at), .. best.AsSpan(Math.Min(at + piece, best.Length))];
                if (isStillBad(input with { Bytes = smaller }))
                    best = smaller;
                else
                    at += piece;
            }
        return input with { Bytes = best };
    }
}
