namespace JadeDeploy.Deployment.Running;

/// <summary>The end of a run, in one line for a person.</summary>
public static class RunText
{
    /// <summary>What the run did.</summary>
    public static string Of(RunResult result) => result.Outcome switch
    {
        RunOutcome.Deployed => $"Deployed {result.Commit} in {Counted(result.StepsRun, "step")}{NotRun(result)}.",
        RunOutcome.AwaitingTransition => "Done up to the transition; the database still runs "
            + $"{(result.Commit.Length == 0 ? "without this repository" : result.Commit)}. To make the transition, continue: {result.NextCommand}",
        RunOutcome.AlreadyDeployed => $"Nothing to do: the database already holds {result.Commit}.",
        RunOutcome.Aborted => result.Commit.Length > 0
            ? $"The run was given up: the database holds {result.Commit} as before."
            : "The run was given up: the database holds nothing of the repository, as before.",
        _ => "The package can be deployed. This was a dry run: nothing was changed.",
    };

    private static string NotRun(RunResult result) =>
        result.StepsNotRun == 0 ? "" : $"; {Counted(result.StepsNotRun, "script")} not run here";

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
