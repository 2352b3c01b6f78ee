namespace JadeDeploy.LongRuns;

/// <summary>The end of a run.</summary>
internal static class Report
{
    /// <summary>Keeps the state, writes the result and says both.</summary>
    /// <returns>The exit code: 1 when a promise was broken.</returns>
    public static int Finish(RunState state)
    {
        state.Save();
        string file = state.Publish();
        string goal = state.Reached >= state.Goal ? "the goal is reached" : $"the goal of {state.Goal} is not reached; run again to go on";
        Console.WriteLine(
            $"{state.Mode}: {state.Reached} files in {state.Seconds:0} s, {state.PerCpuSecond} a second of processor time, " +
            $"{state.Findings.Count} findings; {goal}.");
        if (state.Limitation is not null)
            Console.WriteLine(state.Limitation);
        Console.WriteLine(file);
        return state.Findings.Count == 0 ? 0 : 1;
    }
}
