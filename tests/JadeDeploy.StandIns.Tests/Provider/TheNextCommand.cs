using System.Collections.Immutable;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;

namespace JadeDeploy.StandIns.Tests.Provider;

/// <summary>Each way in which a program can fail, in each kind of step: the state, the code, and the command to type next, which is typed.</summary>
[TestClass]
public sealed class TheNextCommand
{
    private const string Resume = "--resume";

    [TestMethod]
    // A load continues by itself.
    [DataRow("exit=1", StepKind.Load, "JD6048", "exit code 1 and wrote nothing", "")]
    [DataRow("exit=255", StepKind.Load, "JD6048", "exit code 255", "")]
    [DataRow("error=8510", StepKind.Load, "JD6048", "exit code 1 and the error 8510 - ", "")]
    [DataRow("errorAfter=8501", StepKind.Load, "JD6048", "the error 8501 - ", "")]
    [DataRow("errorWithSuccess=8514", StepKind.Load, "JD6049", "printed the error 8514 - ", "")]
    [DataRow("compileErrorWithSuccess=7841", StepKind.Load, "JD6049", "printed the error 7841 - ", "")]
    [DataRow("dieBefore", StepKind.Load, "JD6048", "exit code 137", "")]
    [DataRow("dieAfter", StepKind.Load, "JD6048", "exit code 137", "")]
    // So does a reorganisation: one that is done already is no further work.
    [DataRow("errorWithSuccess=8501", StepKind.Reorganise, "JD6049", "jadclient printed the error 8501 - ", "")]
    [DataRow("dieAfter", StepKind.Reorganise, "JD6048", "exit code 137", "")]
    // Whether anything else had its effect, only a person can see.
    [DataRow("dieBefore", StepKind.Commands, "JD6048", "exit code 137", "redo")]
    [DataRow("dieAfter", StepKind.Commands, "JD6048", "exit code 137", "done")]
    [DataRow("errorAfter=8515", StepKind.Commands, "JD6048", "the error 8515 - ", "done")]
    [DataRow("errorWithSuccess=8515", StepKind.Commands, "JD6049", "printed the error 8515 - ", "redo")]
    [DataRow("exit=255", StepKind.Transition, "JD6048", "jadclient ended with exit code 255", "redo")]
    [DataRow("dieAfter", StepKind.Transition, "JD6048", "exit code 137", "done")]
    [DataRow("error=8509", StepKind.DeleteSchema, "JD6048", "the error 8509 - ", "redo")]
    [DataRow("dieAfter", StepKind.DeleteSchema, "JD6048", "exit code 137", "done")]
    [DataRow("exit=1", StepKind.Script, "JD6048", "jadclient ended with exit code 1", "redo")]
    [DataRow("dieAfter", StepKind.Script, "JD6048", "exit code 137", "done")]
    public void OfAStepThatFails_IsSaid_AndDoesWhatItSays(string fault, StepKind kind, string code, string cause, string decision)
    {
        using JadeSystem system = new();
        FailingStep failing = FailingStep.Of(kind);
        failing.Prepare(system);
        string package = system.Request(failing.Plan).PackagePath;
        system.Install($"{fault}@{system.Calls.Count + failing.Call}");

        ToolCall failure = ToolCall.Of("run", package, "--database", system.Connection, "--backup-confirmed");

        ImmutableArray<ImmutableArray<string>> commands = AssertFailed(system, failing, failure, code, cause);
        AssertCommands(system, package, commands, decision.Length == 0 ? [""] : [$"--step {failing.Step}=done", $"--step {failing.Step}=redo"]);
        system.Install();
        int before = system.Calls.Count;

        ToolCall next = ToolCall.Of(commands[decision == "redo" ? 1 : 0]);

        Assert.AreEqual(0, next.ExitCode, next.Output);
        failing.AssertDone(system);
        int left = failing.Plan.Steps.Count(s => s.Number > failing.Step) + (decision == "done" ? 0 : 1);
        Assert.HasCount(before + left, system.Calls, "the steps before it are not run again, and it only if that was said");
    }

