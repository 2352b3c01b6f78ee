using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;

namespace JadeDeploy.StandIns.Tests.Provider;

[TestClass]
public sealed class ARunOnAJadeDatabase
{
    [TestMethod]
    public void LeavesTheVersion_AndSaysHowItWasVerified()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        EventList events = new();

        RunResult result = system.Run(ShopVersions.AToB, progress: events);

        Assert.AreEqual((RunOutcome.Deployed, Sample.B), (result.Outcome, result.Commit));
        Assert.AreEqual(ShopVersions.Digests(Sample.B)["Shop"], system.Schemas()["Shop"]);
        RegisteredRepository held = system.Registry.Find(Sample.Shop)!;
        Assert.AreEqual((Sample.B, VerificationLevel.ExitCodes), (held.Commit, held.Verified));
        Assert.HasCount(1, events.Of(RunEventKind.DriftNotChecked));
        Assert.Contains(e => e.Text == "  Load completed", events.Of(RunEventKind.StepOutput));
        StringAssert.Contains(File.ReadAllText(result.Log!), "Load completed");
        Assert.IsTrue(system.Registry.History[^1].BackupConfirmed);
    }

    [TestMethod]
    public void StatesEveryOptionOfEveryProgram()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        int before = system.Calls.Count;

        system.Run(ShopVersions.BToCFrom(Sample.A));

        string run = Path.Combine(system.Path, "jadedeploy", "runs");
        string[] connection = [$"path={system.Path}", $"ini={system.Ini}", "server=singleUser"];
        RecordedCall[] calls = [.. system.Calls.Skip(before)];
        CollectionAssert.AreEqual(new[] { "jadloadb", "jadclient", "jadclient" }, calls.Select(c => c.Program).ToArray());
        CollectionAssert.AreEqual(connection, calls[0].Arguments[..3]);
        StringAssert.StartsWith(calls[0].Arguments[3], $"commandFile={run}");
        CollectionAssert.AreEqual(new[]
        {
            "loadStyle=latestSchemaVersion", "deleteIfAbsent=false", "deleteMethodsIfAbsent=false", "deletePropertiesIfAbsent=false",
            "suppressReorg=true", "clearRestart=false", "dontSaveSources=false", "compileUnchangedMethods=false", "showProgress=false",
        }, calls[0].Arguments[4..]);
        CollectionAssert.AreEqual(new[]
        {
            "schema=RootSchema", "app=JadeReorgApp", "startAppParameters", "action=initiateReorg", "schemas=Shop", "waitForReorg=true",
            "initiateTransition=false", "endAppParameters",
        }, calls[1].Arguments[3..]);
        Assert.Contains("action=initiateTransition", calls[2].Arguments);
    }

    [TestMethod]
    public void KeepsItsPackageAndItsFiles()
    {
        using JadeSystem system = new();

        system.DeployFirst();

        string run = Directory.GetDirectories(Path.Combine(system.Path, "jadedeploy", "runs")).Single();
        CollectionAssert.AreEquivalent(
            new[] { "journal", "run.log", "steps", Path.GetFileName(system.Request(ShopVersions.Complete(Sample.A)).PackagePath) },
            Directory.GetFileSystemEntries(run).Select(e => Path.GetFileName(e)).ToArray());
        CollectionAssert.AreEqual(ShopVersions.File(Sample.A), File.ReadAllBytes(Path.Combine(run, "steps", "010-Shop.scm")));
    }

    [TestMethod]
    public void ThatIsRepeated_ChangesNothing()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        int before = system.Calls.Count;

        RunResult again = system.Run(ShopVersions.Complete(Sample.A) with { InitializesRegistry = true });

        Assert.AreEqual(RunOutcome.AlreadyDeployed, again.Outcome);
        Assert.HasCount(before, system.Calls);
    }

    [TestMethod]
    public void WithoutRegistry_IsRefused()
    {
        using JadeSystem system = new();

        Expect.Failure(() => system.Run(ShopVersions.Complete(Sample.A)), "JD5046");

        Assert.IsEmpty(system.Calls);
    }

    [TestMethod]
    public void WithoutBackup_IsRefused_UnlessAHookMakesOne()
    {
        using JadeSystem system = new();
        DeploymentPlan first = ShopVersions.Complete(Sample.A) with { InitializesRegistry = true };

        Expect.Failure(() => system.Run(first, r => r with { BackupConfirmed = false }), "JD6056");
        Assert.IsEmpty(system.Calls);

        system.Run(first, r => r with { BackupConfirmed = false, Hooks = [new RunHook(HookPoint.BeforeRun, "true")] });
        Assert.AreEqual(Sample.A, system.Registry.Find(Sample.Shop)!.Commit);
        Assert.IsFalse(system.Registry.History[^1].BackupConfirmed);
    }

    [TestMethod]
    public void WhileAnotherHoldsTheDatabase_IsRefused()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        int before = system.Calls.Count;
        using IDisposable other = system.Target.Lock(TimeSpan.Zero, CancellationToken.None);

        Expect.Failure(() => system.Run(ShopVersions.AToB), "JD6008");

        Assert.HasCount(before, system.Calls);
    }

    [TestMethod]
    public void TwoAtOnce_OneWaitsAndFindsItDone()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        RunRequest request = system.Request(ShopVersions.AToB) with { Wait = TimeSpan.FromMinutes(2) };

        RunOutcome[] outcomes = [.. Enumerable.Range(0, 2).AsParallel().WithDegreeOfParallelism(2).Select(_ => DeploymentRun.Run(request).Outcome).Order()];

        CollectionAssert.AreEqual(new[] { RunOutcome.Deployed, RunOutcome.AlreadyDeployed }, outcomes);
        Assert.AreEqual(Sample.B, system.Registry.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void ByTheSchemaLoaderApplication_LeavesTheSame()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        int before = system.Calls.Count;

        system.Run(ShopVersions.AToB, r => r with { TargetDatabase = r.TargetDatabase + ";Loader=JadeSchemaLoader;Server=multiUser;LoaderSuccessPattern=^Load completed$" });

        Assert.AreEqual(ShopVersions.Digests(Sample.B)["Shop"], system.Schemas()["Shop"]);
        Assert.IsTrue(system.Calls.Skip(before).All(c => c.Program == "jadclient" && c.Arguments.Contains("server=multiUser")));
        Assert.Contains("app=JadeSchemaLoader", system.Calls[before].Arguments);
    }

    [TestMethod]
    public void WithAManualTransition_WaitsForAPerson()
    {
        using JadeSystem system = new();
        system.DeployFirst();

        RunResult waits = system.Run(ShopVersions.AToB, r => r with { Transition = TransitionMode.Manual });
        Assert.AreEqual(RunOutcome.AwaitingTransition, waits.Outcome);
        Assert.AreEqual(ShopVersions.Digests(Sample.A)["Shop"], system.Schemas()["Shop"]);

        system.Run(ShopVersions.AToB, r => r with { Resume = true });
        Assert.AreEqual(ShopVersions.Digests(Sample.B)["Shop"], system.Schemas()["Shop"]);
    }

    [TestMethod]
    public void ThatIsDry_StartsNoProgram()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        int before = system.Calls.Count;

        RunResult result = system.Run(ShopVersions.AToB, r => r with { DryRun = true });

        Assert.AreEqual(RunOutcome.Checked, result.Outcome);
        Assert.HasCount(before, system.Calls);
    }

    [TestMethod]
    public void WithAScript_RunsIt()
    {
        using JadeSystem system = new();
        var script = new PlannedStep(40, StepKind.Script, "Shop", [])
        {
            Script = new PlannedScript("RootSchema", "Setup", "run") { IsTypeMethod = true, Parameter = "a b;$(c)%d%@e\"f" + "g", Application = "Shop::Main" },
        };
        DeploymentPlan plan = ShopVersions.Complete(Sample.A) with { InitializesRegistry = true };

        system.Run(plan with { Steps = plan.Steps.Add(script) });

        CollectionAssert.AreEqual(new[]
        {
            "schema=Shop", "app=Main", "executeSchema=RootSchema", "executeClass=Setup", "executeMethod=run", "executeParam=a b;$(c)%d%@e\"fg",
            "executeTypeMethod=true",
        }, system.Calls[^1].Arguments[3..]);
        Assert.AreEqual(ScriptOutcome.Run, system.Registry.History[^1].Scripts.Single().Outcome);
    }
}
