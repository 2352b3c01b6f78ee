using System.Diagnostics;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Testing;
using LibGit2Sharp;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class OpeningARepository
{
    [TestMethod]
    public void AWorkFolder_AndAnyFolderInIt_AreTheRepository()
    {
        using GitRepositoryBuilder builder = WithOneFile();

        foreach (string path in new[] { builder.Path, builder["schemas"], builder[".git"], builder.Path + Path.DirectorySeparatorChar })
        {
            using GitRepository repository = Open(path);

            Assert.AreEqual(builder.Path, repository.WorkFolder);
            Assert.AreEqual(builder.Head, repository.Resolve("HEAD").Id);
            Assert.IsFalse(repository.IsShallow);
        }
    }

    [TestMethod]
    public void ABareRepository_HasNoWorkFolder()
    {
        using var builder = new GitRepositoryBuilder(bare: true);
        builder.Commit("First", ("Shop.scm", "Shop"));

        using GitRepository repository = Open(builder.Path);

        Assert.IsNull(repository.WorkFolder);
        Assert.AreEqual(builder.Head, repository.Resolve("main").Id);
        Expect.Error("JD1015", () => repository.WorkTree());
    }

    [TestMethod]
    public void ALinkedWorkFolder_HasItsOwnHead()
    {
        using GitRepositoryBuilder builder = WithOneFile();
        GitProgram.Run(builder.Path, "worktree", "add", "-q", "-b", "side", builder.Folder["linked"]);
        builder.Commit("Second", ("Shop.scm", "other"));

        using GitRepository repository = Open(builder.Folder["linked"]);

        Assert.AreEqual(builder.Folder["linked"], repository.WorkFolder);
        Assert.AreEqual("First", repository.Resolve("HEAD").Summary);
        Assert.AreEqual("Second", repository.Resolve("main").Summary);
    }

    [TestMethod]
    public void AWorkFolderLinkedByRelativePaths_IsReadAsAnyOther()
    {
        using GitRepositoryBuilder builder = WithOneFile();
        GitProgram.Run(builder.Path, "worktree", "add", "-q", "-b", "side", builder.Folder["linked"]);
        GitProgram.Run(builder.Path, "config", "core.repositoryformatversion", "1");
        GitProgram.Run(builder.Path, "config", "extensions.relativeworktrees", "true");
        builder.Folder.Write("linked/.git", "gitdir: ../repository/.git/worktrees/linked\n");

        using GitRepository repository = Open(builder.Folder["linked"]);

        Assert.AreEqual(builder.Head, repository.Resolve("side").Id);
    }

    [TestMethod]
    public void NoRepository_IsJD1001()
    {
        using var folder = new TemporaryFolder();

        Expect.Contains(folder.Path, Expect.Error("JD1001", () => Open(folder.Path)).Message);
        Expect.Error("JD1001", () => Open(folder["missing"]));
    }

    [TestMethod]
    public void ARepositoryOfLongIds_IsJD1008()
    {
        using var folder = new TemporaryFolder();
        GitProgram.Run(folder.Path, "init", "-q", "--object-format=sha256");

        Expect.Contains("sha256", Expect.Error("JD1008", () => Open(folder.Path)).Message);
    }

    [TestMethod]
    public void AnUnknownExtension_IsJD1008()
    {
        using GitRepositoryBuilder builder = WithOneFile();
        GitProgram.Run(builder.Path, "config", "core.repositoryformatversion", "1");
        GitProgram.Run(builder.Path, "config", "extensions.refstorage", "reftable");

        Expect.Contains("refstorage", Expect.Error("JD1008", () => Open(builder.Path)).Message);
    }

    [TestMethod]
    public void ARepositoryOfAnotherUser_IsJD1007()
    {
        using GitRepositoryBuilder builder = WithOneFile();
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            Assert.Inconclusive("Only root can give a folder to another user.");
        using (var chown = Process.Start("chown", ["-R", "65534", builder.Path]))
            chown.WaitForExit();

        string advice = Expect.Error("JD1007", () => Open(builder.Path)).Message;

        Expect.Contains($"safe.directory \"{builder.Path}\"", advice);
    }

    [TestMethod]
    public void TheConfigurationOfTheMachine_TakesNoPart()
    {
        using GitRepositoryBuilder builder = WithOneFile();

        Open(builder.Path).Dispose();

        foreach (ConfigurationLevel level in new[] { ConfigurationLevel.ProgramData, ConfigurationLevel.System, ConfigurationLevel.Xdg })
            Assert.AreEqual("", string.Join('|', GlobalSettings.GetConfigSearchPaths(level)), level.ToString());
    }

    [TestMethod]
    [DataRow("https://user:secret@example.com/shop.git", "https://example.com/shop.git")]
    [DataRow("https://secret@example.com/shop.git", "https://example.com/shop.git")]
    [DataRow("http://user:secret@example.com/shop.git", "http://example.com/shop.git")]
    [DataRow("git@example.com:team/shop.git", "ssh://git@example.com/team/shop.git")]
    [DataRow("ssh://git:secret@example.com/shop.git", "ssh://git@example.com/shop.git")]
    [DataRow("/home/somebody/shop", null)]
    [DataRow("../shop", null)]
    public void TheOrigin_IsAUrlWithoutCredentials(string origin, string? expected)
    {
        using GitRepositoryBuilder builder = WithOneFile();
        builder.Origin(origin);

        using GitRepository repository = Open(builder.Path);

        Assert.AreEqual(expected, repository.OriginUrl);
    }

    [TestMethod]
    [DataRow("http://example.com/shop.git", "JD1005")]
    [DataRow("git://example.com/shop.git", "JD1005")]
    [DataRow("ftp://example.com/shop.git", "JD1005")]
    [DataRow("ext::sh -c something", "JD1005")]
    [DataRow("ssh://-oProxyCommand=something/shop.git", "JD1005")]
    [DataRow("https://", "JD1005")]
    [DataRow("https://user:secret@example.com/shop.git", "JD1011")]
    public void AUrlThatIsNotAllowed_IsRefused(string url, string code)
    {
        string message = Expect.Error(code, () => Open(url)).Message;

        Assert.IsFalse(message.Contains("secret", StringComparison.Ordinal), message);
    }

    [TestMethod]
    public void OpeningAndResolving_TakesFewMilliseconds()
    {
        using GitRepositoryBuilder builder = WithOneFile();
        OpenAndResolve(builder.Path);

        // The best of many: other programs may run at the same time. It is about one millisecond; only a real fault takes twenty.
        double best = Enumerable.Range(0, 50).Min(_ => OpenAndResolve(builder.Path));

        Assert.IsLessThan(20, best);
    }

    private static GitRepositoryBuilder WithOneFile()
    {
        var builder = new GitRepositoryBuilder();
        builder.Commit("First", ("schemas/Shop.scm", "Shop"));
        return builder;
    }

    private static double OpenAndResolve(string path)
    {
        long start = Stopwatch.GetTimestamp();
        using GitRepository repository = Open(path);
        repository.Resolve("main");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static GitRepository Open(string path) => GitRepository.Open(new RepositoryRequest(path));
}
