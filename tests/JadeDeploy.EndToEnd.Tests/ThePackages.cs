using System.IO.Compression;
using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public class ThePackages
{
    private static readonly PackedProduct Product = PackedProduct.Instance;

    [TestMethod]
    [DataRow("Sdk/Sdk.props")]
    [DataRow("Sdk/Sdk.targets")]
    [DataRow("README.md")]
    [DataRow("tools/net10.0/JadeDeploy.Tasks.dll")]
    [DataRow("tools/net10.0/JadeDeploy.Tasks.deps.json")]
    [DataRow("tools/net10.0/runtimes/linux-x64/native/libe_sqlite3.so")]
    [DataRow("tools/net10.0/runtimes/linux-musl-x64/native/libe_sqlite3.so")]
    [DataRow("tools/net10.0/runtimes/osx-arm64/native/libe_sqlite3.dylib")]
    [DataRow("tools/net10.0/runtimes/win-x64/native/e_sqlite3.dll")]
    public void TheSdk_Holds(string file) => CollectionAssert.Contains(Entries("JadeDeploy.Build"), file);

    [TestMethod]
    public void TheSdk_HasNativeGitForEverySystemItServes()
    {
        string[] systems = [.. Entries("JadeDeploy.Build").Where(e => e.Contains("e_sqlite3", StringComparison.Ordinal)
            && e.Contains("/native/", StringComparison.Ordinal)).Select(e => Path.GetDirectoryName(e)!)];
        string[] withGit = [.. Entries("JadeDeploy.Build").Where(e => e.Contains("git2-", StringComparison.Ordinal)).Select(e => Path.GetDirectoryName(e)!)];

        CollectionAssert.AreEquivalent(withGit, systems);
    }

    [TestMethod]
    public void TheSdk_BringsNoMSBuild() =>
        Assert.IsFalse(Entries("JadeDeploy.Build").Any(e => Path.GetFileName(e).StartsWith("Microsoft.Build", StringComparison.Ordinal)));

    [TestMethod]
    public void TheSdk_IsAnSdk() => StringAssert.Contains(Nuspec("JadeDeploy.Build"), "<packageType name=\"MSBuildSdk\" />");

    [TestMethod]
    public void TheSdk_DependsOnNothing() =>
        Assert.IsFalse(Nuspec("JadeDeploy.Build").Contains("<dependency ", StringComparison.Ordinal));

    [TestMethod]
    public void TheTool_IsATool() => StringAssert.Contains(Nuspec("jadedeploy"), "<packageType name=\"DotnetTool\" />");

    [TestMethod]
    public void TheTemplates_AreTemplates() => StringAssert.Contains(Nuspec("JadeDeploy.Templates"), "<packageType name=\"Template\" />");

    [TestMethod]
    public void NothingElse_IsPacked() => CollectionAssert.AreEquivalent(
        new[] { Product.Package("JadeDeploy.Build"), Product.Package("JadeDeploy.Templates"), Product.Package("jadedeploy") }, Directory.GetFiles(Product.Feed));

    [TestMethod]
    [DataRow("JadeDeploy.Build")]
    [DataRow("JadeDeploy.Templates")]
    [DataRow("jadedeploy")]
    public void Times_AreFixed(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(Product.Package(id));

        CollectionAssert.AreEqual(new[] { 2026 }, archive.Entries.Select(e => e.LastWriteTime.Year).Distinct().ToArray());
        Assert.AreEqual(1, archive.Entries.Select(e => e.LastWriteTime).Distinct().Count());
    }

    private static string[] Entries(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(Product.Package(id));
        return [.. archive.Entries.Select(e => e.FullName)];
    }

    private static string Nuspec(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(Product.Package(id));
        using StreamReader reader = new(archive.GetEntry($"{id}.nuspec")!.Open());
        return reader.ReadToEnd();
    }
}
