using System.Text;
using JadeDeploy.Database;
using JadeDeploy.Database.Loading;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Tool.Tests;

/// <summary>Runs that were stopped, and what a person decides about them.</summary>
[TestClass]
public sealed class RunsThatStopped : IDisposable
{
    private const string Fax = "\t\tfax: String[30];";

    private readonly ShopRepository _shop = new();

    [TestMethod]
    public void AreGivenUp_AndCanBeStartedAgain()
    {
        string package = StoppedRename();

        StringAssert.Contains(_shop.Run(package).Error, "error JD5030: ");
        ToolRun abort = _shop.Run(package, "--abort");
        Assert.AreEqual(0, abort.ExitCode, abort.ToString());
        StringAssert.Contains(_shop.Run(package, "--abort").Error, "error JD6033: ");

        ToolRun again = _shop.Run(package);
        Assert.AreEqual(0, again.ExitCode, again.ToString());
        StringAssert.Contains(again.Output, "Deployed");
    }

    [TestMethod]
    public void WithAStepThatWasDoneByHand_GoOnWhenAPersonSaysSo()
    {
        string package = StoppedRename();
        RenameByHand();

        StringAssert.Contains(_shop.Run(package, "--resume").Error, "error JD6014: ");
        StringAssert.Contains(_shop.Run(package, "--resume", "--step", "11=done").Error, "error JD6036: ");
        ToolRun done = _shop.Run(package, "--resume", "--step", "10=done");

        Assert.AreEqual(0, done.ExitCode, done.ToString());
        StringAssert.Contains(done.Output, "Deployed");
    }

    [TestMethod]
    public void WithAStepThatWasDoneByHand_RunItsCommandsThatAreMissing()
    {
        string package = StoppedRename();
        RenameByHand();

        ToolRun redone = _shop.Run(package, "--resume", "--step", "10=redo");

        Assert.AreEqual(0, redone.ExitCode, redone.ToString());
    }

    [TestMethod]
    public void WithADecisionThatIsNotTrue_AreNotDone()
    {
        string package = StoppedRename();

        StringAssert.Contains(_shop.Run(package, "--resume", "--step", "10=done").Error, "error JD6011: ");
    }

    [TestMethod]
    public void LeaveADatabase_WhoseSchemasAreExtractedAsTheyWere()
    {
        StoppedRename();

        ToolRun extract = _shop.Tool("extract", "--database", ShopRepository.Database, "--output", "extract");

        Assert.AreEqual(0, extract.ExitCode, extract.ToString());
        StringAssert.Contains(File.ReadAllText(_shop.Folder[Path.Combine("extract", "Shop.scm")]), "fax:");
    }

    public void Dispose() => _shop.Dispose();

    // A package with a command and a transition, stopped before its first step.
    private string StoppedRename()
    {
        _shop.Commit(Fax);
        Assert.AreEqual(0, _shop.Run(_shop.Build()).ExitCode);
        _shop.Commit(Fax.Replace("fax", "faxNumber"));
        string package = _shop.Build("--rename", "Shop::Order::fax=faxNumber");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var request = new RunRequest { PackagePath = package, TargetDatabase = ShopRepository.Database, BaseDirectory = _shop.Folder.Path };
        DeploymentException stopped = Assert.ThrowsExactly<DeploymentException>(() => DeploymentRun.Run(request, cancellation: stop.Token));
        Assert.AreEqual("JD6016", stopped.Diagnostics[0].Code);
        return package;
    }

    private void RenameByHand()
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Open(_shop.Folder["shop.jadedb"]);
        database.Loader.Load(new LoadRequest
        {
            CommandFile = new LoadFile("hand.jcf", Encoding.ASCII.GetBytes("JadeCommandFile\r\nJadeVersionNumber 20.0.02\r\nCommands\r\nAbortOnError True\r\nRename Property Shop::Order::fax faxNumber\r\n")),
            SuppressReorg = true,
            LoadStyle = LoadStyle.LatestSchemaVersion,
        });
    }
}
