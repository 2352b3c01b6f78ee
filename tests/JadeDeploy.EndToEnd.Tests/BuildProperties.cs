using System.IO.Compression;
using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

/// <summary>Properties of a project that say for which database a package is made, and whether comments are worth one.</summary>
[TestClass]
public sealed class BuildProperties : IDisposable
{
    private readonly Shop _shop = new();

    [TestMethod]
    public void JadeBind_NeedsARegistry_AndThePackageNamesItsDatabase()
    {
        _shop.Build("-p:JadeBind=database").FailsWith("JD5039");
        _shop.Build("-p:JadeBind=datenbank").FailsWith("JD3014");
        _shop.Publish().Succeeds();
        _shop.Commit(_shop.WithFax);

        _shop.Build("-t:Rebuild", "-p:JadeBind=database").Succeeds();

        using ZipArchive package = ZipFile.OpenRead(_shop.Workspace[Path.Combine("bin/Debug", _shop.Packages().Single())]);
        using var manifest = new StreamReader(package.GetEntry("deployment.json")!.Open());
        Assert.Contains("\"boundDatabase\": \"", manifest.ReadToEnd());
    }

    [TestMethod]
    public void JadeIgnoreCommentChanges_LeavesTheDatabaseAtItsCommit()
    {
        string deployed = _shop.Repository.Head;
        _shop.Publish().Succeeds();
        _shop.Repository.Commit("Comment", ("Shop.scm", _shop.Schema.SchemaFile.Replace("\treturn ", "\t// a comment\n\treturn ", StringComparison.Ordinal)));

        _shop.Publish("-p:JadeIgnoreCommentChanges=true").Succeeds()
            .Says($"only comments differ in 1 method, and the database stays at {deployed}")
            .Says($"Nothing to deploy: the database holds {deployed}");

        Assert.Contains(deployed, _shop.Registry());
    }

    public void Dispose() => _shop.Dispose();
}
