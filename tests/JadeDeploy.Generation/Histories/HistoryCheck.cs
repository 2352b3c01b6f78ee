using JadeDeploy.Database;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Histories;

/// <summary>What was done for a history.</summary>
/// <param name="Steps">How many plans were made and run.</param>
/// <param name="Refused">How many plans were refused, each for a reason that the generator can name.</param>
/// <param name="Broken">The first thing that does not hold, and the smallest step that shows it; null when all holds.</param>
public sealed record HistoryResult(int Steps, int Refused, string? Broken);

/// <summary>
/// What must hold for every history: deploying a version and then the next gives what deploying the next gives; a version deployed
/// again is nothing; over one version in between it is the same; and rows survive all but what was allowed.
/// </summary>
public static class HistoryCheck
{
    /// <summary>Checks the history of a seed.</summary>
    public static HistoryResult Check(SystemHistory history)
    {
        var text = new VersionText(history.Platform);
        int steps = 0;
        int refused = 0;
        string? broken = Chain(history, text, ref steps, ref refused) ?? Whole(history, text);
        foreach ((int from, int to) in history.Others)
        {
            if (broken is not null)
                break;
            var transition = new Transition(history.Versions[from], history.Versions[to], history.Platform);
            TransitionResult result = TransitionCheck.Check(transition, text, history.StyleOf(to), provesPackage: (from, to) == history.Others[0]);
            steps++;
            refused += result.IsRefused ? 1 : 0;
            broken = result.Broken is null ? null : Shrunk(transition, result.Broken);
        }
        return new HistoryResult(steps, refused, broken);
    }

    private static string? Chain(SystemHistory history, VersionText text, ref int steps, ref int refused)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(history.Platform);
        var rows = new StoredRows();
        SystemModel held = SystemModel.Empty;
        SchemaSet from = SchemaSet.Empty;
        foreach (int version in history.Chain)
        {
            SystemModel model = history.Versions[version];
            SchemaSet to = text.Read(model, history.StyleOf(version));
            if (TransitionCheck.DifferenceFromItself(to, text.Read(model, history.StyleOf(version) + 1), history.Platform) is { } noise)
                return noise;
            var transition = new Transition(held, model, history.Platform);
            TransitionResult result = TransitionCheck.Check(transition, from, to, database, rows);
            steps++;
            refused += result.IsRefused ? 1 : 0;
            if (result.Broken is { } broken)
                return Shrunk(transition, broken);
            if (result.Stopped)
                return null;
            if (result.IsRefused)
                continue;
            (held, from) = (model, to);
            rows.Fill(database, model);
        }
        return null;
    }

    private static string? Whole(SystemHistory history, VersionText text)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(history.Platform);
        var transition = new Transition(SystemModel.Empty, history.Versions[^1], history.Platform);
        TransitionResult result = TransitionCheck.Check(transition, SchemaSet.Empty, text.Read(transition.To, 0), database, new StoredRows());
        return result.Broken is null ? null : Shrunk(transition, result.Broken);
    }

    private static string Shrunk(Transition transition, string broken) => TransitionShrinker.Describe(transition, broken);
}
