using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class SharedFiles
{
    [TestMethod]
    public void AFileThatIsTheSameInBothVersions_IsParsedOnce()
    {
        using var builder = new GitRepositoryBuilder();
        string first = builder.Commit("First", ("Shop.scm", "Shop\nA"), ("Model.scm", "Model"), ("all.mul", "Shop.scm"));
        string second = builder.Commit("Second", ("Shop.scm", "Shop\nB"));
        var parsed = new List<string>();
        SourceReader reader = Reader(parsed);
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        reader.Read(repository.Tree(repository.Resolve(first)), "", SourceSelection.All);
        SourceVersion version = reader.Read(repository.Tree(repository.Resolve(second)), "", SourceSelection.All);

        CollectionAssert.AreEquivalent(new[] { "all.mul", "Model.scm", "Shop.scm", "Shop.scm" }, parsed);
        Assert.AreEqual("Shop::B", version.Schemas.Find("Shop")!.Entities.Single().Key.Name);
    }

    [TestMethod]
    public void AFileThatMoved_NamesItsNewPlace()
    {
        using var builder = new GitRepositoryBuilder();
        string first = builder.Commit("First", ("Shop.scm", "odd Shop\nA"), ("Shop.ddx", "Shop\nForm"), ("all.mul", "Gone.scm"));
        string second = builder.Commit("Move",
            ("Shop.scm", null), ("Shop.ddx", null), ("all.mul", null),
            ("new/Shop.scm", "odd Shop\nA"), ("new/Shop.ddx", "Shop\nForm"), ("new/all.mul", "Gone.scm"));
        var parsed = new List<string>();
        SourceReader reader = Reader(parsed);
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        reader.Read(repository.Tree(repository.Resolve(first)), "", SourceSelection.All);
        SourceVersion version = reader.Read(repository.Tree(repository.Resolve(second)), "", SourceSelection.All);

        Assert.HasCount(3, parsed);
        FakeSource.AreEqual(["Shop: new/Shop.scm new/Shop.ddx"], FakeSource.Taken(version));
        Assert.IsTrue(version.Schemas.Schemas[0].Entities.All(e => e.Location.File.StartsWith("new/", StringComparison.Ordinal)));
        CollectionAssert.AreEqual(
            new[] { builder["new/all.mul"], builder["new/Shop.scm"] },
            version.Warnings.Select(w => w.Location.File).ToArray());
    }

    [TestMethod]
    public void AnUnchangedFileOfTheWorkFolder_IsTheSameBlob()
    {
        using var builder = new GitRepositoryBuilder();
        builder.Commit("First", ("Shop.scm", "Shop\nA"));
        var parsed = new List<string>();
        SourceReader reader = Reader(parsed);
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        reader.Read(repository.Tree(repository.Resolve("HEAD")), "", SourceSelection.All);
        reader.Read(repository.WorkTree(), "", SourceSelection.All);

        Assert.HasCount(1, parsed);
    }

    private static SourceReader Reader(List<string> parsed)
    {
        var gate = new Lock();
        JadeFile Parse(string path, ReadOnlyMemory<byte> bytes)
        {
            lock (gate)
                parsed.Add(path);
            return FakeFiles.Parse(path, bytes);
        }

        return new SourceReader(new ParsedFileCache(Parse));
    }
}
