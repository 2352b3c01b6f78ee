using JadeDeploy.EndToEnd.Tests.Harness;
using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class SeveralRepositories : IDisposable
{
    private readonly Shop _shop = new();
    private readonly GitRepositoryBuilder _reports = new("reports");

    public SeveralRepositories()
    {
        _reports.Commit("First", new ShopSchema("Reports").Files);
        _shop.Workspace.Project("reports.jadeproj", $"""
            <PropertyGroup>
              <JadeSourceRepository>{_reports.Path}</JadeSourceRepository>
              <JadeTargetDatabase>Provider=Embedded;Path={Shop.Database}</JadeTargetDatabase>
              <OutputPath>bin/reports/</OutputPath>
            </PropertyGroup>
            """);
    }

    [TestMethod]
    public void ShareADatabase()
    {
        _shop.Publish(Shop.ProjectFile).Succeeds();
        _shop.Publish("reports.jadeproj").Succeeds();

        string registry = _shop.Registry(Shop.ProjectFile);
        StringAssert.Contains(registry, _shop.Repository.Head);
        StringAssert.Contains(registry, _reports.Head);
    }

    [TestMethod]
    public void DoNotMakeEachOthersPackagesStale()
    {
        _shop.Publish(Shop.ProjectFile).Succeeds();
        string head = _shop.Commit(_shop.WithFax);
        _shop.Build(Shop.ProjectFile).Succeeds();
        _shop.Publish("reports.jadeproj").Succeeds();

        _shop.Publish(Shop.ProjectFile, "--no-build").Succeeds();

        StringAssert.Contains(_shop.Registry(Shop.ProjectFile), head);
    }

    [TestMethod]
    public void CannotBothHaveASchema()
    {
        _shop.Publish(Shop.ProjectFile).Succeeds();
        string before = _shop.DatabaseDigest();
        _reports.Commit("Take over", [.. new ShopSchema().Files, ("Reports.scm", null), ("Reports.ddx", null)]);

        _shop.Publish("reports.jadeproj").FailsWith("JD5025");

        Assert.AreEqual(before, _shop.DatabaseDigest());
    }

    public void Dispose()
    {
        _reports.Dispose();
        _shop.Dispose();
    }
}
