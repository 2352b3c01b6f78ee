using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.StandIns.Tests.Provider;

/// <summary>Every way that a program of Jade's is documented to fail, or can fail: what is known, what is said, how it goes on.</summary>
[TestClass]
public sealed class AStepThatFails
{
    [TestMethod]
    [DataRow("exit=1", "JD6048", "exit code 1", false)]
    [DataRow("exit=255", "JD6048", "exit code 255", false)]
    [DataRow("error=8510", "JD6048", "8510 - ", false)]
    [DataRow("errorAfter=8501", "JD6048", "8501 - ", true)]
    [DataRow("errorWithSuccess=8514", "JD6049", "8514 - ", false)]
    [DataRow("compileErrorWithSuccess=7841", "JD6049", "7841 - ", false)]
    [DataRow("dieBefore", "JD6048", "exit code 137", false)]
    [DataRow("dieAfter", "JD6048", "exit code 137", true)]
    public void InALoad_HasAnUnknownOutcome_AndRunsAgainWithTheSameBytes(string fault, string code, string cause, bool isLoaded)
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.FailNext(fault);

        Diagnostic failure = Expect.Failure(() => system.Run(ShopVersions.AToB), code);

        StringAssert.Contains(failure.Message, "Step 10 (load Shop)");
        StringAssert.Contains(failure.Message, cause);
        StringAssert.Contains(failure.Message, "How much of it is done is not known.");
        StringAssert.Contains(failure.Message, "run.log");
        StringAssert.EndsWith(failure.Message, "--resume");
        Assert.AreEqual(Sample.A, system.Registry.Find(Sample.Shop)!.Commit);
        CollectionAssert.AreEqual(new[] { 10 }, system.Target.Read().StepsUnknown.ToArray());

