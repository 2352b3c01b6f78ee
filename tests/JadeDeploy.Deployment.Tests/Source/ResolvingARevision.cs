using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class ResolvingARevision : IDisposable
{
    private readonly GitRepositoryBuilder _builder = new();
    private readonly string _first;
    private readonly string _second;
    private readonly GitRepository _repository;

    public ResolvingARevision()
    {
        _first = _builder.Commit("First\n\nMore text", ("Shop.scm", "one"), ("folder/other.txt", "x"));
        _builder.Tag("v1.0");
        _second = _builder.Commit("Second", ("Shop.scm", "two"));
        _builder.AnnotatedTag("v2.0");
        _builder.Tag("also-two");
        _builder.Branch("feature/colours");
        _repository = GitRepository.Open(new RepositoryRequest(_builder.Path));
    }

    public void Dispose()
    {
        _repository.Dispose();
        _builder.Dispose();
    }

    [TestMethod]
    public void EveryCommonForm_NamesItsCommit()
    {
        foreach (string revision in new[] { "HEAD", "main", "feature/colours", "refs/heads/main", "v2.0", "v2.0^{commit}", _second, _second[..7], _second.ToUpperInvariant(), "@" })
            Assert.AreEqual(_second, _repository.Resolve(revision).Id, revision);
        foreach (string revision in new[] { "v1.0", "HEAD~1", "main^", "v2.0~", _first[..10] })
            Assert.AreEqual(_first, _repository.Resolve(revision).Id, revision);
    }

    [TestMethod]
    public void ACommit_TellsItsTimeAndSummary()
    {
        SourceCommit commit = _repository.Resolve(_first);

        Assert.AreEqual("First", commit.Summary);
        Assert.AreEqual(new DateTimeOffset(2024, 1, 1, 9, 1, 0, TimeSpan.Zero), commit.When);
        Assert.AreEqual(_first[..8], commit.ShortId);
        Assert.AreEqual(40, commit.TreeId.Length);
    }

    [TestMethod]
    [DataRow("mian", "'main'")]
    [DataRow("v2.1", "'v2.0', 'v1.0'")]
    [DataRow("colours", "'feature/colours'")]
    [DataRow("mian~2", "'main'")]
    public void AnUnknownRevision_IsJD1002WithNearNames(string revision, string names)
    {
        string message = Expect.Error("JD1002", () => _repository.Resolve(revision)).Message;

        Expect.Contains($"'{revision}'", message);
        Expect.Contains($"Did you mean {names}?", message);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("HEAD~9")]
    [DataRow("a b")]
    [DataRow("-x")]
    [DataRow("~")]
    [DataRow("fee")]
    [DataRow("ffffffffffffffffffffffffffffffffffffffff")]
    [DataRow("something else entirely")]
    public void ANonsensicalRevision_IsJD1002(string revision) =>
        Expect.Error("JD1002", () => _repository.Resolve(revision));

    [TestMethod]
    public void AtMostFiveNames_AreSuggested()
    {
        for (int i = 0; i < 9; i++)
            _builder.Tag($"release-{i}");

        string message = Expect.Error("JD1002", () => _repository.Resolve("release")).Message;

        Assert.AreEqual(5, message.Split("'release-").Length - 1, message);
    }

    [TestMethod]
    public void AShortIdOfSeveralObjects_IsJD1003()
    {
        // The ids of these two blobs begin with the same four digits.
        _builder.Commit("Alike", ("a.txt", "142"), ("b.txt", "784"));

        Expect.Contains("'8324'", Expect.Error("JD1003", () => _repository.Resolve("8324")).Message);
    }

    [TestMethod]
    public void AFolderOrFile_IsJD1018()
    {
        Expect.Contains("folder", Expect.Error("JD1018", () => _repository.Resolve("HEAD:folder")).Message);
        Expect.Contains("file", Expect.Error("JD1018", () => _repository.Resolve("HEAD:Shop.scm")).Message);
    }

    [TestMethod]
    public void ARepositoryWithoutCommits_HasNoHead()
    {
        using var empty = new GitRepositoryBuilder();
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(empty.Path));

        Expect.Error("JD1002", () => repository.Resolve("HEAD"));
    }

    [TestMethod]
    public void ABranchThatOnlyTheServerHas_IsFoundInAClone()
    {
        GitProgram.Run(_builder.Folder.Path, "clone", "-q", "--branch", "main", _builder.Path, "clone");
        using GitRepository clone = GitRepository.Open(new RepositoryRequest(_builder.Folder["clone"]));

        Assert.AreEqual(_second, clone.Resolve("feature/colours").Id);
        Assert.AreEqual(_first, clone.Resolve("feature/colours~1").Id);
        Assert.AreEqual(_second, clone.Resolve("origin/main").Id);
    }

    [TestMethod]
    public void AShallowClone_SaysThatItHidesTheCommit()
    {
        GitProgram.Run(_builder.Folder.Path, "clone", "-q", "--depth", "1", new Uri(_builder.Path).AbsoluteUri, "shallow");
        using GitRepository shallow = GitRepository.Open(new RepositoryRequest(_builder.Folder["shallow"]));

        Assert.IsTrue(shallow.IsShallow);
        Assert.AreEqual(_second, shallow.Resolve("HEAD").Id);
        Expect.Contains("fetch-depth: 0", Expect.Error("JD1009", () => shallow.Resolve(_first)).Message);
        Expect.Error("JD1009", () => shallow.Resolve("HEAD~1"));
    }
}
