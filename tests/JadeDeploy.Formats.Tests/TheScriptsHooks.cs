using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Testing;

namespace JadeDeploy.Formats.Tests;

/// <summary>Hooks and the manual transition of <c>deploy.ps1</c>.</summary>
[TestClass]
public sealed class TheScriptsHooks : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StandInSystem _system = new(ShopVersions.Platform);

    [TestMethod]
    public void RunWhereARunRunsThem_WithTheSameInTheirEnvironment()
    {
        WrittenPlan plan = WrittenPlan.Of(WrittenPlan.First, _folder);
        using StandInSystem other = new(ShopVersions.Platform);
        string[] byScript = Noted("script", hooks =>
        {
            _system.Fault = "error=8510@1";
            Assert.AreEqual(1, _system.Deploy(plan.Script, "backupConfirmed", "hooks " + hooks).ExitCode);
            Assert.AreEqual(0, _system.Deploy(plan.Script, "resume", "hooks " + hooks).ExitCode);
        });
        string[] byRun = Noted("run", hooks =>
        {
            RunRequest request = new() { PackagePath = plan.Package, TargetDatabase = other.Connection, Hooks = HookFile.Read(hooks), BackupConfirmed = true };
            other.Fault = "error=8510@1";
            Assert.ThrowsExactly<DeploymentException>(() => other.WithFaults(() => DeploymentRun.Run(request)));
            other.WithFaults(() => DeploymentRun.Run(request with { Resume = true }));
        });

        CollectionAssert.AreEqual(byRun, byScript);
        CollectionAssert.Contains(byScript, $"onFailure|10|JD6048|shop||{Sample.A}|a b'\"$(y);%Z%\\");
    }

    [TestMethod]
    public void BeforeTheRun_StopItBeforeAnythingIsChanged()
    {
        WrittenPlan plan = WrittenPlan.Of(WrittenPlan.First, _folder);

        (int code, string output) = _system.Deploy(plan.Script, "backupConfirmed", "hooks " + Failing("beforeRun", "no room left"));

        Assert.AreEqual(1, code, output);
        StringAssert.Contains(output, "JD6020: The hook beforeRun '/bin/sh' ended with exit code 3; its last line of output is 'no room left'.");
        Assert.IsFalse(File.Exists(_system.RegistryPath));
        Assert.IsEmpty(_system.Calls);
    }

    [TestMethod]
    public void BeforeTheTransition_StopTheRun_WhichIsContinuedByTheCommandThatIsShown()
    {
        WrittenPlan plan = WrittenPlan.Of(WrittenPlan.First, _folder);
        string hooks = Failing("beforeTransition", "still running");

        (int code, string output) = _system.Deploy(plan.Script, "backupConfirmed", "hooks " + hooks);

        Assert.AreEqual(1, code, output);
        StringAssert.Contains(output, "JD6021");
        Assert.AreEqual(HookOutcome.Failed, _system.Registry.Pending!.Hooks[^1].Outcome);
        StringAssert.Contains(StandInSystem.ShownCommands(output).Single(), $"-hooks '{hooks}'");
        File.WriteAllText(hooks, """{ "formatVersion": 1, "hooks": [] }""");
        Assert.AreEqual(0, _system.Type(StandInSystem.ShownCommands(output).Single()).ExitCode);
        Assert.AreEqual(Sample.A, _system.Registry.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void AfterTheRun_OnlyWarn()
    {
        WrittenPlan plan = WrittenPlan.Of(WrittenPlan.First, _folder);

        (int code, string output) = _system.Deploy(plan.Script, "hooks " + _folder.Write("two.json", """
            { "formatVersion": 1, "hooks": [ { "when": "beforeRun", "program": "true" }, { "when": "afterRun", "program": "sleep", "arguments": ["600"], "timeout": 1 } ] }
            """));

        Assert.AreEqual(0, code, output);
        StringAssert.Contains(output, "warning: JD6022: The hook afterRun 'sleep' was ended after its time limit of 1 seconds.");
        Assert.IsFalse(_system.Registry.History[^1].BackupConfirmed, "the hook before the run made the backup");
    }

    [TestMethod]
    [DataRow("""{ "formatVersion": 1, "hooks": [ { "when": "beforeRun", "program": "no-such-program" } ] }""", "JD6019")]
    [DataRow("""{ "formatVersion": 1, "hooks": [ { "when": "sometimes", "program": "true" } ] }""", "JD6025")]
    [DataRow("""{ "formatVersion": 1, "hooks": [ { "when": "afterRun", "program": "true", "timeout": 0 } ] }""", "JD6025")]
    [DataRow("""{ "formatVersion": 1, "hooks": [ { "when": "afterRun", "program": "true", "timeout": "soon" } ] }""", "JD6025")]
    [DataRow("""{ "formatVersion": 1, "hooks": [ { "when": "afterRun", "program": "true", "arguments": [1] } ] }""", "JD6025")]
    [DataRow("""{ "formatVersion": 2, "hooks": [] }""", "JD6025")]
    [DataRow("""{ "formatVersion": 1 }""", "JD6025")]
    public void ThatCannotBeUnderstood_AreRefused(string text, string code)
    {
        WrittenPlan plan = WrittenPlan.Of(WrittenPlan.First, _folder);

        (int exitCode, string output) = _system.Deploy(plan.Script, "dryRun", "hooks " + _folder.Write("hooks.json", text));

        Assert.AreEqual(1, exitCode, output);
        StringAssert.Contains(output, $"error: {code}: ");
    }

    [TestMethod]
    public void AManualTransition_WaitsWithItsOwnExitCode_AndIsMadeByTheCommandThatIsShown()
    {
        WrittenPlan plan = WrittenPlan.Of(WrittenPlan.First, _folder);

        (int code, string output) = _system.Deploy(plan.Script, "backupConfirmed", "transition manual");
        (int again, string waits) = _system.Deploy(plan.Script, "backupConfirmed");

        Assert.AreEqual(3, code, output);
        Assert.AreEqual(PendingState.AwaitingTransition, _system.Registry.Pending!.State);
        Assert.HasCount(2, _system.Calls);
        Assert.AreEqual(1, again);
        StringAssert.Contains(waits, "JD6024");
        string command = StandInSystem.ShownCommands(output).Single();
        Assert.AreEqual(command, StandInSystem.ShownCommands(waits).Single());
        Assert.AreEqual(0, _system.Type(command.Replace("-resume", "-continue", StringComparison.Ordinal)).ExitCode);
        Assert.IsNull(_system.Registry.Pending);
        Assert.AreEqual(Sample.A, _system.Registry.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void AManualTransition_StaysManualAfterAFailure()
    {
        WrittenPlan plan = WrittenPlan.Of(WrittenPlan.First, _folder);
        _system.Fault = "exit=1@1";

        (int code, string output) = _system.Deploy(plan.Script, "backupConfirmed", "transition manual", "timeLimit 600");

        Assert.AreEqual(1, code);
        string command = StandInSystem.ShownCommands(output).Single();
        StringAssert.EndsWith(command, "-timeLimit 600 -transition manual -resume");
        Assert.AreEqual(3, _system.Type(command).ExitCode);
    }

    [TestMethod]
    [DataRow("exit=255", 1, "JD6048", -1)]
    [DataRow("compileErrorWithSuccess=7841", 1, "JD6049", -1)]
    [DataRow("dieAfter", 2, "JD6048", -1)]
    [DataRow("errorWithSuccess=8501", 3, "JD6049", 1)]
    [DataRow("dieAfter", 3, "JD6048", 0)]
    [DataRow("dieBefore", 4, "JD6048", 1)]
    public void AStepThatFails_SaysTheNextCommand_WhichDoesWhatItSays(string fault, int call, string error, int decision)
    {
        WrittenPlan plan = WrittenPlan.Of(WrittenPlan.First, _folder);
        _system.Fault = $"{fault}@{call}";

        (int code, string output) = _system.Deploy(plan.Script, "backupConfirmed");

        Assert.AreEqual(1, code, output);
        StringAssert.Contains(output, $"error: {error}: Step {call * 10} ");
        string[] commands = StandInSystem.ShownCommands(output);
        Assert.HasCount(decision < 0 ? 1 : 2, commands);
        (code, output) = _system.Type(commands[Math.Max(decision, 0)]);
        Assert.AreEqual(0, code, output);
        Assert.AreEqual(Sample.A, _system.Registry.Find(Sample.Shop)!.Commit);
        Assert.HasCount(decision == 0 ? 4 : 5, _system.Calls);
    }

    [TestMethod]
    public void AProgramThatCannotBeStarted_LeavesItsStepAsItWas()
    {
        WrittenPlan plan = WrittenPlan.Of(WrittenPlan.First, _folder);
        string client = Path.Combine(_system.Bin, "jadclient");
        string program = File.ReadAllText(client);
        File.WriteAllText(client, "not a program");

        (int code, string output) = _system.Deploy(plan.Script, "backupConfirmed");

        Assert.AreEqual(1, code, output);
        StringAssert.Contains(output, "error: JD6054: ");
        Assert.AreEqual("{\"step\":20,\"state\":\"open\"}", _system.Journal[^1]);
        File.WriteAllText(client, program);
        Assert.AreEqual(0, _system.Type(StandInSystem.ShownCommands(output).Single()).ExitCode);
    }

    public void Dispose()
    {
        _system.Dispose();
        _folder.Dispose();
    }

    private string[] Noted(string name, Action<string> deploy)
    {
        string notes = _folder[$"{name}.txt"];
        string hooks = string.Join(", ", new[] { "beforeRun", "beforeTransition", "afterTransition", "afterRun", "onFailure" }.Select(point => $$"""
            { "when": "{{point}}", "program": "/bin/sh", "arguments": [
              "-c", "echo \"$JADEDEPLOY_HOOK|$JADEDEPLOY_STEP|$JADEDEPLOY_ERROR|$JADEDEPLOY_REPOSITORY|$JADEDEPLOY_FROM|$JADEDEPLOY_TO|$1\" >> '{{notes}}'", "x", "a b'\"$(y);%Z%\\" ] }
            """));
        deploy(_folder.Write($"{name}.json", $$"""{ "formatVersion": 1, "hooks": [ {{hooks}} ] }"""));
        return File.ReadAllLines(notes);
    }

    private string Failing(string point, string says) => _folder.Write($"{point}.json", $$"""
        { "formatVersion": 1, "hooks": [ { "when": "{{point}}", "program": "/bin/sh", "arguments": ["-c", "echo {{says}}; exit 3"] } ] }
        """);
}