    [TestMethod]
    public void OfEachDocumentedNumber_IsSaid_AndDoesWhatItSays()
    {
        using JadeSystem system = new();
        FailingStep failing = FailingStep.Of(StepKind.Load);
        failing.Prepare(system);
        string package = system.Request(failing.Plan).PackagePath;
        IReadOnlyList<string> command = ["run", package, "--database", system.Connection, "--backup-confirmed"];
        foreach (int number in Enumerable.Range(8500, 32))
        {
            bool isTold = number % 2 == 0;
            system.FailNext($"{(isTold ? "error" : "errorWithSuccess")}={number}");

            ToolCall failure = ToolCall.Of(command);

            ImmutableArray<ImmutableArray<string>> commands = AssertFailed(system, failing, failure, isTold ? "JD6048" : "JD6049", $"{number} - ");
            AssertCommands(system, package, commands, [""]);
            command = commands[0];
        }
        system.Install();

        Assert.AreEqual(0, ToolCall.Of(command).ExitCode);
        failing.AssertDone(system);
    }

    [TestMethod]
    [DataRow("exit=1", StepKind.Load, "JD6048", 0)]
    [DataRow("exit=255", StepKind.Load, "JD6048", 0)]
    [DataRow("compileErrorWithSuccess=8510", StepKind.Load, "JD6049", 0)]
    [DataRow("dieAfter", StepKind.Transition, "JD6048", 0)]
    public void OfAStepThatFails_IsTheSameFromTheTool_AsAProcess(string fault, StepKind kind, string code, int which)
    {
        using JadeSystem system = new();
        FailingStep failing = FailingStep.Of(kind);
        failing.Prepare(system);
        string package = system.Request(failing.Plan).PackagePath;
        system.Install($"{fault}@{system.Calls.Count + failing.Call}");

        ToolCall failure = ToolCall.AsProcess("run", package, "--database", system.Connection, "--backup-confirmed");
        ImmutableArray<ImmutableArray<string>> commands = AssertFailed(system, failing, failure, code, "");
        system.Install();
        ToolCall next = ToolCall.AsProcess(commands[which]);

        Assert.AreEqual(0, next.ExitCode, next.Output);
        failing.AssertDone(system);
    }

    [TestMethod]
    public void OfAProgramThatHangs_KeepsTheTimeLimit()
    {
        using JadeSystem system = new();
        FailingStep failing = FailingStep.Of(StepKind.Load);
        failing.Prepare(system);
        system.FailNext("hang");

        ToolCall failure = ToolCall.AsProcess("run", system.Request(failing.Plan).PackagePath, "--database", system.Connection + ";TimeLimit=6", "--backup-confirmed");

        ImmutableArray<string> command = AssertFailed(system, failing, failure, "JD6050", "time limit of 6 seconds").Single();
        Assert.AreEqual(TimeSpan.FromSeconds(6), TargetConnection.Parse(command[3], "/").JadeSettings!.TimeLimit);
        system.Install();
        Assert.AreEqual(0, ToolCall.Of(command).ExitCode);
        failing.AssertDone(system);
    }

    [TestMethod]
    public void OfARunThatIsStopped_ContinuesIt()
    {
        using JadeSystem system = new();
        FailingStep failing = FailingStep.Of(StepKind.Load);
        failing.Prepare(system);
        system.FailNext("hang");
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(2));

        string message = Expect.Failure(() => system.Run(failing.Plan, stop: stop.Token), "JD6050").Message;

