using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Packaging.Reports;

/// <summary>The plan for a person who asks to see all of it: <see cref="PlanSummary"/>, then each change and each step on a line.</summary>
public static class PlanText
{
    /// <summary>The lines, without line ends. What comes from the repository is shown without control characters.</summary>
    public static IEnumerable<string> Lines(DeploymentPlan plan) =>
        [.. PlanSummary.Lines(plan), .. plan.Changes.OrderByDescending(c => c.Impact).ThenBy(c => c.Entity).Select(Line), .. Split(plan), .. plan.Steps.Select(Line)];

    private static IEnumerable<string> Split(DeploymentPlan plan) => plan.Online is not { IsWhole: false } split
        ? []
        : [.. split.Now.Select(e => ReportText.OneLine($"  now:   {e}")),
            .. split.Later.Select(w => ReportText.OneLine($"  later: {w.Entity}: {w.Because}"))];

    private static string Line(PlannedChange change)
    {
        string target = change.To is null ? "" : $" -> {change.To}";
        string loss = change.DataLoss ? ", loses data" : "";
        string reason = change.Reason.Length == 0 ? "" : $": {change.Reason}";
        return ReportText.OneLine($"  {ReportText.Action(change)} {change.Entity}{target} [{PlanNames.ToText(change.Impact)}{loss}]{reason}");
    }

    private static string Line(PlannedStep step) =>
        $"  {step.Number,4} {ReportText.Step(step)}{(step.PointOfNoReturn ? " (no way back from here)" : "")}";
}
