using System.Text.Json;
using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class AProject : IDisposable
{
    private readonly Workspace _workspace = new();

    [TestMethod]
    [DataRow("shop.jadeproj")]
    [DataRow("shop.csproj")]
    [DataRow("shop.proj")]
    public void OfAnyExtension_IsRestoredFromAFeedThatHasNothingElse(string project)
    {
        _workspace.Project(project);

        _workspace.Dotnet("restore", project).Succeeds();

        Assert.AreEqual(0, _workspace.Dotnet("restore", project).Succeeds().Diagnostics.Length);
    }

    [TestMethod]
    public void CanBeAddedToASolution()
    {
        _workspace.Project("shop.jadeproj");
        _workspace.Dotnet("new", "sln", "--name", "all", "--format", "slnx").Succeeds();

        _workspace.Dotnet("sln", "all.slnx", "add", "shop.jadeproj").Succeeds();

        StringAssert.Contains(File.ReadAllText(_workspace["all.slnx"]), "shop.jadeproj");
    }

    [TestMethod]
    public void IsNeverPublishedOrPackedAsReleaseByItself()
    {
        _workspace.Project("shop.jadeproj");

        Assert.AreEqual("", Property("PublishRelease"));
        Assert.AreEqual("", Property("PackRelease"));
    }

    [TestMethod]
    public void CanSayThatItIsPublishedAsRelease()
    {
        _workspace.Project("shop.jadeproj", "<PropertyGroup><PublishRelease>true</PublishRelease></PropertyGroup>");

        Assert.AreEqual("true", Property("PublishRelease"));
    }

    [TestMethod]
    public void HasOneOutputFolderForAConfiguration()
    {
        _workspace.Project("shop.jadeproj");

        Assert.AreEqual("bin/Debug/", Property("OutDir"));
        Assert.AreEqual("obj/Debug/", Property("IntermediateOutputPath"));
    }

    [TestMethod]
    public void HasAnOutputFolderForEachProfile()
    {
        _workspace.Project("shop.jadeproj");

        Assert.AreEqual("bin/Debug/Production/", Property("OutDir", "-p:PublishProfile=Production"));
        Assert.AreEqual("obj/Debug/Production/", Property("IntermediateOutputPath", "-p:PublishProfile=Production"));
    }

    [TestMethod]
    public void HasAnOutputFolderForEachProfile_InTheArtifactsLayoutToo()
    {
        _workspace.Project("shop.jadeproj");
        _workspace.Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");

        StringAssert.EndsWith(Property("OutDir", "-p:PublishProfile=Production"), "artifacts/bin/shop/debug_production/");
    }

    [TestMethod]
    public void TakesItsDatabaseFromAPublishProfile()
    {
        _workspace.Project("shop.jadeproj");
        _workspace.Write("Properties/PublishProfiles/Production.pubxml",
            "<Project><PropertyGroup><JadeTargetDatabase>Provider=Embedded;Path=production.jadedb</JadeTargetDatabase></PropertyGroup></Project>");

        Assert.AreEqual("Provider=Embedded;Path=production.jadedb", Property("JadeTargetDatabase", "-p:PublishProfile=Production"));
        Assert.AreEqual("Provider=Embedded;Path=shop.jadedb", Property("JadeTargetDatabase"));
    }

    [TestMethod]
    public void LeavesTheFilesBesideItAlone()
    {
        _workspace.Project("shop.csproj");
        _workspace.Write("Program.cs", "not C#");
        _workspace.Write("Shop.scm", "");

        foreach (string kind in (string[])["Compile", "None", "EmbeddedResource", "Content"])
            Assert.AreEqual(0, Items(kind), kind);
    }

    [TestMethod]
    public void DoesNothingInADesignTimeBuild()
    {
        _workspace.Project("shop.jadeproj");
        _workspace.Dotnet("restore").Succeeds();

        _workspace.Dotnet("msbuild", "-t:ResolveReferences;CompileDesignTime;Build", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true").Succeeds();

        Assert.IsFalse(_workspace.Files("bin").Length > 0);
    }

    public void Dispose() => _workspace.Dispose();

    private string Property(string name, params string[] arguments) =>
        _workspace.Dotnet(["msbuild", $"-getProperty:{name}", .. arguments]).Succeeds().Output.Trim().Replace('\\', '/');

    private int Items(string kind)
    {
        using JsonDocument answer = JsonDocument.Parse(_workspace.Dotnet("msbuild", $"-getItem:{kind}").Succeeds().Output);
        return answer.RootElement.GetProperty("Items").GetProperty(kind).GetArrayLength();
    }
}
