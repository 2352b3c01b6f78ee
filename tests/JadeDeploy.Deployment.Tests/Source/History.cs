using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class History
{
    [TestMethod]
    public void AncestorsAndMergeBases_FollowBothSidesOfAFork()
    {
        using var builder = new GitRepositoryBuilder();
        string root = builder.Commit("Root", ("a.txt", "a"));
        builder.Branch("side");
        string side = builder.Commit("Side", ("b.txt", "b"));
        builder.Switch("main");
        string main = builder.Commit("Main", ("c.txt", "c"));
        string merge = builder.Merge("Merge", "side");
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        Assert.IsTrue(repository.IsAncestor(root, merge));
        Assert.IsTrue(repository.IsAncestor(side, merge));
        Assert.IsTrue(repository.IsAncestor(side, side));
        Assert.IsFalse(repository.IsAncestor(merge, side));
        Assert.IsFalse(repository.IsAncestor(side, main));
        Assert.AreEqual(root, repository.MergeBase(side, main));
    }

    [TestMethod]
    public void UnrelatedHistories_HaveNoMergeBase()
    {
        using var builder = new GitRepositoryBuilder();
        string main = builder.Commit("Root", ("a.txt", "a"));
        GitProgram.Run(builder.Path, "checkout", "-q", "--orphan", "other");
        GitProgram.Run(builder.Path, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "Other");
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        Assert.IsNull(repository.MergeBase(main, repository.Resolve("other").Id));
        Assert.IsFalse(repository.IsAncestor(main, repository.Resolve("other").Id));
    }

    [TestMethod]
    public void TagsOfBothKinds_PointAtTheirCommit()
    {
        using var builder = new GitRepositoryBuilder();
        string first = builder.Commit("First", ("a.txt", "a"));
        builder.Tag("v1.0");
        builder.AnnotatedTag("release-1");
        string second = builder.Commit("Second", ("a.txt", "b"));
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        CollectionAssert.AreEqual(new[] { "release-1", "v1.0" }, repository.TagsAt(first));
        Assert.IsEmpty(repository.TagsAt(second));
    }

    [TestMethod]
    public void ADamagedObject_IsJD1016()
    {
        using var builder = new GitRepositoryBuilder();
        builder.Commit("First", ("a.txt", "a"));
        string blob = GitProgram.Run(builder.Path, "rev-parse", "HEAD:a.txt").Trim();
        string file = builder[$".git/objects/{blob[..2]}/{blob[2..]}"];
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllText(file, "damaged");
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        Expect.Error("JD1016", () => repository.ReadBlob(blob));
    }

    [TestMethod]
    public void AnIdThatIsNotThere_IsJD1016()
    {
        using var builder = new GitRepositoryBuilder();
        string first = builder.Commit("First", ("a.txt", "a"));
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        Expect.Error("JD1016", () => repository.IsAncestor(new string('f', 40), first));
    }
}
