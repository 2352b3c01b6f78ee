using JadeDeploy.Deployment.Feeds;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Feeds;

[TestClass]
public sealed class AFeed : IDisposable
{
    private const string Password = "fT7-not-to-be-shown";

    private readonly ShopFeed _feed = new();

    [TestMethod]
    public void OverHttp_GivesItsPackages()
    {
        using var server = new LoopbackFeed(_feed.WithThreeReleases().Path);

        UpdateResult result = _feed.Update(_feed.Request with { Feed = server.Url });

        Assert.HasCount(3, result.Packages);
        Assert.AreEqual(Sample.C, _feed.Held);
    }

    [TestMethod]
    public void ThatGetsAnotherPackage_ShowsItAtOnce()
    {
        string last = Directory.GetFiles(_feed.WithThreeReleases().Path, "*1.2.0*").Single();
        File.Move(last, _feed["later.nupkg"]);
        using var server = new LoopbackFeed(_feed.Path);
        UpdateRequest request = _feed.Request with { Feed = server.Url };
        _feed.Update(request);

        File.Move(_feed["later.nupkg"], last);
        _feed.Update(request);

        Assert.AreEqual(Sample.C, _feed.Held);
    }

    [TestMethod]
    public void ThatAsksForCredentials_GetsThoseOfAnEnvironmentVariable()
    {
        using var server = new LoopbackFeed(_feed.WithThreeReleases().Path, Password);
        using var variable = new EnvironmentVariable("JADEDEPLOY_TEST_FEED_TOKEN", "ann:" + Password);

        _feed.Update(_feed.Request with { Feed = server.Url, TokenVariable = variable.Name });

        Assert.AreEqual(Sample.C, _feed.Held);
    }

    [TestMethod]
    public void ThatAsksForCredentials_GetsThoseOfNuGetConfig()
    {
        using var server = new LoopbackFeed(_feed.WithThreeReleases().Path, Password);
        File.WriteAllText(_feed["nuget.config"], $"""
            <configuration>
              <packageSources><clear /><add key="releases" value="{server.Url}" allowInsecureConnections="true" /></packageSources>
              <packageSourceCredentials>
                <releases><add key="Username" value="ann" /><add key="ClearTextPassword" value="{Password}" /></releases>
              </packageSourceCredentials>
            </configuration>
            """);

        _feed.Update(_feed.Request with { Feed = "releases" });

        Assert.AreEqual(Sample.C, _feed.Held);
    }

    [TestMethod]
    public void ThatRefusesCredentials_IsJD4031WithoutThem()
    {
        using var server = new LoopbackFeed(_feed.WithThreeReleases().Path, "another");
        using var variable = new EnvironmentVariable("JADEDEPLOY_TEST_FEED_WRONG_TOKEN", "ann:" + Password);

        Diagnostic found = Expect.Failure(() => _feed.Update(_feed.Request with { Feed = server.Url, TokenVariable = variable.Name }), "JD4031");

        StringAssert.Contains(found.Message, "401");
        Assert.IsFalse(found.Message.Contains(Password, StringComparison.Ordinal), found.Message);
    }

    [TestMethod]
    public void ThatDoesNotAnswer_IsJD4031()
    {
        using var server = new LoopbackFeed(_feed.Path);

        Expect.Failure(() => _feed.Update(_feed.Request with { Feed = server.Root + "another/index.json" }), "JD4031");
    }

    [TestMethod]
    [DataRow("nowhere", "there is no folder")]
    [DataRow("http://feed.example/index.json", "not encrypted")]
    [DataRow("ftp://feed.example/index.json", "neither a folder nor a URL")]
    [DataRow("https://ann:" + Password + "@feed.example/index.json", "user name or password")]
    public void ThatIsNotNamedWell_IsJD4030(string feed, string problem)
    {
        Diagnostic found = Expect.Failure(() => _feed.Update(_feed.Request with { Feed = feed }), "JD4030");

        StringAssert.Contains(found.Message, problem);
        Assert.IsFalse(found.Message.Contains(Password, StringComparison.Ordinal), found.Message);
    }

    [TestMethod]
    public void WhoseTokenVariableIsNotSet_IsJD4030()
    {
        Diagnostic found = Expect.Failure(
            () => _feed.Update(_feed.Request with { Feed = "https://feed.example/index.json", TokenVariable = "JADEDEPLOY_TEST_NOT_SET" }), "JD4030");

        StringAssert.Contains(found.Message, "JADEDEPLOY_TEST_NOT_SET");
    }

    public void Dispose() => _feed.Dispose();

    private sealed class EnvironmentVariable : IDisposable
    {
        public EnvironmentVariable(string name, string value) => Environment.SetEnvironmentVariable(Name = name, value);

        public string Name { get; }

        public void Dispose() => Environment.SetEnvironmentVariable(Name, null);
    }
}
