using System.Text;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging.Reports;

/// <summary>
/// <c>plan.html</c>: the report of <see cref="PlanMarkdown"/> as one page that needs nothing else: no script, nothing
/// is loaded, and its content security policy forbids both. Equal plans give equal bytes.
/// </summary>
public static class PlanHtml
{
    /// <summary>The file's name in a package.</summary>
    public const string FileName = "plan.html";

    private const string Style = """
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; }
        td, th { border: 1px solid #aaa; padding: .2rem .6rem; text-align: left; vertical-align: top; }
        td.number { text-align: right; }
        code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
        pre { border: 1px solid #aaa; padding: .5rem; white-space: pre-wrap; }
        .loss, .return { color: #b00020; font-weight: bold; }
        """;

    /// <summary>Writes the page as UTF-8 without BOM, with LF.</summary>
    public static byte[] Write(DeploymentPlan plan)
    {
        var html = new StringBuilder();
        string title = Escape(ReportText.Title(plan));
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append($"<title>{title}</title>\n<style>\n{Style.ReplaceLineEndings("\n")}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n");
        AppendFacts(html, plan);
        AppendSummary(html, plan);
        foreach (Impact impact in Enum.GetValues<Impact>().Reverse())
            AppendChanges(html, impact, ReportText.Changes(plan, impact));
        AppendSplit(html, plan);
        AppendSteps(html, plan);
        AppendAssumptions(html, plan);
        AppendOverrides(html, plan);
        html.Append("</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void AppendFacts(StringBuilder html, DeploymentPlan plan)
    {
        html.Append("<table>\n");
        string origin = RepositoryOrigin.WithoutCredentials(plan.RepositoryOrigin);
        AppendFact("Repository", Escape(plan.RepositoryName) + (origin.Length == 0 ? "" : ", " + Code(origin)));
        AppendFact("From", plan.From is null ? "nothing (a complete deployment)" : Code(plan.From));
        AppendFact("To", $"{Code(plan.To)} {Escape(plan.Description)}");
        AppendFact("Platform", Escape(ReportText.Platform(plan)));
        if (plan.BoundDatabase is { } database)
            AppendFact("For one database only", Code(database.ToString()));
        if (plan.InitializesRegistry)
            AppendFact("Registry", "created by this deployment");
        foreach ((string schema, ContentDigest digest) in plan.Providers)
            AppendFact("Builds on", $"schema {Code(schema)} of another repository, digest {Code(digest.ToString()[..16])}");
        AppendFact("Point of no return", $"<span class=\"return\">{Escape(ReportText.PointOfNoReturn(plan))}</span>");
        html.Append("</table>\n");

        void AppendFact(string name, string value) => html.Append($"<tr><th>{name}</th><td>{value}</td></tr>\n");
    }

    private static void AppendSummary(StringBuilder html, DeploymentPlan plan)
    {
        html.Append("<h2>Summary</h2>\n");
        IReadOnlyList<KindCounts> counts = ReportText.CountByKind(plan);
        if (counts.Count == 0)
        {
            html.Append("<p>No schema changes.</p>\n");
            return;
        }
        html.Append("<table>\n<tr><th>Kind</th><th>Added</th><th>Changed</th><th>Deleted</th><th>Renamed</th><th>Moved</th><th>Data loss</th></tr>\n");
        foreach (KindCounts row in counts)
            AppendRow(html, row.Kind, row.Actions, row.DataLoss);
        AppendRow(html, "<strong>all</strong>",
            [.. Enum.GetValues<ChangeAction>().Select((_, i) => counts.Sum(row => row.Actions[i]))], counts.Sum(row => row.DataLoss));
        html.Append("</table>\n");
    }

    private static void AppendRow(StringBuilder html, string kind, IEnumerable<int> actions, int dataLoss)
    {
        html.Append($"<tr><td>{kind}</td>");
        foreach (int count in actions)
            html.Append($"<td class=\"number\">{count}</td>");
        html.Append($"<td class=\"number{(dataLoss == 0 ? "" : " loss")}\">{dataLoss}</td></tr>\n");
    }

    private static void AppendChanges(StringBuilder html, Impact impact, IReadOnlyList<PlannedChange> changes)
    {
        if (changes.Count == 0)
            return;
        html.Append($"<h2>{Escape(ReportText.Meaning(impact))}</h2>\n<table>\n<tr><th>Action</th><th>Entity</th><th>Reason</th><th>Place</th></tr>\n");
        foreach (PlannedChange change in changes)
            html.Append($"<tr><td>{(change.DataLoss ? "<span class=\"loss\">DATA LOSS</span> " : "")}{ReportText.Action(change)}</td>")
                .Append($"<td>{change.Entity.Kind.ToText()} {Code(change.Entity.Name)}{(change.To is null ? "" : $" to {Code(change.To)}")}</td>")
                .Append($"<td>{Escape(change.Reason)}</td>")
                .Append($"<td>{(change.Location.IsNone ? "" : Code(change.Location.ToString()))}</td></tr>\n");
        html.Append("</table>\n");
    }

    private static void AppendSplit(StringBuilder html, DeploymentPlan plan)
    {
        if (plan.Online is not { } split)
            return;
        html.Append($"<h2>Online only</h2>\n<p>{Escape(ReportText.Online(plan)!)}.</p>\n");
        if (split.IsWhole)
            return;
        html.Append("<h3>What can go now</h3>\n<ul>\n")
            .AppendJoin("", split.Now.Select(e => $"<li>{e.Kind.ToText()} {Code(e.Name)}</li>\n"))
            .Append("</ul>\n<h3>What waits</h3>\n<ul>\n")
            .AppendJoin("", split.Later.Select(w => $"<li>{w.Entity.Kind.ToText()} {Code(w.Entity.Name)}: {Escape(w.Because)}</li>\n"))
            .Append("</ul>\n");
    }

    private static void AppendSteps(StringBuilder html, DeploymentPlan plan)
    {
        html.Append("<h2>Steps</h2>\n");
        if (plan.Steps.IsEmpty)
            html.Append("<p>No steps.</p>\n");
        foreach (PlannedStep step in plan.Steps.OrderBy(s => s.Number))
        {
            html.Append($"<h3>Step {step.Number}: {Escape(ReportText.Step(step))}</h3>\n");
            if (step.Number == plan.PointOfNoReturn)
                html.Append("<p class=\"return\">Point of no return: there is no way back once this step has started.</p>\n");
            if (!step.Assumptions.IsEmpty)
                html.Append($"<p>Rests on {string.Join(", ", step.Assumptions.Order(StringComparer.Ordinal).Select(Escape))}.</p>\n");
            foreach (StepFile file in step.Files)
            {
                html.Append($"<p>{Code(file.Path)}, {ReportText.Count(file.Content.Length, "byte")}</p>\n");
                if (step.Kind == StepKind.Commands)
                    html.Append("<pre>").AppendJoin('\n', ReportText.Lines(file.Content).Select(Escape)).Append("</pre>\n");
            }
        }
    }

    private static void AppendAssumptions(StringBuilder html, DeploymentPlan plan)
    {
        (string Id, string Steps)[] assumptions = [.. ReportText.Assumptions(plan)];
        if (assumptions.Length == 0)
            return;
        html.Append("<h2>Assumptions</h2>\n<p>The platform is not documented to the last detail. These rules rest on an uncertain fact.</p>\n<ul>\n");
        foreach ((string id, string steps) in assumptions)
            html.Append($"<li>{Escape(id)} ({steps}): {Escape(ReportText.SentenceOf(id))}</li>\n");
        html.Append("</ul>\n");
    }

    private static void AppendOverrides(StringBuilder html, DeploymentPlan plan)
    {
        if (plan.Overrides.IsEmpty)
            return;
        html.Append($"<h2>Overrides</h2>\n<p>{Escape(ReportText.MeaningOfOverrides)}</p>\n<ul>\n");
        foreach (PlannedOverride item in PlannedOverride.Sorted(plan.Overrides))
            html.Append($"<li>{Code(item.Name)} ({Escape(item.Code)}): {Code(item.Subject)}</li>\n");
        html.Append("</ul>\n");
    }

    private static string Code(string text) => $"<code>{Escape(text)}</code>";

    private static string Escape(string text) => ReportText.OneLine(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
