namespace JadeDeploy.Tool.Tests;

[TestClass]
public sealed class Help
{
    [TestMethod]
    [DataRow("--help")]
    [DataRow("plan --help")]
    [DataRow("build --help")]
    [DataRow("run --help")]
    [DataRow("update --help")]
    [DataRow("verify --help")]
    [DataRow("check --help")]
    [DataRow("registry --help")]
    [DataRow("registry init --help")]
    public void IsPrintedAndSucceeds(string arguments)
    {
        ToolRun run = ToolRun.In(Path.GetTempPath(), arguments.Split(' '));

        Assert.AreEqual(0, run.ExitCode);
        Assert.AreEqual("", run.Error);
        StringAssert.Contains(run.Output, "Usage:");
    }
}
