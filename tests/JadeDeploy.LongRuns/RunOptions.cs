namespace JadeDeploy.LongRuns;

/// <summary>What a run is asked for.</summary>
/// <param name="Mode"><c>generated</c>, <c>fuzz</c>, <c>coverage</c> or <c>renames</c>.</param>
/// <param name="Seed">Which files are made up.</param>
/// <param name="Goal">How many files, over all runs for one commit.</param>
/// <param name="Time">The longest that this run may take.</param>
/// <param name="Workers">How many threads or processes.</param>
internal sealed record RunOptions(string Mode, ulong Seed, long Goal, TimeSpan Time, int Workers);
