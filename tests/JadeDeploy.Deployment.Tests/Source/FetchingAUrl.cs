using System.Security.Cryptography;
using System.Text;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class FetchingAUrl : IDisposable
{
    private readonly GitRepositoryBuilder _server = new("server");
    private readonly string _first;

    public FetchingAUrl()
    {
        _first = _server.Commit("First", ("Shop.scm", "one"));
        _server.AnnotatedTag("v1.0");
        _server.Branch("side");
        _server.Switch("main");
    }

    public void Dispose() => _server.Dispose();

    [TestMethod]
    public void TheFirstTime_ItIsClonedBareIntoTheCache()
    {
        using GitRepository repository = GitRepository.Open(Request());

        Assert.AreEqual(_first, repository.Resolve("HEAD").Id);
        Assert.AreEqual(_first, repository.Resolve("v1.0").Id);
        Assert.AreEqual(_first, repository.Resolve("origin/side").Id);
        Assert.IsNull(repository.WorkFolder);
        Assert.AreEqual(Url, repository.OriginUrl);
        Assert.AreEqual(Url, repository.Location);
        Assert.HasCount(1, Directory.GetDirectories(Path.Combine(Cache, "git")));
        Expect.Error("JD1015", () => repository.WorkTree());
    }

    [TestMethod]
    public void ABranch_FollowsTheServer()
    {
        OpenAndClose(Request());
        string second = _server.Commit("Second", ("Shop.scm", "two"));

        using GitRepository repository = GitRepository.Open(Request());

        Assert.AreEqual(second, repository.Resolve("main").Id);
        Assert.AreEqual(second, repository.Resolve("HEAD").Id);
    }

    [TestMethod]
    public void ABranchThatTheServerDropped_IsGone_ButItsCommitsStay()
    {
        _server.Switch("side");
        string only = _server.Commit("Only here", ("Shop.scm", "side"));
        _server.Switch("main");
        OpenAndClose(Request());
        GitProgram.Run(_server.Path, "branch", "-q", "-D", "side");

        using GitRepository repository = GitRepository.Open(Request());

        Expect.Error("JD1002", () => repository.Resolve("side"));
        Assert.AreEqual(only, repository.Resolve(only).Id);
    }

    [TestMethod]
    public void AMovedTag_FollowsTheServer()
    {
        OpenAndClose(Request());
        string second = _server.Commit("Second", ("Shop.scm", "two"));
        GitProgram.Run(_server.Path, "tag", "-f", "v1.0", second);

        using GitRepository repository = GitRepository.Open(Request());

        Assert.AreEqual(second, repository.Resolve("v1.0").Id);
    }

    [TestMethod]
    public void AFullIdInTheCache_NeverNeedsTheNetwork()
    {
        OpenAndClose(Request());
        Directory.Move(_server.Path, _server.Path + "-away");

        using GitRepository repository = GitRepository.Open(Request() with { Revisions = [_first] });

        Assert.AreEqual(_first, repository.Resolve(_first).Id);
        Directory.Move(_server.Path + "-away", _server.Path);
    }

    [TestMethod]
    public void FetchMissing_UsesTheNetworkOnlyForWhatIsNotThere()
    {
        OpenAndClose(Request());
        string second = _server.Commit("Second", ("Shop.scm", "two"));

        using (GitRepository stale = GitRepository.Open(Request() with { Fetch = SourceFetch.Missing, Revisions = ["main"] }))
            Assert.AreEqual(_first, stale.Resolve("main").Id);
        using GitRepository fetched = GitRepository.Open(Request() with { Fetch = SourceFetch.Missing, Revisions = [second] });

        Assert.AreEqual(second, fetched.Resolve("main").Id);
    }

    [TestMethod]
    public void FetchMissing_LeavesAnAmbiguousIdToBeReported()
    {
        _server.Commit("Alike", ("a.txt", "142"), ("b.txt", "784"));
        OpenAndClose(Request());

        using GitRepository repository = GitRepository.Open(Request() with { Fetch = SourceFetch.Missing, Revisions = ["8324"] });

        Expect.Error("JD1003", () => repository.Resolve("8324"));
    }

    [TestMethod]
    public void FetchNever_UsesTheCacheAlone()
    {
        Expect.Error("JD1013", () => GitRepository.Open(Request() with { Fetch = SourceFetch.Never }));
        OpenAndClose(Request());
        string second = _server.Commit("Second", ("Shop.scm", "two"));

        using GitRepository repository = GitRepository.Open(Request() with { Fetch = SourceFetch.Never, Revisions = [second] });

        Expect.Error("JD1002", () => repository.Resolve(second));
        Assert.AreEqual(_first, repository.Resolve("main").Id);
    }

    [TestMethod]
    public void AServerWithoutCommits_HasNoRevisions()
    {
        using var empty = new GitRepositoryBuilder("server", bare: true);

        using GitRepository repository = GitRepository.Open(Request() with { Repository = new Uri(empty.Path).AbsoluteUri });

        Expect.Error("JD1002", () => repository.Resolve("HEAD"));
    }

    [TestMethod]
    public void AServerWhoseHeadIsUnborn_StillHasItsBranches()
    {
        GitProgram.Run(_server.Path, "symbolic-ref", "HEAD", "refs/heads/nothing");

        using GitRepository repository = GitRepository.Open(Request());

        Assert.AreEqual(_first, repository.Resolve("main").Id);
        Expect.Error("JD1002", () => repository.Resolve("HEAD"));
    }

    [TestMethod]
    public void AServerThatIsNotThere_IsJD1006_AndLeavesNothingBehind()
    {
        RepositoryRequest request = Request() with { Repository = Url + "-missing" };

        Expect.Contains(request.Repository, Expect.Error("JD1006", () => GitRepository.Open(request)).Message);

        Assert.IsEmpty(Directory.GetDirectories(Path.Combine(Cache, "git")));
    }

    [TestMethod]
    public void AFailedFetch_HidesCredentials()
    {
        Environment.SetEnvironmentVariable("JADEDEPLOY_TEST_TOKEN", "verysecret");
        RepositoryRequest request = Request() with
        {
            Repository = "https://verysecret@127.0.0.1:1/shop.git",
            TokenVariable = "JADEDEPLOY_TEST_TOKEN",
        };

        string message = Expect.Error("JD1006", () => GitRepository.Open(request)).Message;

        Expect.Contains("https://127.0.0.1:1/shop.git", message);
        Assert.IsFalse(message.Contains("verysecret", StringComparison.Ordinal), message);
    }

    [TestMethod]
    public void ATokenVariableThatIsEmpty_IsJD1012()
    {
        RepositoryRequest request = Request() with
        {
            Repository = "https://127.0.0.1:1/shop.git",
            TokenVariable = "JADEDEPLOY_TEST_NO_SUCH_TOKEN",
        };

        Expect.Contains("JADEDEPLOY_TEST_NO_SUCH_TOKEN", Expect.Error("JD1012", () => GitRepository.Open(request)).Message);
    }

    [TestMethod]
    public void AnotherProcessThatIsFetching_IsWaitedFor()
    {
        OpenAndClose(Request());
        string lockFile = Directory.GetFiles(Path.Combine(Cache, "git"), "*.lock").Single();
        using (new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Expect.Contains(lockFile, Expect.Error("JD1014", () => GitRepository.Open(Request() with { CacheWait = TimeSpan.FromMilliseconds(100) })).Message);

        OpenAndClose(Request());
    }

    [TestMethod]
    public async Task SeveralFirstFetchesAtOnce_AllSucceed()
    {
        Task<string>[] fetches = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using GitRepository repository = GitRepository.Open(Request());
            return repository.Resolve("main").Id;
        }))];

        foreach (string id in await Task.WhenAll(fetches))
            Assert.AreEqual(_first, id);
        Assert.HasCount(1, Directory.GetDirectories(Path.Combine(Cache, "git")));
    }

    [TestMethod]
    public void RemainsOfAKilledClone_AreDeleted()
    {
        string name = CacheName;
        Directory.CreateDirectory(Path.Combine(Cache, "git", name + ".new-1"));

        OpenAndClose(Request());

        CollectionAssert.AreEqual(new[] { Path.Combine(Cache, "git", name) }, Directory.GetDirectories(Path.Combine(Cache, "git")));
    }

    [TestMethod]
    public void ACacheThatCannotBeWritten_IsJD1019()
    {
        string file = _server.Folder.Write("not-a-folder", "");

        Expect.Contains("JADEDEPLOY_CACHE", Expect.Error("JD1019", () => GitRepository.Open(Request() with { CacheFolder = file })).Message);
    }

    [TestMethod]
    public void ADamagedCache_IsJD1019()
    {
        Directory.CreateDirectory(Path.Combine(Cache, "git", CacheName));

        Expect.Contains(CacheName, Expect.Error("JD1019", () => GitRepository.Open(Request())).Message);
    }

    [TestMethod]
    public void ACancelledFetch_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsExactly<OperationCanceledException>(() => GitRepository.Open(Request(), cancelled.Token));
    }

    [TestMethod]
    public void AFetch_ReportsItsProgress()
    {
        var seen = new List<FetchProgress>();

        OpenAndClose(Request() with { Progress = new ImmediateProgress(seen.Add) });

        Assert.IsTrue(seen.Exists(p => p.TotalObjects > 0 && p.ReceivedObjects == p.TotalObjects));
    }

    private string Url => new Uri(_server.Path).AbsoluteUri;

    private string CacheName => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Url)));

    private string Cache => _server.Folder["cache"];

    private RepositoryRequest Request() => new(Url) { CacheFolder = Cache };

    private static void OpenAndClose(RepositoryRequest request) => GitRepository.Open(request).Dispose();

    private sealed class ImmediateProgress(Action<FetchProgress> report) : IProgress<FetchProgress>
    {
        public void Report(FetchProgress value) => report(value);
    }
}
