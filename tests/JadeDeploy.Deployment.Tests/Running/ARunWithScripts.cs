using JadeDeploy.Database.Records;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Running;

/// <summary>An embedded database has no code to run, and never claims that it did.</summary>
[TestClass]
public sealed class ARunWithScripts
{
    private static readonly PlannedStep Script = new(40, StepKind.Script, "Shop", []) { Script = new PlannedScript("Shop", "Setup", "run") };

    private static readonly DeploymentPlan Plan = ShopVersions.Complete(Sample.A) with { Steps = [.. ShopVersions.Complete(Sample.A).Steps, Script] };

    [TestMethod]
    public void OnAnEmbeddedDatabase_DeploysAndSaysThatTheyWereNotRun()
    {
        using ShopDatabase database = new();
        var events = new EventList();

        RunResult result = database.Run(Plan, progress: events);

        Assert.AreEqual((RunOutcome.Deployed, 3, 1), (result.Outcome, result.StepsRun, result.StepsNotRun));
        Diagnostic warning = result.Warnings.Single();
        Assert.AreEqual(("JD6015", DiagnosticSeverity.Warning, database.Path), (warning.Code, warning.Severity, warning.Location.File));
        Assert.Contains("Shop::Setup::run", warning.Message);
        StringAssert.EndsWith(RunText.Of(result), "in 3 steps; 1 script not run here.");
        Assert.IsFalse(events.Of(RunEventKind.StepDone).Any(e => e.Step == Script));
        Assert.AreEqual("Step 40 (script Shop) was not run here: Shop::Setup::run", events.Of(RunEventKind.StepNotRun).Single().Text);
    }

    [TestMethod]
    public void OnAnEmbeddedDatabase_AreInTheHistoryAsNotRun()
    {
        using ShopDatabase database = new();
        database.Run(Plan);

        Assert.AreEqual(new RegisteredScript("Shop::Setup::run", ScriptOutcome.NotRun), database.Registry.History[^1].Scripts.Single());
        Assert.Contains("scripts not run: Shop::Setup::run", RegistryText.Of(database.Registry));
    }

    [TestMethod]
    public void OnAnEmbeddedDatabase_AreInTheJournalAsNotRun_AndAfterAResumeToo()
    {
        using ShopDatabase database = new();
        DeploymentPlan wrong = Plan with { SchemasAfter = ShopVersions.Digests(Sample.B) };
        Expect.Failure(() => database.Run(wrong), "JD6011");
        string run = RunName.Of(database.Registry);

        var events = new EventList();
        Expect.Failure(() => database.Run(wrong, resume: true, progress: events), "JD6011");

        database.Change(d => Assert.AreEqual(new JournalEntry(40, StepState.NotRun), d.Journal.Read(run)[^1]));
        Assert.AreEqual(Script.Number, events.Of(RunEventKind.StepNotRun).Single().Step!.Number);
        CollectionAssert.AreEqual(new[] { 10, 20, 30 }, events.Of(RunEventKind.StepSkipped).Select(e => e.Step!.Number).ToArray());
    }
}
