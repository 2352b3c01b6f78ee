using JadeDeploy.Testing;

namespace JadeDeploy.Tool.Tests;

[TestClass]
public sealed class WrongUsage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    [DataRow("", "jadedeploy --help")]
    [DataRow("bogus", "bogus")]
    [DataRow("plan --from a", "--repository")]
    [DataRow("plan --repository r --from a", "--to")]
    [DataRow("plan --repository r --to a", "--from, --registry and --database")]
    [DataRow("plan --repository r --to a --from b --database c", "--from, --registry and --database")]
    [DataRow("plan --repository r --to a --registry b --database c", "exclude each other")]
    [DataRow("plan --repository r --to a --from b --rename Shop::Customer", "ENTITY=NEW")]
    [DataRow("plan --repository r --to a --from b --fetch sometimes", "sometimes")]
    [DataRow("build --repository r", "--output")]
    [DataRow("build --repository r --output o --format pdf", "pdf")]
    [DataRow("check", "check --help")]
    [DataRow("verify", "verify --help")]
    [DataRow("run package.nupkg", "--database")]
    [DataRow("run package.nupkg --database d --transition later", "later")]
    [DataRow("registry", "registry --help")]
    [DataRow("registry load --database d", "--file")]
    [DataRow("registry show", "--database and --file")]
    [DataRow("registry init --database d --commit main", "--commit and --repository")]
    [DataRow("registry init --database d --update", "--update needs --commit")]
    [DataRow("registry init --database d --platform-version new", "'new' is not a platform version")]
    public void ExitsWith2AndExplains(string arguments, string explanation)
    {
        ToolRun run = ToolRun.In(_folder.Path, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.AreEqual(2, run.ExitCode, run.ToString());
        Assert.AreEqual("", run.Output);
        StringAssert.Contains(run.Error, explanation);
    }

    public void Dispose() => _folder.Dispose();
}
