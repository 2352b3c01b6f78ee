using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class HooksAndScripts : IDisposable
{
    private const string Hooks = """
        <JadeRunHook Include="sh" At="beforeRun" Arguments="arguments.sh;Shop Server;a%3Bb" />
        <JadeRunHook Include="notes.sh" At="beforeTransition" />
        <JadeRunHook Include="notes.sh" At="afterTransition" />
        <JadeRunHook Include="./notes.sh" At="afterRun" Timeout="30" />
        """;

    private readonly Shop _shop = new();

    [TestMethod]
    public void Hooks_RunAtTheirPointsWithTheirArguments()
    {
        Notes();
        _shop.Project(items: Hooks);

        CommandResult publish = _shop.Publish("-v:normal").Succeeds();

        publish.Says("<Shop Server>").Says("<a;b>");
        CollectionAssert.AreEqual(new[] { "beforeTransition", "afterTransition", "afterRun" }, File.ReadAllLines(_shop.Workspace["notes"]));
    }

    [TestMethod]
    public void AHookThatFails_LeavesTheDatabaseAlone()
    {
        _shop.Project(items: """<JadeRunHook Include="sh" At="beforeRun" Arguments="-c;exit 4" />""");

        ReportedDiagnostic error = _shop.Publish().FailsWith("JD6020");

        StringAssert.Contains(error.Message, "exit code 4");        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
    }

    [TestMethod]
    public void AManualTransition_IsMadeByTheTool()
    {
        _shop.Project("<JadeTransition>manual</JadeTransition>");
        _shop.Publish().Succeeds().Says("Done up to the transition").Says("--resume");

        _shop.Publish().FailsWith("JD6024");
        InstalledTool.Run(_shop.Workspace.Path, "run", _shop.Workspace["bin/Debug/" + _shop.Packages()[0]],
            "--database", $"Provider=Embedded;Path={Shop.Database}", "--resume").Succeeds().Says("Deployed");

        StringAssert.Contains(_shop.Registry(), _shop.Repository.Head);
        _shop.Publish().Succeeds().Says("nothing to deploy");
    }

    [TestMethod]
    public void Scripts_ArePlannedAndNeverClaimedToHaveRun()
    {
        _shop.Repository.Commit("Scripts", (".jadegit", "[[deployment.scripts]]\nmethod = 'Shop::ShopCustomer::greet'\n"));
        _shop.Workspace.Dotnet("msbuild", "-t:JadePlan").Succeeds().Says("Run script: Shop::ShopCustomer::greet");

        _shop.Publish().Succeeds().Says("warning JD6015").Says("1 script not run here");

        StringAssert.Contains(_shop.Registry(), "scripts not run: Shop::ShopCustomer::greet");
        _shop.Publish().Succeeds().Says("nothing to deploy");
    }

    public void Dispose() => _shop.Dispose();

    private void Notes()
    {
        _shop.Workspace.Write("arguments.sh", "printf '<%s>\\n' \"$@\"\n");
        string file = _shop.Workspace.Write("notes.sh", "#!/bin/sh\necho $JADEDEPLOY_HOOK >> notes\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
