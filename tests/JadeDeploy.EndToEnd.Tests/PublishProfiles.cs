using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class PublishProfiles : IDisposable
{
    private readonly Shop _shop = new();

    public PublishProfiles() => _shop.Workspace.Write("Properties/PublishProfiles/Production.pubxml",
        "<Project><PropertyGroup><JadeTargetDatabase>Provider=Embedded;Path=production.jadedb</JadeTargetDatabase></PropertyGroup></Project>");

    [TestMethod]
    public void AProfile_HasItsOwnDatabaseAndOutputs()
    {
        _shop.Publish("-p:PublishProfile=Production").Succeeds();

        Assert.IsTrue(_shop.Workspace.Has("production.jadedb"));
        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
        Assert.AreEqual(1, _shop.Packages("bin/Debug/Production").Length);
    }

    [TestMethod]
    public void ABuildForAProfile_IsNotPublishedWithoutIt()
    {
        _shop.Build("-p:PublishProfile=Production").Succeeds();

        _shop.Publish("--no-build").FailsWith("JD4016");
    }

    [TestMethod]
    public void AProfileThatDoesNotExist_IsJD7002()
    {
        ReportedDiagnostic error = _shop.Publish("-p:PublishProfile=Prodction").FailsWith("JD7002");

        Assert.AreEqual(_shop.Workspace[Shop.ProjectFile], error.File);
        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
    }

    public void Dispose() => _shop.Dispose();
}
