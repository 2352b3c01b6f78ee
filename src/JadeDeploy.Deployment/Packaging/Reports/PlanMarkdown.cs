using System.Text;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging.Reports;

/// <summary><c>plan.md</c>: the plan for people who approve and run it. Equal plans give equal bytes.</summary>
public static class PlanMarkdown
{
    /// <summary>The file's name in a package.</summary>
    public const string FileName = "plan.md";

    /// <summary>Writes the report as UTF-8 without BOM, with LF.</summary>
    public static byte[] Write(DeploymentPlan plan)
    {
        var text = new StringBuilder();
        text.Append($"# {Escape(ReportText.Title(plan))}\n\n");
        AppendFacts(text, plan);
        AppendSummary(text, plan);
        foreach (Impact impact in Enum.GetValues<Impact>().Reverse())
            AppendChanges(text, impact, ReportText.Changes(plan, impact));
        AppendSplit(text, plan);
        AppendSteps(text, plan);
        AppendAssumptions(text, plan);
        AppendOverrides(text, plan);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendFacts(StringBuilder text, DeploymentPlan plan)
    {
        string origin = RepositoryOrigin.WithoutCredentials(plan.RepositoryOrigin);
        text.Append($"* Repository: {Code(plan.RepositoryName)}{(origin.Length == 0 ? "" : ", " + Code(origin))}\n");
        text.Append($"* From: {(plan.From is null ? "nothing (a complete deployment)" : Code(plan.From))}\n");
        text.Append($"* To: {Code(plan.To)}{(plan.Description.Length == 0 ? "" : $" {Escape(plan.Description)}")}\n");
        text.Append($"* Platform: {Escape(ReportText.Platform(plan))}\n");
        if (plan.BoundDatabase is { } database)
            text.Append($"* For one database only: {Code(database.ToString())}\n");
        if (plan.InitializesRegistry)
            text.Append("* Registry: created by this deployment\n");
        foreach ((string schema, ContentDigest digest) in plan.Providers)
            text.Append($"* Builds on schema {Code(schema)} of another repository, digest {Code(digest.ToString()[..16])}\n");
        text.Append($"* **Point of no return: {Escape(ReportText.PointOfNoReturn(plan))}**\n");
    }

    private static void AppendSummary(StringBuilder text, DeploymentPlan plan)
    {
        text.Append("\n## Summary\n\n");
        IReadOnlyList<KindCounts> counts = ReportText.CountByKind(plan);
        if (counts.Count == 0)
        {
            text.Append("No schema changes.\n");
            return;
        }
        text.Append("| Kind | Added | Changed | Deleted | Renamed | Moved | Data loss |\n");
        text.Append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (KindCounts row in counts)
            AppendRow(text, row.Kind, row.Actions, row.DataLoss);
        AppendRow(text, "**all**",
            [.. Enum.GetValues<ChangeAction>().Select((_, i) => counts.Sum(row => row.Actions[i]))], counts.Sum(row => row.DataLoss));
    }

    private static void AppendRow(StringBuilder text, string kind, IEnumerable<int> actions, int dataLoss) =>
        text.Append($"| {kind} | {string.Join(" | ", actions)} | {(dataLoss == 0 ? "0" : $"**{dataLoss}**")} |\n");

    private static void AppendChanges(StringBuilder text, Impact impact, IReadOnlyList<PlannedChange> changes)
    {
        if (changes.Count == 0)
            return;
        text.Append($"\n## {ReportText.Meaning(impact)}\n\n");
        foreach (PlannedChange change in changes)
        {
            string to = change.To is null ? "" : $" to {Code(change.To)}";
            string reason = change.Reason.Length == 0 ? "" : $": {Escape(change.Reason)}";
            text.Append($"* {(change.DataLoss ? "**DATA LOSS** " : "")}{ReportText.Action(change)} {change.Entity.Kind.ToText()} ")
                .Append($"{Code(change.Entity.Name)}{to}{reason}{Place(change.Location)}\n");
        }
    }

    private static void AppendSplit(StringBuilder text, DeploymentPlan plan)
    {
        if (plan.Online is not { } split)
            return;
        text.Append($"\n## Online only\n\n{ReportText.Online(plan)}.\n");
        if (split.IsWhole)
            return;
        text.Append("\n### What can go now\n\n").AppendJoin("", split.Now.Select(e => $"* {e.Kind.ToText()} {Code(e.Name)}\n"));
        text.Append("\n### What waits\n\n").AppendJoin("", split.Later.Select(w => $"* {w.Entity.Kind.ToText()} {Code(w.Entity.Name)}: {Escape(w.Because)}\n"));
    }

    private static void AppendSteps(StringBuilder text, DeploymentPlan plan)
    {
        text.Append("\n## Steps\n");
        if (plan.Steps.IsEmpty)
            text.Append("\nNo steps.\n");
        foreach (PlannedStep step in plan.Steps.OrderBy(s => s.Number))
        {
            text.Append($"\n### Step {step.Number}: {Escape(ReportText.Step(step))}\n");
            if (step.Number == plan.PointOfNoReturn)
                text.Append("\n**Point of no return: there is no way back once this step has started.**\n");
            if (!step.Assumptions.IsEmpty)
                text.Append($"\nRests on {string.Join(", ", step.Assumptions.Order(StringComparer.Ordinal).Select(Escape))}.\n");
            foreach (StepFile file in step.Files)
                AppendFile(text, step, file);
        }
    }

    private static void AppendFile(StringBuilder text, PlannedStep step, StepFile file)
    {
        text.Append($"\n{Code(file.Path)}, {ReportText.Count(file.Content.Length, "byte")}\n");
        if (step.Kind != StepKind.Commands)
            return;
        string[] lines = [.. ReportText.Lines(file.Content)];
        string fence = new('`', Math.Max(3, lines.Select(LongestBackquotes).DefaultIfEmpty().Max() + 1));
        text.Append($"\n{fence}text\n").AppendJoin('\n', lines).Append($"\n{fence}\n");
    }

    private static void AppendAssumptions(StringBuilder text, DeploymentPlan plan)
    {
        (string Id, string Steps)[] assumptions = [.. ReportText.Assumptions(plan)];
        if (assumptions.Length == 0)
            return;
        text.Append("\n## Assumptions\n\nThe platform is not documented to the last detail. These rules rest on an uncertain fact.\n\n");
        foreach ((string id, string steps) in assumptions)
            text.Append($"* {Escape(id)} ({steps}): {Escape(ReportText.SentenceOf(id))}\n");
    }

    private static void AppendOverrides(StringBuilder text, DeploymentPlan plan)
    {
        if (plan.Overrides.IsEmpty)
            return;
        text.Append($"\n## Overrides\n\n{ReportText.MeaningOfOverrides}\n\n");
        foreach (PlannedOverride item in PlannedOverride.Sorted(plan.Overrides))
            text.Append($"* {Code(item.Name)} ({Escape(item.Code)}): {Code(item.Subject)}\n");
    }

    private static string Place(SourceLocation location) => location.IsNone ? "" : $" ({Code(location.ToString())})";

    /// <summary>Text between as many backquotes as it needs, so that nothing in it is read as Markdown.</summary>
    private static string Code(string text)
    {
        string line = ReportText.OneLine(text);
        if (line.Length == 0)
            return "(empty)";
        int longest = LongestBackquotes(line);
        string quotes = new('`', longest + 1);
        string pad = longest > 0 || line.StartsWith(' ') ? " " : "";
        return quotes + pad + line + pad + quotes;
    }

    private static int LongestBackquotes(string text)
    {
        int longest = 0, run = 0;
        foreach (char c in text)
            longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in ReportText.OneLine(text))
            escaped.Append(@"\`*_{}[]<>#|&~!".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}");
        return escaped.ToString();
    }
}