        system.Install();
        RunResult resumed = system.Run(ShopVersions.AToB, r => r with { Resume = true });
        Assert.AreEqual(new RunResult(RunOutcome.Deployed, Sample.B, 3), resumed with { Log = null });
        Assert.AreEqual(ShopVersions.Digests(Sample.B)["Shop"], system.Schemas()["Shop"], $"loaded before: {isLoaded}");
    }

    [TestMethod]
    public void WithAnyDocumentedNumber_SaysTheNumber()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        foreach (int number in Enumerable.Range(8500, 32))
            foreach ((string kind, string code) in new[] { ("error", "JD6048"), ("errorWithSuccess", "JD6049") })
            {
                // Half of them, alternately: each number once, each kind sixteen times.
                if (kind == "error" == (number % 2 == 0))
                    continue;
                system.FailNext($"{kind}={number}");

                Diagnostic failure = Expect.Failure(() => system.Run(ShopVersions.AToB, r => r with { Resume = system.Registry.Pending is not null }), code);

                StringAssert.Contains(failure.Message, $"{number} - ");
            }
        Assert.AreEqual(ShopVersions.Digests(Sample.A)["Shop"], system.Schemas()["Shop"]);
    }

    [TestMethod]
    public void ThatHangs_IsEndedAtItsTimeLimit()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.FailNext("hang");

        Diagnostic failure = Expect.Failure(() => system.Run(ShopVersions.AToB, r => r with { TargetDatabase = r.TargetDatabase + ";TimeLimit=2" }), "JD6050");

        StringAssert.Contains(failure.Message, "time limit of 2 seconds");
        Assert.AreEqual(1, system.Target.Read().StepsUnknown.Count);
    }

    [TestMethod]
    public void ThatHangs_IsEndedWhenTheRunIsStopped()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.FailNext("hang");
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(2));

        Diagnostic failure = Expect.Failure(() => system.Run(ShopVersions.AToB, stop: stop.Token), "JD6050");

        StringAssert.Contains(failure.Message, "stopped as asked");
    }

    [TestMethod]
    public void ThatLies_IsFoundByTheSuccessPattern_AndNotWithoutOne()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.FailNext("lie");

        Diagnostic failure = Expect.Failure(
            () => system.Run(ShopVersions.AToB, r => r with { TargetDatabase = r.TargetDatabase + ";LoaderSuccessPattern=^0 errors" }), "JD6049");

        StringAssert.Contains(failure.Message, "LoaderSuccessPattern");
    }

    [TestMethod]
    [DataRow("dieBefore", "redo", 1)]
    [DataRow("dieAfter", "done", 0)]
    public void InACommandFile_NeedsADecision(string fault, string decision, int again)
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.Run(ShopVersions.AToB);
        system.FailNext(fault);

        Diagnostic failure = Expect.Failure(() => system.Run(ShopVersions.BToC), "JD6048");
        StringAssert.Contains(failure.Message, "--step 10=done");
        StringAssert.Contains(failure.Message, "--step 10=redo");
        system.Install();
        int before = system.Calls.Count;

        Diagnostic undecided = Expect.Failure(() => system.Run(ShopVersions.BToC, r => r with { Resume = true }), "JD6051");
        StringAssert.Contains(undecided.Message, "--resume --step 10=done");
        StringAssert.Contains(undecided.Message, "--resume --step 10=redo");
        Assert.HasCount(before, system.Calls);

        StepAction action = Enum.Parse<StepAction>(decision, ignoreCase: true);
        system.Run(ShopVersions.BToC, r => r with { Resume = true, Steps = [new StepDecision(10, action)] });
        Assert.HasCount(before + 2 + again, system.Calls);
        Assert.AreEqual(ShopVersions.Digests(Sample.C)["Shop"], system.Schemas()["Shop"]);
    }

    [TestMethod]
    public void AtItsTransition_NeedsADecision()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.Install($"dieAfter@{system.Calls.Count + 3}");
        Expect.Failure(() => system.Run(ShopVersions.AToB), "JD6048");
        system.Install();

        Expect.Failure(() => system.Run(ShopVersions.AToB, r => r with { Resume = true }), "JD6051");

        system.Run(ShopVersions.AToB, r => r with { Resume = true, Steps = [new StepDecision(30, StepAction.Done)] });
        Assert.AreEqual(Sample.B, system.Registry.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void WithRestartLoad_DropsWhatItLeftBehind()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.FailNext("exit=1");
        Expect.Failure(() => system.Run(ShopVersions.AToB), "JD6048");
        system.Install();
        int before = system.Calls.Count;

        system.Run(ShopVersions.AToB, r => r with { Resume = true, RestartLoad = true });

        Assert.Contains("clearRestart=true", system.Calls[before].Arguments);
    }

    [TestMethod]
    public void CannotBeGivenUp_OnceItHasStarted()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.FailNext("dieBefore");
        Expect.Failure(() => system.Run(ShopVersions.AToB), "JD6048");
        string registry = File.ReadAllText(Path.Combine(system.Path, "jadedeploy", "registry.json"));

        Diagnostic refusal = Expect.Failure(() => system.Run(ShopVersions.AToB, r => r with { Abort = true }), "JD6055");

        foreach (string word in new[] { "--resume", "backup", "abortReorg", "unversion" })
            StringAssert.Contains(refusal.Message, word);
        Assert.AreEqual(registry, File.ReadAllText(Path.Combine(system.Path, "jadedeploy", "registry.json")));
    }

    [TestMethod]
    public void BecauseItsProgramCannotBeStarted_HasDoneNothing_AndCanBeGivenUp()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        string loader = Path.Combine(system.Bin, "jadloadb");
        File.Delete(loader);
        File.WriteAllText(loader, "not a program");

        Expect.Failure(() => system.Run(ShopVersions.AToB), "JD6054");

        Assert.IsTrue(system.Target.Read().IsUntouched);
        RunResult result = system.Run(ShopVersions.AToB, r => r with { Abort = true });
        Assert.AreEqual((RunOutcome.Aborted, Sample.A), (result.Outcome, result.Commit));
        system.Install();
        system.Run(ShopVersions.AToB);
        Assert.AreEqual(Sample.B, system.Registry.Find(Sample.Shop)!.Commit);
    }
}
