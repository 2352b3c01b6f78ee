using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class ARunWithHooks
{
    private static readonly DeploymentPlan Plan = ShopVersions.Complete(Sample.A);

    private static readonly DeploymentPlan Failing = ShopVersions.AToB with
    {
        Steps = [ShopVersions.Step(10, StepKind.Commands, "steps/010-Shop.jcf", ShopVersions.Commands("Delete Property Shop::Customer::nothing"))],
    };

    private static RunHook Shell(HookPoint when, string script) => new(when, "sh") { Arguments = ["-c", script] };

    // Each hook appends its name, and what it is told, to a file.
    private static RunHook Note(HookPoint when) =>
        Shell(when, "echo $JADEDEPLOY_HOOK $JADEDEPLOY_STEP $JADEDEPLOY_ERROR >> \"$(dirname \"$JADEDEPLOY_DATABASE\")/hooks\"");

    private static RunHook[] Notes => [.. Enum.GetValues<HookPoint>().Select(Note)];

    private static string[] Noted(ShopDatabase database) => File.Exists(database["hooks"]) ? [.. File.ReadAllLines(database["hooks"]).Select(l => l.Trim())] : [];

    private static RunResult Run(ShopDatabase database, DeploymentPlan plan, RunHook[] hooks, bool resume = false, IProgress<RunEvent>? progress = null) =>
        DeploymentRun.Run(database.Request(plan) with { Hooks = [.. hooks], Resume = resume }, progress, new FixedClock(Sample.Morning));

    [TestMethod]
    public void RunsEachAtItsPoint()
    {
        using ShopDatabase database = new();

        Run(database, Plan, Notes);

        CollectionAssert.AreEqual(new[] { "beforeRun", "beforeTransition 30", "afterTransition 30", "afterRun" }, Noted(database));
    }

    [TestMethod]
    public void KeepsThoseUpToTheChangeInTheHistory()
    {
        using ShopDatabase database = new();

        Run(database, Plan, Notes);

        CollectionAssert.AreEqual(
            new RegisteredHook[]
            {
                new(HookPoint.BeforeRun, null, "sh", HookOutcome.Done),
                new(HookPoint.BeforeTransition, 30, "sh", HookOutcome.Done),
                new(HookPoint.AfterTransition, 30, "sh", HookOutcome.Done),
            },
            database.Registry.History[^1].Hooks.ToArray());
    }

    [TestMethod]
    public void ThatHasNothingToDo_OrIsDry_RunsNone()
    {
        using ShopDatabase database = new();
        DeploymentRun.Run(database.Request(Plan) with { Hooks = [.. Notes], DryRun = true });
        Assert.IsEmpty(Noted(database));
        database.Run(Plan);

        Run(database, Plan, Notes);

        Assert.IsEmpty(Noted(database));
    }

    [TestMethod]
    public void TellsThemWhatIsDeployed()
    {
        using ShopDatabase database = new();
        database.Run(Plan);
        var events = new EventList();

        Run(database, ShopVersions.AToB, [Shell(HookPoint.BeforeRun,
            "echo $JADEDEPLOY_REPOSITORY $JADEDEPLOY_FROM $JADEDEPLOY_TO; echo $JADEDEPLOY_DATABASE; test -f \"$JADEDEPLOY_PACKAGE\"")], progress: events);

        CollectionAssert.AreEqual(
            new[] { $"  shop {Sample.A} {Sample.B}", $"  {database.Path}" }, events.Of(RunEventKind.HookOutput).Select(e => e.Text).ToArray());
    }

    [TestMethod]
    public void HandsArgumentsOverAsTheyAre()
    {
        using ShopDatabase database = new();
        string[] awkward = ["a b", "\"quoted\"", "$HOME", "a;b", "--x=*", "\\"];
        var events = new EventList();

        Run(database, Plan, [new RunHook(HookPoint.BeforeRun, "printf") { Arguments = ["%s\\n", .. awkward] }], progress: events);

        CollectionAssert.AreEqual(awkward.Select(a => "  " + a).ToArray(), events.Of(RunEventKind.HookOutput).Select(e => e.Text).ToArray());
    }

    [TestMethod]
    public void DoesNotShowThemTheToken()
    {
        using ShopDatabase database = new();
        var events = new EventList();
        Environment.SetEnvironmentVariable("SCRIPTS_TEST_TOKEN", "canary");

        DeploymentRun.Run(
            database.Request(Plan) with { Hooks = [Shell(HookPoint.BeforeRun, "echo [$SCRIPTS_TEST_TOKEN]")], TokenVariable = "SCRIPTS_TEST_TOKEN" }, events);

        Assert.AreEqual("  []", events.Of(RunEventKind.HookOutput).Single().Text);
    }

    [TestMethod]
    public void WhoseFirstHookFails_IsJD6020AndChangesNothing()
    {
        using ShopDatabase database = new();

        Diagnostic error = Expect.Failure(
            () => Run(database, Plan, [Shell(HookPoint.BeforeRun, "echo no space left; exit 3"), Note(HookPoint.OnFailure)]), "JD6020");

        StringAssert.StartsWith(error.Message, "The hook beforeRun 'sh' ended with exit code 3; its last line of output is 'no space left'.");
        Assert.AreEqual(database.Path, error.Location.File);
        Assert.IsFalse(File.Exists(database.Path));
        CollectionAssert.AreEqual(new[] { "onFailure JD6020" }, Noted(database));
    }

    [TestMethod]
    public void WhoseHookTakesTooLong_EndsItAndAllThatItStarted()
    {
        using ShopDatabase database = new();
        RunHook slow = Shell(HookPoint.BeforeRun, "sleep 300 & echo $! > \"$(dirname \"$JADEDEPLOY_DATABASE\")/child\"; wait") with { Timeout = TimeSpan.FromSeconds(1) };

        Diagnostic error = Expect.Failure(() => Run(database, Plan, [slow]), "JD6020");

        Assert.Contains("was ended after its time limit of 1 seconds", error.Message);
        AssertEnded(int.Parse(File.ReadAllText(database["child"])));
    }

    [TestMethod]
    public void ThatIsStopped_EndsItsHook()
    {
        using ShopDatabase database = new();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        RunRequest request = database.Request(Plan) with { Hooks = [Shell(HookPoint.BeforeRun, "sleep 300")] };

        Diagnostic error = Expect.Failure(() => DeploymentRun.Run(request, cancellation: stop.Token), "JD6020");

        Assert.Contains("was ended, because the run was stopped", error.Message);
    }

    [TestMethod]
    public void DoesNotWaitForAProgramThatItsHookLeavesRunning()
    {
        using ShopDatabase database = new();

        RunResult result = Run(database, Plan, [Shell(HookPoint.AfterTransition, "sleep 20 & echo started") with { Timeout = TimeSpan.FromSeconds(10) }]);

        Assert.AreEqual(RunOutcome.Deployed, result.Outcome);
    }

    [TestMethod]
    public void WhoseHookBeforeTheTransitionFails_IsJD6021AndResumes()
    {
        using ShopDatabase database = new();

        Diagnostic error = Expect.Failure(() => Run(database, Plan, [Shell(HookPoint.BeforeTransition, "exit 1")]), "JD6021");

        Assert.Contains("The transition of step 30 is not made", error.Message);
        CollectionAssert.AreEquivalent(new[] { 10, 20 }, database.State.StepsDone.ToArray());
        Assert.AreEqual(HookOutcome.Failed, database.Registry.Pending!.Hooks.Single().Outcome);
        Assert.AreEqual(1, Run(database, Plan, [], resume: true).StepsRun);
    }

    [TestMethod]
    public void WhoseHookAfterTheTransitionFails_IsJD6021_AndAResumeRunsItAgain()
    {
        using ShopDatabase database = new();

        Diagnostic error = Expect.Failure(() => Run(database, Plan, [Shell(HookPoint.AfterTransition, "exit 1")]), "JD6021");
        RunResult result = Run(database, Plan, [Note(HookPoint.AfterTransition)], resume: true);

        Assert.Contains("The transition of step 30 is made", error.Message);
        CollectionAssert.AreEqual(new[] { "afterTransition 30" }, Noted(database));
        Assert.AreEqual((RunOutcome.Deployed, 0), (result.Outcome, result.StepsRun));
    }

    [TestMethod]
    public void ThatWasInterruptedAfterItsHooks_DoesNotRunThemAgain()
    {
        using ShopDatabase database = new();
        DeploymentPlan wrong = Plan with { SchemasAfter = ShopVersions.Digests(Sample.B) };
        Expect.Failure(() => Run(database, wrong, [Note(HookPoint.AfterTransition)]), "JD6011");

        Expect.Failure(() => Run(database, wrong, [Note(HookPoint.AfterTransition)], resume: true), "JD6011");

        CollectionAssert.AreEqual(new[] { "afterTransition 30" }, Noted(database));
    }

    [TestMethod]
    public void WhoseLastHookFails_IsDeployedWithJD6022()
    {
        using ShopDatabase database = new();

        RunResult result = Run(database, Plan, [Shell(HookPoint.AfterRun, "exit 9"), Note(HookPoint.OnFailure)]);

        Diagnostic warning = result.Warnings.Single();
        Assert.AreEqual((RunOutcome.Deployed, "JD6022", DiagnosticSeverity.Warning), (result.Outcome, warning.Code, warning.Severity));
        Assert.Contains($"its registry names {Sample.A}", warning.Message);
        Assert.IsEmpty(Noted(database));
    }

    [TestMethod]
    public void ThatFails_RunsTheHooksForFailuresWithItsStepAndCode()
    {
        using ShopDatabase database = new();
        database.Run(Plan);

        Expect.Failure(() => Run(database, Failing, [Note(HookPoint.OnFailure)]), "JD6010");

        CollectionAssert.AreEqual(new[] { "onFailure 10 JD6010" }, Noted(database));
    }

    [TestMethod]
    public void WhoseHookForFailuresFails_StillSaysFirstWhyItFailed()
    {
        using ShopDatabase database = new();
        database.Run(Plan);

        Expect.Failure(() => Run(database, Failing, [Shell(HookPoint.OnFailure, "exit 1")]), "JD6010", "JD6023");
    }

    [TestMethod]
    public void WithAProgramThatIsNotThere_IsJD6019BeforeAnythingElse()
    {
        using ShopDatabase database = new();

        Expect.Failure(() => Run(database, Plan, [Note(HookPoint.BeforeRun), new RunHook(HookPoint.AfterRun, "no-such-program-here")]), "JD6019");
        Expect.Failure(() => Run(database, Plan, [new RunHook(HookPoint.AfterRun, "tools/stop.sh")]), "JD6019");

        Assert.IsEmpty(Noted(database));
    }

    private static void AssertEnded(int process)
    {
        string status = $"/proc/{process}/status";
        // An ended child can stay for a moment until somebody takes note of it.
        for (int i = 0; i < 50 && File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal); i++)
            Thread.Sleep(100);
        Assert.IsTrue(!File.Exists(status) || File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal), $"process {process} still runs");
    }
}
