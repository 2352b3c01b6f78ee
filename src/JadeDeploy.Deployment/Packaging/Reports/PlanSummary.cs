using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Packaging.Reports;

/// <summary>The plan in 5 to 20 lines of plain text, for a build log or a terminal. The full report is <see cref="PlanMarkdown"/>.</summary>
public static class PlanSummary
{
    private const int ShownLosses = 5;

    /// <summary>The lines, without line ends. What comes from the repository is shown without control characters.</summary>
    public static ImmutableArray<string> Lines(DeploymentPlan plan)
    {
        ImmutableArray<string>.Builder lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(ReportText.Title(plan));
        lines.Add($"  Platform: {ReportText.Platform(plan)}");
        lines.Add($"  Changes: {Changes(plan)}");
        if (!plan.Changes.IsEmpty)
            lines.Add("  Impact: " + string.Join(", ", Enum.GetValues<Impact>().Reverse()
                .Select(impact => $"{plan.Changes.Count(c => c.Impact == impact)} {PlanNames.ToText(impact)}")));
        if (ReportText.Online(plan) is { } online)
            lines.Add($"  Online only: {online}");
        AddDataLoss(lines, plan);
        lines.Add($"  Steps: {Steps(plan)}");
        foreach (PlannedStep step in plan.Steps.Where(s => s.DeleteIfAbsent is not null))
            lines.Add($"  Step {step.Number}: {ReportText.Step(step)}");
        lines.Add($"  Point of no return: {ReportText.PointOfNoReturn(plan)}");
        if (plan.InitializesRegistry)
            lines.Add("  The registry is created.");
        string assumptions = string.Join(", ", ReportText.Assumptions(plan).Select(a => a.Id));
        if (assumptions.Length > 0)
            lines.Add($"  Rests on assumptions: {assumptions}");
        if (!plan.Overrides.IsEmpty)
            lines.Add($"  Overrides: {string.Join(", ", plan.Overrides.GroupBy(o => o.Name).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => ReportText.OneLine($"{g.Count()} {g.Key}")))}");
        return lines.ToImmutable();
    }

    /// <summary>Why there is no package, in words that follow "nothing to deploy".</summary>
    public static string NothingToDeploy(DeploymentPlan plan) => plan.Changes.IsEmpty
        ? $"the database holds {plan.From}"
        : $"only comments differ in {ReportText.Count(plan.Changes.Length, "method")}, and the database stays at {plan.From}";

    private static string Changes(DeploymentPlan plan)
    {
        if (plan.Changes.IsEmpty)
            return "none";
        (ChangeAction Action, string Word)[] words =
        [
            (ChangeAction.Add, "added"), (ChangeAction.Change, "changed"), (ChangeAction.Delete, "deleted"),
            (ChangeAction.Rename, "renamed"), (ChangeAction.Move, "moved"),
        ];
        return $"{plan.Changes.Length} (" + string.Join(", ", words
            .Select(w => (w.Word, Count: plan.Changes.Count(c => c.Action == w.Action)))
            .Where(w => w.Count > 0)
            .Select(w => $"{w.Count} {w.Word}")) + ")";
    }

    private static void AddDataLoss(ImmutableArray<string>.Builder lines, DeploymentPlan plan)
    {
        PlannedChange[] losses = [.. plan.Changes.Where(c => c.DataLoss).OrderBy(c => c.Entity)];
        lines.Add($"  Data loss: {(losses.Length == 0 ? "none" : ReportText.Count(losses.Length, "change"))}");
        foreach (PlannedChange loss in losses.Take(ShownLosses))
            lines.Add($"    {ReportText.Action(loss)} {ReportText.OneLine($"{loss.Entity}")}");
        if (losses.Length > ShownLosses)
            lines.Add($"    and {losses.Length - ShownLosses} more, see {PlanMarkdown.FileName}");
    }

    private static string Steps(DeploymentPlan plan) => plan.Steps.IsEmpty
        ? "none"
        : $"{plan.Steps.Length} (" + string.Join(", ", plan.Steps
            .GroupBy(s => s.Kind)
            .OrderBy(g => g.Key)
            .Select(g => $"{g.Count()} {PlanNames.ToText(g.Key)}")) + ")";
}
