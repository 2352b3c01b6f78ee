using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class ASolution : IDisposable
{
    private readonly Shop _shop = new();

    public ASolution()
    {
        _shop.Workspace.Write("other/other.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """);
        _shop.Workspace.Write("all.slnx", $"""<Solution><Project Path="{Shop.ProjectFile}" Type="C#" /><Project Path="other/other.csproj" /></Solution>""");
    }

    [TestMethod]
    public void IsBuilt()
    {
        _shop.Build("all.slnx").Succeeds().Says("deploy -> ").Says("other -> ");
    }

    [TestMethod]
    public void IsPublishedWithoutDeploying()
    {
        _shop.Publish("all.slnx").Succeeds().Says("deploy was not deployed");

        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
    }

    [TestMethod]
    public void IsDeployed_WhenTheProjectSaysSo()
    {
        _shop.Project("<JadeDeployOnPublish>true</JadeDeployOnPublish>");

        _shop.Publish("all.slnx").Succeeds();

        Assert.IsTrue(_shop.Workspace.Has(Shop.Database));
    }

    public void Dispose() => _shop.Dispose();
}
