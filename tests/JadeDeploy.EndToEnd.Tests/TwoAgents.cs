using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

/// <summary>The flows of <c>sdk/docs/agents.md</c>, with its commands.</summary>
[TestClass]
public sealed class TwoAgents : IDisposable
{
    private const string Production = "Provider=Embedded;Path=production.jadedb";
    private const string Staging = "Provider=Embedded;Path=staging.jadedb";

    private readonly Shop _shop = new();

    [TestMethod]
    public void ABuildAgentThatCannotReachTheDatabase_BuildsAgainstItsRegistry()
    {
        Tool("registry", "init", "--database", Production, "--platform-version", "22.0.05").Succeeds();
        Tool("registry", "extract", "--database", Production, "--file", "registry.json").Succeeds();
        _shop.Build("-p:JadeRegistryFile=registry.json").Succeeds();
        Tool("run", Package(), "--database", Production).Succeeds();
        string first = _shop.Repository.Head;
        Tool("registry", "extract", "--database", Production, "--file", "registry.json").Succeeds();
        File.Copy(_shop.Workspace["registry.json"], _shop.Workspace["old.json"]);

        string second = _shop.Commit(_shop.WithFax);
        _shop.Build("-p:JadeRegistryFile=registry.json").Succeeds().Says($"to.{second[..8]}.from.{first[..8]}");
        Tool("run", Package(), "--database", Production).Succeeds().Says($"Deployed {second}");

        // A registry that was extracted before the last deployment.
        _shop.Commit(_shop.WithOtherGreeting);
        _shop.Build("-p:JadeRegistryFile=old.json").Succeeds();
        StringAssert.Contains(Tool("run", Package(), "--database", Production).FailsWith("JD5022").Message, second);
        StringAssert.Contains(Tool("registry", "show", "--database", Production).Output, second);
        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
    }

    [TestMethod]
    public void APackageThatStagingHasTaken_GoesToTheFeedAndFromThereToProduction()
    {
        Directory.CreateDirectory(_shop.Workspace["feed"]);
        _shop.Repository.Tag("v1.0.0");
        Release("v1.0.0", "0.0.0-to.");
        string head = _shop.Commit(_shop.WithFax);
        _shop.Repository.Tag("v1.1.0");
        Release("v1.0.0..v1.1.0", "1.1.0");

        Tool("update", "--feed", "feed", "--database", Production, "--package", "deploy", "--dry-run").Succeeds().Says("2 packages can be deployed");
        Tool("update", "--feed", "feed", "--database", Production, "--package", "deploy").Succeeds().Says($"Deployed {head} by 2 packages.");
        Tool("update", "--feed", "feed", "--database", Production).Succeeds().Says("Nothing to do");
    }

    [TestMethod]
    public void AVersionInATextFile_IsTheBeginningOfARange()
    {
        // Loaded by hand: schemas, and no registry.
        _shop.Publish().Succeeds();
        _shop.ForgetRegistry();
        File.Move(_shop.Workspace[Shop.Database], _shop.Workspace["production.jadedb"]);
        string version = _shop.Workspace.Write("deployed.txt", _shop.Repository.Head);

        string second = _shop.Commit(_shop.WithFax);
        _shop.Build($"-p:JadeSourceRevision={File.ReadAllText(version)}..main", "-p:JadeInitializeRegistry=true").Succeeds();
        Tool("run", Package(), "--database", Production).Succeeds();
        File.WriteAllText(version, second);

        string third = _shop.Commit(_shop.WithFax with { Greeting = "Good day" });
        _shop.Build($"-p:JadeSourceRevision={File.ReadAllText(version)}..main").Succeeds();
        Tool("run", Package(), "--database", Production).Succeeds().Says($"Deployed {third}");
    }

    public void Dispose() => _shop.Dispose();

    private CommandResult Tool(params string[] arguments) => InstalledTool.Run(_shop.Workspace.Path, arguments);

    // The file that names the package of the last build; packages of earlier builds stand beside it.
    private string Package() => Directory.GetFiles(_shop.Workspace["bin/Debug"], "*.nupkg").MaxBy(File.GetLastWriteTimeUtc)!;

    private void Release(string revision, string version)
    {
        _shop.Build($"-p:JadeSourceRevision={revision}").Succeeds();
        string package = Package();
        StringAssert.StartsWith(Path.GetFileName(package), "deploy." + version);
        Tool("run", package, "--database", Staging).Succeeds();
        _shop.Workspace.Dotnet("nuget", "push", package, "--source", _shop.Workspace["feed"]).Succeeds();
    }
}
