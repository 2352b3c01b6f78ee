using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Database.Loading;
using JadeDeploy.Database.Records;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class DecisionsAboutSteps
{
    private const string RenameFax = "Rename Property Shop::Customer::fax faxNumber";

    [TestMethod]
    public void Redo_LeavesOutACommandWhoseEffectIsThere()
    {
        using ShopDatabase database = Interrupted(ShopVersions.BToC, RenameFax);
        Expect.Failure(() => database.Run(ShopVersions.BToC, resume: true), "JD6014");

        RunResult result = Resume(database, ShopVersions.BToC, new StepDecision(10, StepAction.Redo));

        Assert.AreEqual(new RunResult(RunOutcome.Deployed, Sample.C, 3), result);
    }

    [TestMethod]
    public void Redo_FollowsANameThatWentOn()
    {
        DeploymentPlan plan = Commands(RenameFax.Replace("faxNumber", "telex", StringComparison.Ordinal), "Rename Property Shop::Customer::telex faxNumber");
        using ShopDatabase database = Interrupted(plan, RenameFax);

        Assert.AreEqual(RunOutcome.Deployed, Resume(database, plan, new StepDecision(10, StepAction.Redo)).Outcome);
    }

    [TestMethod]
    public void Redo_RunsWhatIsNotThere()
    {
        DeploymentPlan plan = Commands(RenameFax.Replace("faxNumber", "telex", StringComparison.Ordinal), "Rename Property Shop::Customer::telex faxNumber");
        using ShopDatabase database = Interrupted(plan, "Rename Property Shop::Customer::fax telex");

        Assert.AreEqual(RunOutcome.Deployed, Resume(database, plan, new StepDecision(10, StepAction.Redo)).Outcome);
    }

    [TestMethod]
    public void Redo_WhereNamesChangeHands_GuessesNothing()
    {
        DeploymentPlan plan = Commands(
            "Rename Property Shop::Customer::fax telex", "Rename Property Shop::Customer::name fax", "Rename Property Shop::Customer::telex name");
        using ShopDatabase database = Interrupted(plan, RenameFax);

        Diagnostic found = Expect.Failure(() => Resume(database, plan, new StepDecision(10, StepAction.Redo)), "JD6010");

        StringAssert.Contains(found.Message, "--step 10=done");
        Assert.AreEqual(5, found.Location.Line);
    }

    [TestMethod]
    public void Done_IsConfirmedInTheJournalAndVerifiedAtTheEnd()
    {
        using ShopDatabase database = Interrupted(ShopVersions.BToC, RenameFax);
        string run = RunName.Of(database.Registry);

        RunResult result = Resume(database, ShopVersions.BToC, new StepDecision(10, StepAction.Done));

        Assert.AreEqual(new RunResult(RunOutcome.Deployed, Sample.C, 2), result);
        database.Change(d => Assert.AreEqual(new JournalEntry(10, StepState.Confirmed), d.Journal.Read(run)[0]));
    }

    [TestMethod]
    public void Done_ThatIsNotTrue_IsJD6011AndTheRegistryStaysAsItIs()
    {
        using ShopDatabase database = Interrupted(ShopVersions.BToC, null);

        Expect.Failure(() => Resume(database, ShopVersions.BToC, new StepDecision(10, StepAction.Done)), "JD6011");

        Assert.AreEqual(Sample.B, database.Registry.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void AboutAStepThatIsNotThereOrDone_IsJD6036()
    {
        using ShopDatabase database = Interrupted(ShopVersions.BToC, null);

        StringAssert.Contains(
            Expect.Failure(() => Resume(database, ShopVersions.BToC, new StepDecision(11, StepAction.Done)), "JD6036").Message, "10, 20, 30");
        Expect.Failure(() => Resume(database, ShopVersions.BToC, new StepDecision(20, StepAction.Done), new StepDecision(20, StepAction.Redo)), "JD6036");
    }

    [TestMethod]
    public void RestartLoad_LetsALoadBeginAnewAfterAFailedOneOfOtherBytes()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        database.Change(d => Assert.ThrowsExactly<LoaderException>(() => d.Loader.Load(new LoadRequest
        {
            SchemaFile = new LoadFile("Shop.scm", Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(ShopVersions.File(Sample.A)).Replace("\t\t\tname: String[101];\r\n", "", StringComparison.Ordinal)
                    .Replace("Customer subclassOf Object;", "Customer subclassOf Object;\r\n\tShop2 subclassOf Customer2;", StringComparison.Ordinal))),
            LoadStyle = JadeDeploy.Database.Loading.LoadStyle.CurrentSchemaVersion,
            SuppressReorg = true,
        })));
        Expect.Failure(() => database.Run(ShopVersions.AToB), "JD6010");
        Expect.Failure(() => database.Run(ShopVersions.AToB, resume: true), "JD6010");

        RunRequest request = database.Request(ShopVersions.AToB) with { Resume = true, RestartLoad = true };

        Assert.AreEqual(RunOutcome.Deployed, DeploymentRun.Run(request).Outcome);
    }

    private static DeploymentPlan Commands(params string[] commands) => ShopVersions.BToC with
    {
        Steps =
        [
            ShopVersions.Step(10, StepKind.Commands, "steps/010-Shop.jcf", ShopVersions.Commands(string.Join("\r\n", commands))),
            .. ShopVersions.BToC.Steps[1..],
        ],
    };

    /// <summary>A database at B whose run to C was killed before its first step, and in which somebody then ran a command by hand.</summary>
    private static ShopDatabase Interrupted(DeploymentPlan plan, string? byHand)
    {
        ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.B));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Expect.Failure(() => DeploymentRun.Run(database.Request(plan), cancellation: stop.Token), "JD6016");
        if (byHand is not null)
            database.Change(d => d.Loader.Load(new LoadRequest { CommandFile = new LoadFile("hand.jcf", ShopVersions.Commands(byHand)), SuppressReorg = true, LoadStyle = JadeDeploy.Database.Loading.LoadStyle.LatestSchemaVersion }));
        return database;
    }

    private static RunResult Resume(ShopDatabase database, DeploymentPlan plan, params ImmutableArray<StepDecision> decisions) =>
        DeploymentRun.Run(database.Request(plan) with { Resume = true, Steps = decisions }, null, new FixedClock(Sample.Morning));
}
