using System.Diagnostics;

namespace JadeDeploy.LongRuns.Fuzzing;

/// <summary>What a worker is to do.</summary>
/// <param name="Mode"><c>fuzz</c> or <c>coverage</c>.</param>
/// <param name="Seed">Chooses the row of inputs.</param>
/// <param name="First">The number of the first input.</param>
/// <param name="Count">How many.</param>
/// <param name="Seconds">When to stop, whatever was reached.</param>
/// <param name="Recorder">The file of the flight recorder.</param>
internal sealed record WorkItem(string Mode, ulong Seed, long First, long Count, double Seconds, string Recorder)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => Stopwatch.GetElapsedTime(_start).TotalSeconds > Seconds;

    /// <summary>The arguments that give a worker this work.</summary>
    public string[] ToArguments() =>
    [
        "worker", "--mode", Mode, "--seed", $"{Seed}", "--first", $"{First}", "--count", $"{Count}", "--seconds", $"{Seconds:0.0}",
        "--recorder", Recorder,
    ];
}
