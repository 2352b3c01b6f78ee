using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

/// <summary>The targets that every kind of .NET project has.</summary>
[TestClass]
public sealed class TheTargets : IDisposable
{
    private readonly Shop _shop = new();

    [TestMethod]
    public void Clean_RemovesEverythingThatABuildWrote()
    {
        _shop.Build().Succeeds();

        _shop.Workspace.Dotnet("clean").Succeeds();

        CollectionAssert.AreEqual(Array.Empty<string>(), _shop.Workspace.Files("bin"));
    }

    [TestMethod]
    public void Clean_LeavesTheDatabaseAlone()
    {
        _shop.Publish().Succeeds();

        _shop.Workspace.Dotnet("clean").Succeeds();

        Assert.IsTrue(_shop.Workspace.Has(Shop.Database));
    }

    [TestMethod]
    public void Rebuild_RemovesPackagesOfOlderBuilds()
    {
        _shop.Build().Succeeds();
        _shop.Commit(_shop.WithFax);

        _shop.Workspace.Dotnet("build", "-t:Rebuild").Succeeds();

        Assert.AreEqual(1, _shop.Packages().Length);
    }

    [TestMethod]
    public void Pack_PutsThePackageWherePackagesGo()
    {
        _shop.Workspace.Dotnet("pack", "-o", "packages").Succeeds();

        CollectionAssert.AreEqual(_shop.Packages(), _shop.Workspace.Files("packages"));
    }

    [TestMethod]
    public void Pack_WithoutBuilding_TakesWhatWasBuilt()
    {
        _shop.Build().Succeeds();
        _shop.Commit(_shop.WithFax);

        _shop.Workspace.Dotnet("pack", "--no-build", "-o", "packages").Succeeds();

        CollectionAssert.AreEqual(_shop.Packages(), _shop.Workspace.Files("packages"));
    }

    [TestMethod]
    public void AGraphBuild_BuildsReferencesFirst()
    {
        _shop.Workspace.Project("second.jadeproj", $"""
            <PropertyGroup><JadeSourceRepository>{_shop.Repository.Path}</JadeSourceRepository><OutputPath>bin/second/</OutputPath></PropertyGroup>
            <ItemGroup><ProjectReference Include="{Shop.ProjectFile}" /></ItemGroup>
            """);

        CommandResult build = _shop.Workspace.Dotnet("build", "second.jadeproj", "-graph", "-m").Succeeds();

        build.Says("deploy -> ").Says("second -> ");
        Assert.IsTrue(build.Output.IndexOf("deploy -> ", StringComparison.Ordinal) < build.Output.IndexOf("second -> ", StringComparison.Ordinal));
    }

    public void Dispose() => _shop.Dispose();
}
