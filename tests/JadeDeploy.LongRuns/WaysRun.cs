using JadeDeploy.FourWays;
using JadeDeploy.Testing;

namespace JadeDeploy.LongRuns;

/// <summary>Every commit of the real histories, deployed in four ways: the first one onto nothing, any other onto the one before it.</summary>
internal static class WaysRun
{
    public static int Run(RunOptions options)
    {
        (CorpusHistory History, string? From, string To)[] deployments = [.. CorpusHistory.Names.Select(CorpusHistory.Open).SelectMany(Deployments)];
        RunOptions all = options with { Goal = Math.Min(options.Goal, deployments.Length) };
        return NumberedRun.Run(all, "deployments", batch: 4, (_, number) =>
        {
            (CorpusHistory history, string? from, string to) = deployments[(int)number];
            HistoryDeploymentResult result = HistoryDeployment.Of(history).Deploy(from, to);
            if (result.Refused is { } refused)
                Console.WriteLine($"{history.Name}: {refused} is not built.");
            string? broken = result.Differences is [var first, ..] ? $"{first} in {history.Name} {to[..8]}" : null;
            return new NumberedResult(broken, result.Steps, Refused: result.Refused is null ? 0 : 1);
        });
    }

    private static IEnumerable<(CorpusHistory, string?, string)> Deployments(CorpusHistory history)
    {
        string? before = null;
        foreach (CorpusCommit commit in history.Commits())
        {
            yield return (history, before, commit.Id);
            before = commit.Id;
        }
    }
}
