using System.Text.Json;
using JadeDeploy.Testing;

namespace JadeDeploy.Tool.Tests;

[TestClass]
public sealed class APlan : IDisposable
{
    private readonly GitRepositoryBuilder _repository = new("shop");
    private readonly TemporaryFolder _folder = new();

    public APlan()
    {
        _repository.Commit("First", ("Shop.scm", Schema("Integer = 1")));
        _repository.Tag("first");
        _repository.Commit("Second", ("Shop.scm", Schema("Integer = 2")));
    }

    [TestMethod]
    public void ShowsChangesAndSteps()
    {
        ToolRun run = Plan("--from", "first", "--to", "main");

        Assert.AreEqual(0, run.ExitCode, run.ToString());
        StringAssert.Contains(run.Output, "globalConstant Shop::MaxRows");
    }

    [TestMethod]
    public void AsJson_IsOneDocumentAndNothingElse()
    {
        ToolRun run = Plan("--from", "first", "--to", "main", "--json");

        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.AreEqual("Shop::MaxRows", document.RootElement.GetProperty("changes")[0].GetProperty("entity").GetString());
    }

    [TestMethod]
    public void WithDifferences_ExitsWith3_WhenAsked()
    {
        Assert.AreEqual(3, Plan("--from", "first", "--to", "main", "--exit-code").ExitCode);
        Assert.AreEqual(0, Plan("--from", "main", "--to", "main", "--exit-code").ExitCode);
    }

    [TestMethod]
    public void OfAnUnknownRevision_Fails()
    {
        ToolRun run = Plan("--from", "first", "--to", "no-such-branch");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Error, "error JD1002: ");
        Assert.AreEqual("", run.Output);
    }

    [TestMethod]
    public void ThatRestsOnARefusedAssumption_Fails()
    {
        _repository.Commit("Third", ("Shop.scm", Schema("Integer = 2").Replace("MaxRows", "maxrows", StringComparison.Ordinal)));
        string[] rename = ["--from", "first", "--to", "main", "--rename", "Shop::MaxRows=maxrows"];

        ToolRun accepted = Plan(rename);
        ToolRun refused = Plan([.. rename, "--strict", "all"]);

        Assert.AreEqual(0, accepted.ExitCode, accepted.ToString());
        Assert.AreEqual(1, refused.ExitCode);
        StringAssert.Contains(refused.Error, "error JD3012: ");
    }

    [TestMethod]
    public void IsForTheCharsetThatIsAskedFor() =>
        StringAssert.Contains(Plan("--from", "first", "--to", "main", "--charset", "ansi").Output, "Platform: Jade 22.0.05, ansi;");

    [TestMethod]
    public void IntoTheCurrentVersion_MayOnlyChangeMethods() =>
        StringAssert.Contains(Plan("--from", "first", "--to", "main", "--load-style", "current").Error, "Shop.scm(6,3): error JD3011: ");

    public void Dispose()
    {
        _repository.Dispose();
        _folder.Dispose();
    }

    private static string Schema(string constant) => $"""
        jadeVersionNumber "22.0.05";
        schemaDefinition
        Shop subschemaOf RootSchema completeDefinition;
        constantDefinitions
        	categoryDefinition Limits
        		MaxRows: {constant};

        """;

    private ToolRun Plan(params string[] arguments) => ToolRun.In(_folder.Path, ["plan", "--repository", _repository.Path, .. arguments]);
}
