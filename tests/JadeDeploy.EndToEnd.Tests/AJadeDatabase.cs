using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

/// <summary>
/// The flow of <c>sdk/docs/getting-started.md</c> for a Jade database, with its commands; stand-ins are Jade's programs. Whoever
/// leaves something out is told what.
/// </summary>
[TestClass]
public sealed class AJadeDatabase : IDisposable
{
    private const string Database = "Provider=Jade;Bin=jade/bin;Path=jade/system;Ini=jade/system/jade.ini";

    private readonly Shop _shop = new();

    [TestMethod]
    public void IsDeployedTo_OnceEverythingIsSaid()
    {
        Project(Database);

        StringAssert.Contains(_shop.Publish().FailsWith("JD5046").Message, "JadeInitializeRegistry");
        StringAssert.Contains(_shop.Publish("-p:JadeInitializeRegistry=true").FailsWith("JD6062").Message, "JadePlatformVersion");
        Project(Database, "<JadePlatformVersion>22.0.05</JadePlatformVersion>");
        StringAssert.Contains(_shop.Publish("-p:JadeInitializeRegistry=true").FailsWith("JD6056").Message, "JadeBackupConfirmed");
        CommandResult first = _shop.Publish("-p:JadeInitializeRegistry=true", "-p:JadeBackupConfirmed=true").Succeeds();
        CommandResult again = _shop.Publish("-p:JadeBackupConfirmed=true").Succeeds();

        string log = first.Output.Split('\n').Single(l => l.Contains("Log: ", StringComparison.Ordinal)).Trim()["Log: ".Length..];
        Assert.IsTrue(File.Exists(log), log);
        again.Says("nothing to deploy");
        StringAssert.Contains(_shop.Registry(), _shop.Repository.Head);
        Assert.IsTrue(_shop.Workspace.Has("jade/system/jadedeploy/registry.json"));
    }

    [TestMethod]
    [DataRow("File", "exitCodes")]
    [DataRow("Schema", "extract")]
    public void TakesTheNextVersion_WithEitherStoreAndVerification(string store, string verify)
    {
        Project($"{Database};Registry={store};Verify={verify}", "<JadePlatformVersion>22.0.05</JadePlatformVersion>");
        _shop.Publish("-p:JadeInitializeRegistry=true", "-p:JadeBackupConfirmed=true").Succeeds();
        string head = _shop.Commit(_shop.WithFax);

        CommandResult plan = _shop.Workspace.Dotnet("msbuild", "-t:JadePlan").Succeeds();
        _shop.Publish("-p:JadeBackupConfirmed=true", "-p:JadeDryRun=true").Succeeds();
        _shop.Publish("-p:JadeBackupConfirmed=true").Succeeds();

        plan.Says("property Shop::ShopCustomer::fax").DoesNotSay("greet");
        StringAssert.Contains(_shop.Registry(), head);
        Assert.AreEqual(store == "File", _shop.Workspace.Has("jade/system/jadedeploy/registry.json"));
    }

    [TestMethod]
    public void ShowsDrift_WhenItMayBeExtracted()
    {
        Project(Database, "<JadePlatformVersion>22.0.05</JadePlatformVersion>");
        _shop.Publish("-p:JadeInitializeRegistry=true", "-p:JadeBackupConfirmed=true").Succeeds();

        StringAssert.Contains(_shop.Workspace.Dotnet("msbuild", "-t:JadeDrift").FailsWith("JD6060").Message, "Verify=extract");
        Project(Database + ";Verify=extract");
        _shop.Workspace.Dotnet("msbuild", "-t:JadeDrift").Succeeds().DoesNotSay("JD6032");
    }

    public void Dispose() => _shop.Dispose();

    private void Project(string database, string properties = "")
    {
        if (!_shop.Workspace.Has("jade/bin/jadloadb"))
            InstalledTool.Run(_shop.Workspace.Path, "stand-ins", "jade/bin", "--database", "jade/system", "--platform-version", "22.0.05").Succeeds();
        _shop.Project($"<JadeTargetDatabase>{database}</JadeTargetDatabase>{properties}");
    }
}
