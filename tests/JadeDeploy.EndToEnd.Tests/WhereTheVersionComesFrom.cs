using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class WhereTheVersionComesFrom : IDisposable
{
    private readonly Shop _shop = new();

    [TestMethod]
    public void ARange_NeedsNoDatabase()
    {
        string first = _shop.Repository.Head;
        _shop.Commit(_shop.WithFax);

        CommandResult plan = _shop.Workspace.Dotnet("msbuild", "-t:JadePlan", $"-p:JadeSourceRevision={first}..main").Succeeds();

        plan.Says("property Shop::ShopCustomer::fax").DoesNotSay("class Shop::ShopCustomer ");
    }

    [TestMethod]
    public void ARevision_IsAnyNameGitKnows()
    {
        _shop.Repository.Tag("v1.0.0");
        string tagged = _shop.Repository.Head;
        _shop.Commit(_shop.WithFax);

        _shop.Publish("-p:JadeSourceRevision=v1.0.0").Succeeds();

        StringAssert.Contains(_shop.Registry(), tagged);
    }

    [TestMethod]
    public void ARegistryFile_StandsInForTheDatabase()
    {
        _shop.Publish().Succeeds();
        InstalledTool.Run(_shop.Workspace.Path, "registry", "extract",
            "--database", $"Provider=Embedded;Path={Shop.Database}", "--file", "registry.json").Succeeds();
        _shop.Commit(_shop.WithFax);
        File.Move(_shop.Workspace[Shop.Database], _shop.Workspace["elsewhere.jadedb"]);

        CommandResult build = _shop.Build("-p:JadeRegistryFile=registry.json").Succeeds();

        build.Says("deploy -> ");
        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
    }

    [TestMethod]
    public void ADatabaseWhoseVersionWasKeptElsewhere_GetsItsRegistry()
    {
        string first = _shop.Repository.Head;
        _shop.Publish().Succeeds();
        string head = _shop.Commit(_shop.WithFax);
        _shop.ForgetRegistry();

        _shop.Publish($"-p:JadeSourceRevision={first}..main", "-p:JadeInitializeRegistry=true").Succeeds();

        StringAssert.Contains(_shop.Registry(), head);
    }

    [TestMethod]
    public void ADatabaseWithSchemasAndNoRegistry_IsJD5033()
    {
        _shop.Publish().Succeeds();
        _shop.ForgetRegistry();

        _shop.Build().FailsWith("JD5033");
    }

    public void Dispose() => _shop.Dispose();
}
