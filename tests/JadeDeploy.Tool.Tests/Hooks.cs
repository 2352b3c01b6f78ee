using JadeDeploy.Testing;

namespace JadeDeploy.Tool.Tests;

[TestClass]
public sealed class Hooks : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void InAFileThatIsWrong_StopTheRunBeforeThePackageIsRead()
    {
        string file = _folder.Write("hooks.json", """{ "formatVersion": 1, "hooks": [ { "when": "later", "program": "sh" } ] }""");

        ToolRun run = ToolRun.In(_folder.Path, "run", "no.nupkg", "--database", "Provider=Embedded;Path=shop.jadedb", "--hooks", "hooks.json");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Error, $"{file}: error JD6025: ");
        Assert.AreEqual("", run.Output);
    }

    public void Dispose() => _folder.Dispose();
}
