using JadeDeploy.EndToEnd.Tests.Harness;
using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class TheTemplate : IDisposable
{
    private readonly Workspace _folder = new();
    private readonly GitRepositoryBuilder _repository = new("shop");

    [TestMethod]
    public void MakesAProjectThatBuildsAndPublishes()
    {
        _repository.Commit("Begin", new ShopSchema().Files);
        // The version must come from the template.
        File.Delete(_folder["global.json"]);
        string[] hive = ["--debug:custom-hive", _folder["hive"]];

        _folder.Dotnet(["new", "install", $"JadeDeploy.Templates@{PackedProduct.Instance.Version}", .. hive]).Succeeds();
        _folder.Dotnet(["new", "jadedeploy", "-n", "Shop.Deploy", "--repository", _repository.Path, .. hive]).Succeeds();

        CollectionAssert.AreEqual(
            new[] { "Properties/PublishProfiles/Production.pubxml", "Properties/PublishProfiles/Staging.pubxml", "Shop.Deploy.jadeproj" },
            _folder.Files("Shop.Deploy"));
        string project = File.ReadAllText(_folder["Shop.Deploy/Shop.Deploy.jadeproj"]);
        StringAssert.Contains(project, $"Sdk=\"JadeDeploy.Build/{PackedProduct.Instance.Version}\"");
        StringAssert.Contains(project, "<JadeSourceRevision>main</JadeSourceRevision>");
        _folder.Dotnet("build", "Shop.Deploy").Succeeds().Says("Shop.Deploy -> ");
        _folder.Dotnet("publish", "Shop.Deploy", "-p:PublishProfile=Staging").Succeeds();
        Assert.IsTrue(_folder.Has("Shop.Deploy/staging.jadedb"));
    }

    public void Dispose()
    {
        _repository.Dispose();
        _folder.Dispose();
    }
}
