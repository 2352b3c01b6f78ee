using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class PublishWithoutBuild : IDisposable
{
    private readonly Shop _shop = new();

    [TestMethod]
    public void RunsWhatWasBuilt()
    {
        string built = _shop.Repository.Head;
        _shop.Build().Succeeds();
        _shop.Commit(_shop.WithFax);

        _shop.Publish("--no-build").Succeeds();

        StringAssert.Contains(_shop.Registry(), built);
    }

    [TestMethod]
    public void WithoutABuild_IsJD4016()
    {
        _shop.Workspace.Dotnet("restore").Succeeds();

        _shop.Publish("--no-build").FailsWith("JD4016");
    }

    [TestMethod]
    public void ForAnotherDatabase_IsJD4018()
    {
        _shop.Build().Succeeds();

        _shop.Publish("--no-build", "-p:JadeTargetDatabase=Provider=Embedded%3BPath=other.jadedb").FailsWith("JD4018");

        Assert.IsFalse(_shop.Workspace.Has("other.jadedb"));
    }

    [TestMethod]
    public void OfAPackageThatWasChanged_IsAnError()
    {
        _shop.Build().Succeeds();
        string package = _shop.Workspace["bin/Debug/" + _shop.Packages()[0]];
        byte[] bytes = File.ReadAllBytes(package);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(package, bytes);

        ReportedDiagnostic error = _shop.Publish("--no-build").FailsWith("JD4002");

        Assert.AreEqual(package, error.File);
        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
    }

    [TestMethod]
    public void OfAPackageThatIsGone_IsJD4001()
    {
        _shop.Build().Succeeds();
        File.Delete(_shop.Workspace["bin/Debug/" + _shop.Packages()[0]]);

        _shop.Publish("--no-build").FailsWith("JD4001");
    }

    [TestMethod]
    public void AfterAnotherDeployment_IsJD5022()
    {
        _shop.Publish().Succeeds();
        _shop.Commit(_shop.WithFax);
        _shop.Build().Succeeds();
        _shop.Workspace.Project("other.jadeproj", $"""
            <PropertyGroup>
              <JadeSourceRepository>{_shop.Repository.Path}</JadeSourceRepository>
              <JadeTargetDatabase>Provider=Embedded;Path={Shop.Database}</JadeTargetDatabase>
              <OutputPath>bin/other/</OutputPath>
            </PropertyGroup>
            """);
        _shop.Commit(_shop.WithFax with { Greeting = "Good day" });
        _shop.Workspace.Dotnet("publish", "other.jadeproj").Succeeds();
        string deployed = _shop.DatabaseDigest();

        _shop.Publish(Shop.ProjectFile, "--no-build").FailsWith("JD5022");

        Assert.AreEqual(deployed, _shop.DatabaseDigest());
    }

    public void Dispose() => _shop.Dispose();
}
