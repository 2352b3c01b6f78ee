namespace JadeDeploy.Deployment.Feeds;

/// <summary>The end of an update, in one line for a person.</summary>
public static class UpdateText
{
    /// <summary>What the update did.</summary>
    public static string Of(UpdateResult result) => result.Outcome switch
    {
        RunOutcome.AlreadyDeployed => $"Nothing to do: the database already holds {result.Commit}.",
        RunOutcome.Checked => $"{Counted(result)} can be deployed and would lead to {result.Commit}. This was a dry run: nothing was changed.",
        _ => $"Deployed {result.Commit} by {Counted(result)}.",
    };

    private static string Counted(UpdateResult result) => result.Packages.Length == 1 ? "1 package" : $"{result.Packages.Length} packages";
}
