using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class ADeployment : IDisposable
{
    private readonly Shop _shop = new();

    [TestMethod]
    public void TheBuild_WritesAPackageAndNoDatabase()
    {
        CommandResult build = _shop.Build().Succeeds();

        Assert.AreEqual(1, _shop.Packages().Length);
        build.Says($"deploy -> {_shop.Workspace[Path.Combine("bin", "Debug", _shop.Packages()[0])]}");
        Assert.IsTrue(_shop.Workspace.Has("bin/Debug/deployment.current"));
        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
    }

    [TestMethod]
    public void TheFirstPublish_MakesTheDatabase()
    {
        _shop.Publish().Succeeds();

        Assert.IsTrue(_shop.Workspace.Has(Shop.Database));
        StringAssert.Contains(_shop.Registry(), _shop.Repository.Head);
    }

    [TestMethod]
    public void TheSecondPublish_ChangesNothing()
    {
        _shop.Publish().Succeeds();
        string before = _shop.DatabaseDigest();

        CommandResult second = _shop.Publish().Succeeds();

        second.Says("nothing to deploy");
        Assert.AreEqual(before, _shop.DatabaseDigest());
    }

    [TestMethod]
    public void AChange_IsPlannedAloneAndDeployed()
    {
        _shop.Publish().Succeeds();
        string head = _shop.Commit(_shop.WithFax);

        CommandResult plan = _shop.Workspace.Dotnet("msbuild", "-t:JadePlan").Succeeds();
        _shop.Publish().Succeeds();

        plan.Says("property Shop::ShopCustomer::fax").DoesNotSay("greet");
        StringAssert.Contains(_shop.Registry(), head);
    }

    [TestMethod]
    public void ThePlan_WritesNothing()
    {
        _shop.Workspace.Dotnet("msbuild", "-t:JadePlan").Succeeds().Says("Shop");

        Assert.AreEqual(0, _shop.Workspace.Files("bin").Length);
        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
    }

    [TestMethod]
    public void AnUnchangedBuild_WritesNothing()
    {
        _shop.Build().Succeeds();
        Dictionary<string, DateTime> before = WriteTimes();

        _shop.Build().Succeeds().Says($"deploy -> {_shop.Workspace["bin"]}");

        CollectionAssert.AreEqual(before, WriteTimes());
    }

    [TestMethod]
    public void TwoCleanBuilds_GiveTheSameBytes()
    {
        _shop.Build().Succeeds();
        string package = _shop.Workspace["bin/Debug/" + _shop.Packages()[0]];
        byte[] first = File.ReadAllBytes(package);

        _shop.Workspace.Dotnet("build", "--no-incremental").Succeeds();

        CollectionAssert.AreEqual(first, File.ReadAllBytes(package));
    }

    [TestMethod]
    public void ADryRun_ChecksAndChangesNothing()
    {
        _shop.Publish("-p:JadeDryRun=true").Succeeds();

        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
    }

    [TestMethod]
    public void TheProjectInTheRepositoryItDeploys_NeedsNoProperty()
    {
        string project = Path.Combine(_shop.Repository.Path, "inside.jadeproj");
        File.Copy(_shop.Workspace["nuget.config"], Path.Combine(_shop.Repository.Path, "nuget.config"));
        File.Copy(_shop.Workspace["global.json"], Path.Combine(_shop.Repository.Path, "global.json"));
        File.WriteAllText(project, "<Project Sdk=\"JadeDeploy.Build\" />");

        CommandResult build = CommandLine.Run("dotnet", _shop.Repository.Path, ["build", project], PackedProduct.Instance.Environment);

        build.Succeeds().Says("inside -> ");
    }

    public void Dispose() => _shop.Dispose();

    private Dictionary<string, DateTime> WriteTimes() =>
        _shop.Workspace.Files("bin/Debug").ToDictionary(f => f, f => File.GetLastWriteTimeUtc(_shop.Workspace["bin/Debug/" + f]));
}
