using JadeDeploy.Testing;

namespace JadeDeploy.Tool.Tests;

[TestClass]
public sealed class Verifying : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void AFileThatIsNoPackage_IsJD4002()
    {
        string file = _folder.Write("shop.nupkg", "not a package");

        ToolRun run = ToolRun.In(_folder.Path, "verify", "shop.nupkg");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Error, $"{file}: error JD4002: ");
    }

    [TestMethod]
    public void AMissingPackage_IsJD4001()
    {
        ToolRun run = ToolRun.In(_folder.Path, "verify", "gone.nupkg");

        StringAssert.StartsWith(run.Error, $"{_folder["gone.nupkg"]}: error JD4001: ");
    }

    public void Dispose() => _folder.Dispose();
}
