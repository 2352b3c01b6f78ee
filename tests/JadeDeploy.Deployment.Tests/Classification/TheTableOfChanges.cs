using System.Text;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Reports;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Planning.Classification;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Classification;

/// <summary>
/// The page <c>changes.md</c> of the documentation says what the planner does. With <c>JADEDEPLOY_ACCEPT=1</c> it is
/// written anew: look at the difference before committing it.
/// </summary>
[TestClass]
public class TheTableOfChanges
{
    private static readonly string Page = Path.Combine(Checkout.Root, "sdk", "docs", "changes.md");

    private static readonly (string Name, JadeVersion Version)[] Platforms =
        [("2018", new(18, 0, 1)), ("2020", new(20, 0, 2)), ("2022", new(22, 0, 5)), ("2025", new(25, 0, 1))];

    [TestMethod]
    public void SaysWhatThePlannerDoes()
    {
        string text = Text();
        if (Environment.GetEnvironmentVariable("JADEDEPLOY_ACCEPT") == "1")
            File.WriteAllText(Page, text);

        Assert.AreEqual(text, File.ReadAllText(Page), "Run this test with JADEDEPLOY_ACCEPT=1 to write the page anew.");
    }

    [TestMethod]
    public void HasARowForEveryKind()
    {
        HashSet<EntityKind> kinds = [.. ChangeSample.All.SelectMany(Classified).Select(c => c.Entity.Kind)];

        // No public extract shows a document or an external database.
        EntityKind[] without = [.. Enum.GetValues<EntityKind>().Except(kinds)];
        CollectionAssert.AreEquivalent(new[] { EntityKind.Document, EntityKind.ExternalDatabase }, without, string.Join(", ", without));
    }

    private static string Text()
    {
        var text = new StringBuilder(File.ReadAllText(Page).ReplaceLineEndings("\n") is var old && old.IndexOf("\n| Change |", StringComparison.Ordinal) is var at and >= 0
            ? old[..(at + 1)]
            : old);
        text.Append("| Change | Impact | Data loss | Why | ").AppendJoin(" | ", Platforms.Select(p => $"Jade {p.Name}")).Append(" |\n");
        text.Append("| --- | --- | --- | --- |").Append(string.Concat(Platforms.Select(_ => " --- |"))).Append('\n');
        foreach (ChangeSample sample in ChangeSample.All)
            text.Append(Row(sample));
        return text.ToString();
    }

    private static string Row(ChangeSample sample)
    {
        PlannedChange[] changes = Classified(sample);
        PlannedChange worst = changes.OrderByDescending(c => c.DataLoss).ThenByDescending(c => c.Impact).First();
        string reason = worst.Reason.Replace("|", "\\|", StringComparison.Ordinal);
        return $"| {sample.Title} | {PlanNames.ToText(changes.Max(c => c.Impact))} | {(worst.DataLoss ? "**yes**" : "no")} | {reason} | {string.Join(" | ", Platforms.Select(p => Cell(sample, p.Version)))} |\n";
    }

    // What no platform version can do is classified all the same.
    private static PlannedChange[] Classified(ChangeSample sample)
    {
        var classifier = new ChangeClassifier(sample.Older, RenameProjection.Apply(sample.Older, sample.Newer, sample.Renames).Renamed, sample.Newer);
        return [.. SchemaComparison.Compare(sample.Older, sample.Newer, sample.Renames).Select(c => classifier.Classify(c).Change)];
    }

    private static string Cell(ChangeSample sample, JadeVersion platform)
    {
        try
        {
            return string.Join("; ", DeploymentPlanner.Plan(new PlanRequest
            {
                From = sample.Older,
                To = sample.Newer,
                PlatformVersion = platform,
                Renames = sample.Renames,
                NotRenames = ["all"],
                BlocksOnDataLoss = false,
                OtherSchemas = ["ToolSchema"],
            }).Steps.Where(s => s.Kind is not (StepKind.Reorganise or StepKind.Transition)).Select(Step));
        }
        catch (DeploymentException refusal)
        {
            return string.Join(", ", refusal.Diagnostics.Select(d => d.Code).Distinct().Select(c => $"[{c}](diagnostics/{c}.md)"));
        }
    }

    private static string Step(PlannedStep step)
    {
        string version = step.LoadStyle == LoadStyle.CurrentSchemaVersion ? " (current)" : "";
        return step.Kind switch
        {
            // The header, the version, the word Commands and AbortOnError come first.
            StepKind.Commands => string.Join(", ", ReportText.Lines(step.Files[0].Content).Skip(4).Select(Command).Distinct()) + version,
            StepKind.DeleteSchema => $"`deleteSchema`{version}",
            StepKind.Forms => $"load of the forms file{version}",
            _ => $"load of the schema file{(step.Files.Length > 1 ? " with its forms file" : "")}{version}",
        };
    }

    // Rename Class Shop::Note Memo
    private static string Command(string line) => $"`{string.Join(' ', line.Split(' ').TakeWhile(w => !w.Contains("::", StringComparison.Ordinal)).Take(2))}`";
}
