using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class RepositoryBuilding
{
    [TestMethod]
    public void TheSameCalls_GiveTheSameIds()
    {
        using GitRepositoryBuilder one = Build();
        using GitRepositoryBuilder other = Build();

        Assert.AreEqual(one.Head, other.Head);
    }

    [TestMethod]
    public void TheWorkFolder_IsClean()
    {
        using GitRepositoryBuilder repository = Build();

        Assert.AreEqual("", GitProgram.Run(repository.Path, "status", "--porcelain"));
        Assert.AreEqual("one\r\n", File.ReadAllText(repository["a/one.txt"]));
        Assert.IsFalse(File.Exists(repository["gone.txt"]));
    }

    [TestMethod]
    public void SwitchingBranches_ChangesTheWorkFolder()
    {
        using GitRepositoryBuilder repository = Build();

        repository.Switch("side");

        Assert.IsFalse(File.Exists(repository["two.txt"]));
        Assert.AreEqual("", GitProgram.Run(repository.Path, "status", "--porcelain"));
    }

    private static GitRepositoryBuilder Build()
    {
        var repository = new GitRepositoryBuilder();
        repository.Commit("First", ("a/one.txt", "one\r\n"));
        repository.Branch("side");
        repository.Commit("Side", ("side.txt", "side"));
        repository.Switch("main");
        repository.Commit("Second", ("two.txt", "two"), ("gone.txt", "x"));
        repository.AnnotatedTag("v1");
        repository.Merge("Merge", "side");
        repository.Delete("Delete", "side.txt", "gone.txt");
        repository.Tag("v2");
        return repository;
    }
}
