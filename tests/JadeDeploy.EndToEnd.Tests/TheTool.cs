using JadeDeploy.EndToEnd.Tests.Harness;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class TheTool : IDisposable
{
    private readonly Workspace _folder = new();

    [TestMethod]
    public void IsInstalledFromAFeedThatHasNothingElse() =>
        InstalledTool.Run(_folder.Path, "--version").Succeeds().Says("1.0.0");

    [TestMethod]
    public void ReadsGitWithItsNativeLibrary()
    {
        using Shop shop = new();

        InstalledTool.Run(shop.Workspace.Path, "plan", "--repository", shop.Repository.Path, "--from", "main", "--to", "main", "--exit-code").Succeeds();
    }

    public void Dispose() => _folder.Dispose();
}
