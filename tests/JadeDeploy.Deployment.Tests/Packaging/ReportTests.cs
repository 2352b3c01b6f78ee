using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Packaging.Reports;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class ReportTests
{
    private const string Hostile = "<script>alert(1)</script> `` | *x* [a](javascript:b) \u001b[2J\u009b \u202e\r\n# head \ud800 & \"q\" 'p'";

    private static readonly DeploymentPlan Empty = SamplePlan.Create() with { Changes = [], Steps = [] };

    [TestMethod]
    public void TheMarkdownReport_IsAsAccepted() => Golden.Verify("plan.md", Text(PlanMarkdown.Write(SamplePlan.Create())));

    [TestMethod]
    public void TheHtmlReport_IsAsAccepted() => Golden.Verify("plan.html", Text(PlanHtml.Write(SamplePlan.Create())));

    [TestMethod]
    public void TheSummary_IsAsAccepted() => Golden.Verify("summary.txt", string.Join('\n', PlanSummary.Lines(SamplePlan.Create())) + "\n");

    [TestMethod]
    public void ThePlanInFull_IsAsAccepted() => Golden.Verify("plan.txt", string.Join('\n', PlanText.Lines(SamplePlan.Create())) + "\n");

    [TestMethod]
    public void AnEmptyPlan_SaysSo()
    {
        Assert.Contains("No schema changes.", Text(PlanMarkdown.Write(Empty)));
        Assert.Contains("No steps.", Text(PlanMarkdown.Write(Empty)));
        Assert.Contains("<p>No steps.</p>", Text(PlanHtml.Write(Empty)));
        Assert.Contains("  Changes: none", PlanSummary.Lines(Empty));
    }

    [TestMethod]
    public void TheSummary_StaysShort()
    {
        PlannedChange loss = SamplePlan.Change(ChangeAction.Delete, EntityKind.Property, "Shop::Customer::a", Impact.Reorganise, "") with { DataLoss = true };
        DeploymentPlan large = SamplePlan.Create() with { Changes = [.. Enumerable.Repeat(loss, 1000)] };

        ImmutableArray<string> lines = PlanSummary.Lines(large);

        Assert.IsInRange(5, 20, lines.Length);
        Assert.IsInRange(5, 20, PlanSummary.Lines(Empty).Length);
        Assert.Contains("    and 995 more, see plan.md", lines);
    }

    [TestMethod]
    public void TheHtmlReport_IsWellFormedAndHasNoScriptWhateverTheNames()
    {
        string html = Text(PlanHtml.Write(HostilePlan()));

        XDocument page = XDocument.Parse(html.Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal)
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
            .Replace("'unsafe-inline'\">", "'unsafe-inline'\"/>", StringComparison.Ordinal));
        Assert.IsFalse(page.Descendants().Any(e => e.Name.LocalName is "script" or "a" or "img" or "link"));
    }

    [TestMethod]
    public void Reports_HaveNoControlCharactersWhateverTheNames()
    {
        string[] reports =
        [
            Text(PlanMarkdown.Write(HostilePlan())), Text(PlanHtml.Write(HostilePlan())), string.Join('\n', PlanSummary.Lines(HostilePlan())),
        ];

        foreach (string report in reports)
            Assert.IsFalse(report.Any(c => (char.IsControl(c) && c != '\n') || c == '\u202e'), report);
    }

    [TestMethod]
    public void TheMarkdownReport_ShowsNamesAsTheyAre()
    {
        string markdown = Text(PlanMarkdown.Write(HostilePlan()));

        Assert.DoesNotContain("\n# head", markdown[..markdown.IndexOf("\n```text", StringComparison.Ordinal)]);
        Assert.Contains("``` <script>alert(1)</script> `` | *x*", markdown);
        Assert.Contains(@"\<script\>alert(1)\</script\>", markdown);
    }

    [TestMethod]
    public void ACommandFileWithFences_CannotEndItsBlock()
    {
        DeploymentPlan plan = Empty with
        {
            Steps = [new PlannedStep(10, StepKind.Commands, "Shop", [SamplePlan.File("steps/010-Shop.jcf", "a\r\n````\r\n# b")])],
        };

        Assert.Contains("\n`````text\na\n````\n# b\n`````\n", Text(PlanMarkdown.Write(plan)));
    }

    [TestMethod]
    public void ACommandFileInUtf16_IsShownAsText()
    {
        byte[] content = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Delete Class Shop::Café\r\n")];
        DeploymentPlan plan = Empty with
        {
            Steps = [new PlannedStep(10, StepKind.Commands, "Shop", [new StepFile("steps/010-Shop.jcf", content)])],
        };

        Assert.Contains("\nDelete Class Shop::Café\n", Text(PlanMarkdown.Write(plan)));
    }

    private static DeploymentPlan HostilePlan() => SamplePlan.Create() with
    {
        RepositoryName = Hostile,
        RepositoryOrigin = Hostile,
        Description = Hostile,
        Changes =
        [
            new PlannedChange(ChangeAction.Rename, new EntityKey(EntityKind.Other, Hostile), Impact.Online, true, Hostile, new SourceLocation(Hostile, 1, 1))
                with { To = Hostile },
        ],
        Overrides = [new PlannedOverride(Hostile, Hostile, Hostile)],
        Steps = [new PlannedStep(10, StepKind.Commands, Hostile, [SamplePlan.File("steps/010-Shop.jcf", Hostile)]) { Assumptions = [Hostile] }],
    };

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