        StringAssert.Contains(message, "stopped as asked");
        system.Install();
        Assert.AreEqual(0, ToolCall.Of(ShownCommands.Of(message).Single()).ExitCode);
        failing.AssertDone(system);
    }

    [TestMethod]
    public void OfAProgramThatSaysNothing_KeepsTheSuccessPattern()
    {
        using JadeSystem system = new();
        FailingStep failing = FailingStep.Of(StepKind.Load);
        failing.Prepare(system);
        system.FailNext("exit=0");

        ToolCall failure = ToolCall.Of("run", system.Request(failing.Plan).PackagePath, "--database", system.Connection + ";LoaderSuccessPattern=^Load completed", "--backup-confirmed");

        ImmutableArray<string> command = AssertFailed(system, failing, failure, "JD6049", "LoaderSuccessPattern").Single();
        system.Install();
        Assert.AreEqual(0, ToolCall.Of(command).ExitCode);
        failing.AssertDone(system);
    }

    [TestMethod]
    public void OfARunThatIsNotContinued_IsSaidAgain()
    {
        using JadeSystem system = new();
        FailingStep failing = FailingStep.Of(StepKind.Commands);
        failing.Prepare(system);
        string package = system.Request(failing.Plan).PackagePath;
        system.FailNext("dieAfter");
        ToolCall.Of("run", package, "--database", system.Connection, "--backup-confirmed");
        system.Install();

        ToolCall again = ToolCall.Of("run", package, "--database", system.Connection, "--backup-confirmed");
        ToolCall undecided = ToolCall.Of(ShownCommands.Of(again.Output).Single());
        ToolCall givenUp = ToolCall.Of("run", package, "--database", system.Connection, "--abort");
        ImmutableArray<ImmutableArray<string>> commands = ShownCommands.Of(undecided.Output);
        ToolCall decided = ToolCall.Of(commands[0]);
        ToolCall nothing = ToolCall.Of([.. commands[0]]);

        AssertRefused(again, "JD5030");
        AssertRefused(undecided, "JD6051");
        AssertCommands(system, package, commands, ["--step 10=done", "--step 10=redo"]);
        AssertRefused(givenUp, "JD6055");
        AssertCommands(system, package, ShownCommands.Of(givenUp.Output), [""]);
        Assert.AreEqual(0, decided.ExitCode, decided.Output);
        failing.AssertDone(system);
        Assert.AreEqual(0, nothing.ExitCode, "a command that was typed twice does nothing");
    }

    [TestMethod]
    public void OfAnUpdateFromAFeed_TakesTheDecision_AndGoesOn()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        foreach (DeploymentPlan plan in new[] { ShopVersions.AToB, ShopVersions.BToC })
            system.Request(plan);
        // Three calls of the first package; the commands of the second.
        system.Install($"dieAfter@{system.Calls.Count + 4}");

        ToolCall failure = ToolCall.Of("update", "--feed", system["packages"], "--database", system.Connection, "--package", "Shop.Deploy", "--backup-confirmed");

        AssertRefused(failure, "JD6048");
        ImmutableArray<string> command = ShownCommands.Of(failure.Output).First(c => c.Contains("10=done"));
        system.Install();
        ToolCall next = ToolCall.Of(command);
        Assert.AreEqual(0, next.ExitCode, next.Output);
        Assert.AreEqual(Sample.C, system.Registry.Find(Sample.Shop)!.Commit);
        Assert.AreEqual(ShopVersions.Digests(Sample.C)["Shop"], system.Schemas()["Shop"]);
    }

    [TestMethod]
    public void OfARunWithHooksAndAManualTransition_KeepsBoth()
    {
        using JadeSystem system = new();
        FailingStep failing = FailingStep.Of(StepKind.Load);
        failing.Prepare(system);
        string hooks = system["ho oks.json"];
        File.WriteAllText(hooks, "{ \"formatVersion\": 1, \"hooks\": [{ \"when\": \"beforeTransition\", \"program\": \"true\" }] }");
        system.FailNext("exit=1");

        ToolCall failure = ToolCall.Of("run", system.Request(failing.Plan).PackagePath, "--database", system.Connection, "--backup-confirmed", "--transition", "manual", "--hooks", hooks);

        ImmutableArray<string> command = AssertFailed(system, failing, failure, "JD6048", "").Single();
        CollectionAssert.AreEqual(new[] { "--hooks", hooks, "--transition", "manual", Resume }, command[4..].ToArray());
        system.Install();
        ToolCall waits = ToolCall.Of(command);
        Assert.AreEqual(PendingState.AwaitingTransition, system.Registry.Pending!.State);
        ImmutableArray<string> transition = ShownCommands.Of(waits.Output).Single();
        CollectionAssert.AreEqual(new[] { "--hooks", hooks, Resume }, transition[4..].ToArray());
        ToolCall again = ToolCall.Of("run", command[1], "--database", system.Connection, "--hooks", hooks, "--transition", "manual");
        AssertRefused(again, "JD6024");
        CollectionAssert.AreEqual(transition.ToArray(), ShownCommands.Of(again.Output).Single().ToArray());
        Assert.AreEqual(0, ToolCall.Of(transition).ExitCode);
        failing.AssertDone(system);
        Assert.AreEqual(HookOutcome.Done, system.Registry.History[^1].Hooks.Single().Outcome);
    }

    [TestMethod]
    public void OfARelativePath_MeansTheSameInAnyFolder()
    {
        RunRequest request = new() { PackagePath = "/p/Shop.nupkg", TargetDatabase = "Provider=Embedded;Path=shop.jadedb", BaseDirectory = "/projects/a $b" };

        Assert.AreEqual("jadedeploy run \"/p/Shop.nupkg\" --database 'Provider=Embedded;Path=\"/projects/a $b/shop.jadedb\"' --resume", ResumeCommand.For(request));
    }

    [TestMethod]
    [DataRow("a b", "\"a b\"", "\"a b\"")]
    [DataRow("a\"b", "'a\"b'", "\"a\\\"b\"")]
    [DataRow("$(x)'y'z", "'$(x)'\\''y'\\''z'", "\"$(x)'y'z\"")]
    [DataRow("C:\\a", "'C:\\a'", "\"C:\\a\"")]
    public void IsQuoted_ForTheShellOfTheSystem(string argument, string unix, string windows)
    {
        Assert.AreEqual(unix, ShellWord.Of(argument, isWindows: false));
        Assert.AreEqual(windows, ShellWord.Of(argument, isWindows: true));
    }

    [TestMethod]
    public void OfAProgramThatCannotBeStarted_IsSaid_AtAnyStep()
    {
        using JadeSystem system = new();
        FailingStep failing = FailingStep.Of(StepKind.Reorganise);
        failing.Prepare(system);
        string client = Path.Combine(system.Bin, "jadclient");
        File.Delete(client);
        File.WriteAllText(client, "not a program");

        ToolCall failure = ToolCall.Of("run", system.Request(failing.Plan).PackagePath, "--database", system.Connection, "--backup-confirmed");

        AssertRefused(failure, "JD6054");
        Assert.IsEmpty(system.Target.Read().StepsUnknown);
        ImmutableArray<string> command = ShownCommands.Of(failure.Output).Single();
        Assert.AreEqual(Resume, command[^1]);
        system.Install();
        Assert.AreEqual(0, ToolCall.Of(command).ExitCode);
        failing.AssertDone(system);
    }

    [TestMethod]
    public void OfAStepWhoseFilesCannotBeWritten_IsSaid()
    {
        using JadeSystem system = new();
        FailingStep failing = FailingStep.Of(StepKind.Load);
        failing.Prepare(system);
        string package = system.Request(failing.Plan).PackagePath;
        system.FailNext("exit=1");
        ImmutableArray<string> command = ShownCommands.Of(ToolCall.Of("run", package, "--database", system.Connection, "--backup-confirmed").Output).Single();
        system.Install();
        string files = Directory.GetDirectories(Path.Combine(system.Path, "jadedeploy", "runs"), "steps", SearchOption.AllDirectories).MaxBy(Directory.GetCreationTimeUtc)!;
        Directory.Delete(files, recursive: true);
        File.WriteAllText(files, "in the way");

        ToolCall failure = ToolCall.Of(command);

        AssertRefused(failure, "JD6064");
        AssertCommands(system, package, ShownCommands.Of(failure.Output), [""]);
        File.Delete(files);
        Assert.AreEqual(0, ToolCall.Of(command).ExitCode);
        failing.AssertDone(system);
    }

    [TestMethod]
    public void OfARegistryThatCannotBeWritten_IsSaid()
    {
        FailingStep failing = FailingStep.Of(StepKind.Load);
        using JadeSystem measured = new();
        int write = CallsUntilTheEnd(measured, failing);
        using JadeSystem system = new();
        string connection = Prepared(system, failing);
        system.Install($"exit=1@{system.Calls.Count + write}");

        ToolCall failure = ToolCall.Of("run", system.Request(failing.Plan).PackagePath, "--database", connection, "--backup-confirmed");

        AssertRefused(failure, "JD6061");
        ImmutableArray<string> command = ShownCommands.Of(failure.Output).Single();
        system.Install();
        Assert.AreEqual(0, ToolCall.Of(command).ExitCode);
        Assert.AreEqual(ShopVersions.Digests(Sample.B)["Shop"], system.Schemas()["Shop"]);
    }

    private static int CallsUntilTheEnd(JadeSystem system, FailingStep failing)
    {
        string connection = Prepared(system, failing);
        int before = system.Calls.Count;
        system.Run(failing.Plan, r => r with { TargetDatabase = connection });
        RecordedCall[] calls = [.. system.Calls.Skip(before)];
        return 1 + Array.FindLastIndex(calls, c => c.Arguments.Contains("executeMethod=loadFrom"));
    }

    private static string Prepared(JadeSystem system, FailingStep failing)
    {
        string connection = system.Connection + ";Registry=Schema";
        system.Run(ShopVersions.Complete(failing.Before) with { InitializesRegistry = true }, r => r with { TargetDatabase = connection });
        return connection;
    }

    private static void AssertRefused(ToolCall call, string code)
    {
        Assert.AreEqual(1, call.ExitCode, call.Output);
        StringAssert.Contains(call.Output, $"error {code}: ");
    }

    private static ImmutableArray<ImmutableArray<string>> AssertFailed(JadeSystem system, FailingStep failing, ToolCall failure, string code, string cause)
    {
        AssertRefused(failure, code);
        StringAssert.Contains(failure.Output, $"Step {failing.Step} ");
        StringAssert.Contains(failure.Output, cause);
        StringAssert.Contains(failure.Output, "How much of it is done is not known.");
        StringAssert.Contains(failure.Output, "run.log");
        RegistryDocument registry = system.Registry;
        Assert.AreEqual(failing.Before, registry.Find(Sample.Shop)!.Commit);
        Assert.AreEqual((failing.Plan.To, PendingState.Started), (registry.Pending!.To, registry.Pending.State));
        TargetState state = system.Target.Read();
        CollectionAssert.AreEqual(new[] { failing.Step }, state.StepsUnknown.ToArray());
        CollectionAssert.AreEqual(failing.Plan.Steps.Select(s => s.Number).Where(n => n < failing.Step).ToArray(), state.StepsDone.Order().ToArray());
        return ShownCommands.Of(failure.Output);
    }

    // The words, and no others; the connection string is another spelling of the one that was given.
    private static void AssertCommands(JadeSystem system, string package, ImmutableArray<ImmutableArray<string>> commands, string[] endings)
    {
        JadeSettings settings = TargetConnection.Parse(system.Connection, "/").JadeSettings!;
        Assert.HasCount(endings.Length, commands);
        for (int i = 0; i < endings.Length; i++)
        {
            Assert.AreEqual(settings, TargetConnection.Parse(commands[i][3], "/").JadeSettings);
            CollectionAssert.AreEqual(
                new[] { "run", package, "--database", commands[i][3], Resume }.Concat(endings[i].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray(),
                commands[i].ToArray());
        }
    }
}
