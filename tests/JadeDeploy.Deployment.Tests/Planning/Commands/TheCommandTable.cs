using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Planning.Commands;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Planning.Commands;

[TestClass]
public class TheCommandTable
{
    private const string TwoApplications =
        "<Application name=\"A\"><helpFile>x</helpFile></Application><Application name=\"B\"><helpFile>x</helpFile></Application>";

    private static PlanRequest DeletedApplication(int platform, params ImmutableArray<CommandOverride> overrides) => ProvenPlan.Request(
        Versions.Shop("", TwoApplications), Versions.Shop("", "<Application name=\"A\"><helpFile>x</helpFile></Application>"), platform)
        with { CommandOverrides = overrides };

    // Those about command files of any content are left out.
    private static string[] OfCommands(PlanOutcome plan) => [.. plan.Steps[0].Assumptions.Except(["A21", "A22"])];

    private static PlanRequest RenamedClass(int platform, params ImmutableArray<CommandOverride> overrides) => ProvenPlan.Request(
        Versions.Shop("typeHeaders\n\tOrder subclassOf Object;\n"), Versions.Shop("typeHeaders\n\tSale subclassOf Object;\n"), platform)
        with { Renames = [new("Shop::Order", "Sale")], CommandOverrides = overrides };

    [TestMethod]
    [DataRow("Delete Class", "yes yes yes assumed (A05)", false)]
    [DataRow("Delete Method", "yes yes assumed (A06) assumed (A06)", false)]
    [DataRow("Delete Application", "no no yes assumed (A05)", false)]
    [DataRow("Delete ExportedType", "no no yes assumed (A05)", false)]
    [DataRow("Delete DbFile", "yes yes yes assumed (A05)", true)]
    [DataRow("Rename Class", "yes yes assumed (A06) assumed (A06)", true)]
    [DataRow("Rename Property", "yes yes assumed (A06) assumed (A06)", false)]
    [DataRow("MoveInstances", "yes yes assumed (A06) assumed (A06)", true)]
    public void KnowsEachRelease(string verb, string support, bool needsCurrentVersion)
    {
        CommandEntry entry = CommandTable.Find(verb)!;

        Assert.AreEqual(support, string.Join(' ', CommandEntry.Releases.Select(r => entry.In(new JadeVersion(r, 0, 1)))));
        Assert.AreEqual(needsCurrentVersion, entry.NeedsCurrentVersion);
    }

    [TestMethod]
    public void NamesEveryCommandOnce() =>
        CollectionAssert.AreEqual(CommandTable.Entries.Select(e => e.Verb).Distinct().Order(StringComparer.Ordinal).ToArray(), CommandTable.Entries.Select(e => e.Verb).ToArray());

    [TestMethod]
    public void IsWhatTheDocumentationPrints()
    {
        string[] expected = [.. CommandTable.Entries.Select(e => $"| `{e.Verb}` | {string.Join(" | ", e.Support)} | {(e.NeedsCurrentVersion ? "current" : "latest")} |")];

        CollectionAssert.AreEqual(expected, File.ReadLines(Path.Combine(Checkout.Root, "sdk", "docs", "concepts.md"))
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal) && CommandTable.Entries.Any(e => l.StartsWith($"| `{e.Verb}` |", StringComparison.Ordinal))).ToArray());
    }

    [TestMethod]
    [DataRow(7, false)]
    [DataRow(18, false)]
    [DataRow(20, false)]
    [DataRow(22, true)]
    [DataRow(25, true)]
    public void DecidesWhatCanBeDeleted(int platform, bool isDeleted)
    {
        if (isDeleted)
            CollectionAssert.AreEqual(new[] { "Delete Application Shop::B" }, DeletedApplication(platform).Prove().Commands());
        else
            Assert.AreEqual("JD3002", DeletedApplication(platform).Refusal().Single().Code);
    }

    [TestMethod]
    [DataRow(18)]
    [DataRow(20)]
    public void MayBeCorrected_ACommandExists(int platform)
    {
        PlanOutcome plan = DeletedApplication(platform, new CommandOverride("Delete Application", "true")).Prove();

        CollectionAssert.AreEqual(new[] { "Delete Application Shop::B" }, plan.Commands());
        CollectionAssert.AreEqual(new[] { "Delete Application" }, plan.Steps[0].DeclaredCommands.ToArray());
        Assert.IsEmpty(OfCommands(plan));
        Assert.AreEqual(new PlannedOverride("command", "JD3002", "Delete Application"), plan.Overrides.Single());
        Assert.IsEmpty(plan.Warnings);
    }

    [TestMethod]
    public void MayBeCorrected_ACommandIsMissing()
    {
        Diagnostic error = DeletedApplication(22, new CommandOverride("Delete Application", "false")).Refusal().Single();

        Assert.AreEqual(("JD3002", "Shop.ddx", 3), (error.Code, error.Location.File, error.Location.Line));
        Assert.Contains("by hand", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Application Browser", error.Message);
    }

    [TestMethod]
    [DataRow(18, 0)]
    [DataRow(20, 0)]
    [DataRow(22, 1)]
    [DataRow(25, 1)]
    public void IsAskedForRenames(int platform, int assumptions)
    {
        PlanOutcome plan = RenamedClass(platform).Prove();

        CollectionAssert.AreEqual(new[] { "Rename Class Shop::Order Sale" }, plan.Commands());
        Assert.HasCount(assumptions, OfCommands(plan));

        Diagnostic error = RenamedClass(platform, new CommandOverride("Rename Class", "false")).Refusal().Single();
        Assert.AreEqual(("JD3051", "Shop.scm(5,2)"), (error.Code, error.Location.ToString()));
        Assert.Contains("'Rename Class'", error.Message);
    }

    [TestMethod]
    public void AnAssumptionIsSettledByAPersonsWord()
    {
        PlanRequest request = RenamedClass(25, new CommandOverride("Rename Class", "true"));

        PlanOutcome plan = DeploymentPlanner.Plan(request with { Strict = ["A06"] });

        Assert.IsEmpty(OfCommands(plan));
        Assert.IsEmpty(plan.Warnings);
    }

    [TestMethod]
    public void AnUnknownCommand_IsJD3050_WithTheNearest()
    {
        Diagnostic error = DeletedApplication(22, new CommandOverride("Delete Aplication", "true")).Refusal().Single();

        Assert.AreEqual("JD3050", error.Code);
        Assert.Contains("'Delete Application'", error.Message);
    }

    [TestMethod]
    public void AnOverrideThatSaysWhatIsKnown_IsJD3052()
    {
        Diagnostic warning = DeletedApplication(22, new CommandOverride("Delete Application", "True")).Prove().Warnings.Single();

        Assert.AreEqual(("JD3052", DiagnosticSeverity.Warning), (warning.Code, warning.Severity));
    }

    [TestMethod]
    public void ContradictingOverrides_AreJD3053()
    {
        Diagnostic[] errors = DeletedApplication(22, new CommandOverride("Delete Class", "true"), new CommandOverride("Delete Class", "false")).Refusal();

        Assert.AreEqual("JD3053", errors.Single().Code);
    }

    [TestMethod]
    public void AnOverrideThatIsNeitherTrueNorFalse_IsJD3014() =>
        Assert.AreEqual("JD3014", DeletedApplication(22, new CommandOverride("Delete Class", "perhaps")).Refusal().Single().Code);
}
