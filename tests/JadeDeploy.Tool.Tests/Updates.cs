using JadeDeploy.Testing;

namespace JadeDeploy.Tool.Tests;

[TestClass]
public sealed class Updates : IDisposable
{
    private const string Database = "Provider=Embedded;Path=shop.jadedb";

    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void FromAFolderThatDoesNotExist_AreJD4030()
    {
        ToolRun run = Update("--package", "Shop.Deploy");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Error, $"error JD4030: The feed cannot be used: there is no folder {_folder["feed"]}.");
    }

    [TestMethod]
    public void WithoutAnIdThatAnybodyKnows_AreJD4038()
    {
        Directory.CreateDirectory(_folder["feed"]);

        ToolRun run = Update();

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Error, $"{_folder["shop.jadedb"]}: error JD4038: ");
    }

    [TestMethod]
    [DataRow("'newest' is not a version", "--to", "newest")]
    [DataRow("--require-signature takes 'trusted', or SHA-256 fingerprints", "--require-signature", "anyone")]
    [DataRow("--require-signature takes 'trusted', or SHA-256 fingerprints", "--require-signature", "trusted", "anyone")]
    public void WithAWrongValue_AreWrongUsage(string message, params string[] option)
    {
        ToolRun run = Update(option);

        Assert.AreEqual(2, run.ExitCode);
        StringAssert.Contains(run.Error, message);
    }

    public void Dispose() => _folder.Dispose();

    private ToolRun Update(params string[] options) => ToolRun.In(_folder.Path, ["update", "--feed", "feed", "--database", Database, .. options]);
}
