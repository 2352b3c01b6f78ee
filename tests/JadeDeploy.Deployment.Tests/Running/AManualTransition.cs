using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class AManualTransition
{
    private static RunResult Run(ShopDatabase database, DeploymentPlan plan, bool resume = false, bool manual = true) => DeploymentRun.Run(
        database.Request(plan) with { Resume = resume, Transition = manual ? TransitionMode.Manual : TransitionMode.Auto },
        null, new FixedClock(Sample.Morning));

    [TestMethod]
    public void EndsTheRunBeforeIt_AndTheRegistryKeepsTheOldVersion()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));

        RunResult result = Run(database, ShopVersions.AToB);

        Assert.AreEqual((RunOutcome.AwaitingTransition, Sample.A, 2), (result.Outcome, result.Commit, result.StepsRun));
        Assert.AreEqual(Sample.A, database.Registry.Find(Sample.Shop)!.Commit);
        Assert.AreEqual((PendingState.AwaitingTransition, Sample.B), (database.Registry.Pending!.State, database.Registry.Pending.To));
        Assert.AreEqual(ShopVersions.Digests(Sample.A)["Shop"], database.State.Schemas["Shop"]);
        Assert.Contains("waits for its transition", RegistryText.Of(database.Registry));
        StringAssert.StartsWith(RunText.Of(result), $"Done up to the transition; the database still runs {Sample.A}. To make the transition, continue: jadedeploy run ");
        StringAssert.EndsWith(RunText.Of(result), " --resume");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void IsMadeByAResume(bool manual)
    {
        using ShopDatabase whole = new();
        whole.Run(ShopVersions.Complete(Sample.A));
        whole.Run(ShopVersions.AToB);
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        Run(database, ShopVersions.AToB);

        RunResult result = Run(database, ShopVersions.AToB, resume: true, manual);

        Assert.AreEqual(new RunResult(RunOutcome.Deployed, Sample.B, 1), result);
        Assert.IsNull(database.Registry.Pending);
        Assert.AreEqual(whole.State.Schemas["Shop"], database.State.Schemas["Shop"]);
        CollectionAssert.AreEqual(
            whole.Registry.Find(Sample.Shop)!.Previous.ToArray(), database.Registry.Find(Sample.Shop)!.Previous.ToArray());
    }

    [TestMethod]
    public void IsNotMadeByAnotherRun_WhichIsJD6024()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        Run(database, ShopVersions.AToB);
        string before = database.Hash;

        Diagnostic same = Expect.Failure(() => Run(database, ShopVersions.AToB), "JD6024");
        Diagnostic other = Expect.Failure(() => database.Run(ShopVersions.BToC), "JD6024");

        Assert.Contains("Make it: ", same.Message);
        Assert.Contains("with that package", other.Message);
        Assert.AreEqual(before, database.Hash);
    }

    [TestMethod]
    public void OfAPlanWithTwo_IsAwaitedTwice()
    {
        using ShopDatabase database = new();
        DeploymentPlan plan = ShopVersions.Complete(Sample.A);
        plan = plan with
        {
            Steps =
            [
                .. plan.Steps,
                new PlannedStep(40, StepKind.Reorganise, null, []) { Schemas = ["Shop"] },
                new PlannedStep(50, StepKind.Transition, null, []) { Schemas = ["Shop"] },
            ],
        };

        Run(database, plan);
        RunResult second = Run(database, plan, resume: true);
        RunResult last = Run(database, plan, resume: true);

        Assert.AreEqual((RunOutcome.AwaitingTransition, 2), (second.Outcome, second.StepsRun));
        Assert.AreEqual((RunOutcome.Deployed, 1), (last.Outcome, last.StepsRun));
    }

    [TestMethod]
    public void IsSpeltAutoOrManual()
    {
        Assert.AreEqual(TransitionMode.Manual, TransitionModes.Parse("Manual"));
        Assert.AreEqual(TransitionMode.Auto, TransitionModes.Parse(""));
        Expect.Failure(() => TransitionModes.Parse("later"), "JD3014");
    }
}
