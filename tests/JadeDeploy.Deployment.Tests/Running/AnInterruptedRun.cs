using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class AnInterruptedRun
{
    private static readonly DeploymentPlan Failing = ShopVersions.AToB with
    {
        Steps =
        [
            ShopVersions.AToB.Steps[0],
            ShopVersions.Step(15, StepKind.Commands, "steps/015-Shop.jcf", ShopVersions.Commands("Delete Property Shop::Customer::nothing")),
            .. ShopVersions.AToB.Steps[1..],
        ],
    };

    [TestMethod]
    public void ByAFailedStep_IsJD6010AndSaysWhatToDo()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));

        Diagnostic found = Expect.Failure(() => database.Run(Failing), "JD6010");

        StringAssert.StartsWith(found.Message, "Step 15 (commands Shop) failed: 8515 - ");
        StringAssert.Contains(found.Message, "jadedeploy run \"");
        StringAssert.Contains(found.Message, "--resume");
        Assert.AreEqual("steps/015-Shop.jcf", found.Location.File);
        Assert.AreEqual(5, found.Location.Line);
        Assert.AreEqual(Sample.A, database.Registry.Find(Sample.Shop)!.Commit);
        Assert.AreEqual(Sample.B, database.Registry.Pending!.To);
        CollectionAssert.AreEqual(new[] { 10 }, database.State.StepsDone.ToArray());
    }

    [TestMethod]
    public void IsNotStartedAgainByAPlainRun()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        Expect.Failure(() => database.Run(Failing), "JD6010");

        Expect.Failure(() => database.Run(Failing), "JD5030");
        Expect.Failure(() => database.Run(ShopVersions.AToB), "JD5030");
        Expect.Failure(() => database.Run(ShopVersions.AToB, resume: true), "JD5031");
        // Even a package whose target the registry names: the database may be on the way to another.
        Expect.Failure(() => database.Run(ShopVersions.Complete(Sample.A)), "JD5030");
    }

    [TestMethod]
    public void ThatIsStillGoingOn_IsNamedToOthers()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        Expect.Failure(() => database.Run(Failing), "JD6010");
        using IDisposable held = database.Target.Lock(TimeSpan.Zero, CancellationToken.None);

        Diagnostic found = Expect.Failure(() => database.Run(Failing, resume: true), "JD6008");

        StringAssert.Contains(found.Message, "(Shop.Deploy 0.0.0-to.bbbbbbbb.from.aaaaaaaa, started 2026-03-31 09:30:00Z by ann)");
    }

    [TestMethod]
    public void Resumed_FailsAgainAtTheSameStep()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        Expect.Failure(() => database.Run(Failing), "JD6010");

        Expect.Failure(() => database.Run(Failing, resume: true), "JD6010");

        CollectionAssert.AreEqual(new[] { 10 }, database.State.StepsDone.ToArray());
    }

    [TestMethod]
    public void ThatWasNot_IsJD5032()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));

        Expect.Failure(() => database.Run(ShopVersions.AToB, resume: true), "JD5032");
        Assert.AreEqual(RunOutcome.AlreadyDeployed, database.Run(ShopVersions.Complete(Sample.A), resume: true).Outcome);
    }

    [TestMethod]
    public void AtAnyPoint_IsTruthfulAndResumesToTheSameEnd()
    {
        foreach (DeploymentPlan plan in new[] { ShopVersions.Complete(Sample.A), ShopVersions.AToB, ShopVersions.BToC })
        {
            using ShopDatabase whole = At(plan.From);
            whole.Run(plan);
            int killed = 0;
            while (KilledAt(killed + 1, plan, whole))
                killed++;
            Assert.IsTrue(killed >= 14, $"{killed} points only");
        }
    }

    [TestMethod]
    public void ByAStopAsAsked_IsJD6016AndResumes()
    {
        using ShopDatabase database = new();
        using var stop = new CancellationTokenSource();
        RunRequest request = database.Request(ShopVersions.Complete(Sample.A));

        Expect.Failure(() => DeploymentRun.Run(request, new StopAfterStep(stop, 20), cancellation: stop.Token), "JD6016");

        CollectionAssert.AreEquivalent(new[] { 10, 20 }, database.State.StepsDone.ToArray());
        Assert.AreEqual(new RunResult(RunOutcome.Deployed, Sample.A, 1), DeploymentRun.Run(request with { Resume = true }));
    }

    [TestMethod]
    public void ThatEndsElsewhereThanPromised_IsJD6011AndKeepsTheOldVersionInTheRegistry()
    {
        using ShopDatabase database = new();
        DeploymentPlan plan = ShopVersions.Complete(Sample.A) with { SchemasAfter = ShopVersions.Digests(Sample.B) };

        Expect.Failure(() => database.Run(plan), "JD6011");

        Assert.IsNull(database.Registry.Find(Sample.Shop));
        Assert.IsNotNull(database.Registry.Pending);
    }

    private static ShopDatabase At(string? commit)
    {
        ShopDatabase database = new();
        if (commit is not null)
            database.Run(ShopVersions.Complete(Sample.A));
        if (commit == Sample.B)
            database.Run(ShopVersions.AToB);
        return database;
    }

    /// <returns>False when the run has fewer points.</returns>
    private static bool KilledAt(int point, DeploymentPlan plan, ShopDatabase whole)
    {
        using ShopDatabase database = At(plan.From);
        RunRequest request = database.Request(plan);
        DeploymentPackage package = PackageReader.Read(request.PackagePath);
        var clock = new FixedClock(Sample.Morning);
        try
        {
            DeploymentRun.Run(request, package, new FaultyTarget(database.Target, point), null, clock);
            return false;
        }
        catch (KilledException)
        {
            CheckTruth(database.State, plan);
            bool resume = database.State.Registry?.Pending is not null;
            DeploymentRun.Run(request with { Resume = resume }, null, clock);
        }

        Assert.AreEqual(Content(whole), Content(database), $"killed at {point}");
        Assert.AreEqual(whole.State.Schemas["Shop"], database.State.Schemas["Shop"]);
        return true;
    }

    private static string Content(ShopDatabase database) => RegistryFile.ToText(database.Registry with { Database = Sample.Database });

    // The registry names a version only if all of it is there, and a step that was done is never without a pending record.
    private static void CheckTruth(TargetState state, DeploymentPlan plan)
    {
        string? commit = state.Registry?.Find(plan.RepositoryName)?.Commit;
        Assert.AreEqual(commit == plan.To ? plan.To : plan.From, commit);
        if (state.Registry?.Pending is null)
            CollectionAssert.AreEqual((commit == plan.To ? plan.SchemasAfter : plan.SchemasBefore).ToArray(), state.Schemas.ToArray());
        else
            Assert.AreEqual(plan.From, commit);
    }

    private sealed class StopAfterStep(CancellationTokenSource stop, int step) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value.Kind == RunEventKind.StepDone && value.Step!.Number == step)
                stop.Cancel();
        }
    }
}
