using System.IO.Compression;
using System.Text.Json;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Building;

/// <summary>
/// What stops a build is lifted by name; what was lifted stands in the package, in <c>plan.json</c> and in the manifest, and once it was run
/// in the history of the registry.
/// </summary>
[TestClass]
public sealed class OverridesOfADeployment : IDisposable
{
    private const string Total = "\t\ttotal: Decimal[12];\n";
    private const string Fax = "\t\tfax: String[30];\n";

    private readonly GitRepositoryBuilder _repository = new("shop");
    private readonly TemporaryFolder _folder = new();
    private string _platform = "22.0.05";

    [TestMethod]
    public void LossOfData_IsRecorded() => Expect(
        "dataLoss JD3001 Shop::Order::total", Files(Fax + Total), Files(Fax), r => r with { AllowedDataLoss = ["Shop::Order::total"] });

    [TestMethod]
    public void ADeletionThatIsNoRename_IsRecorded() => Expect(
        "notRename JD3003 Shop::Order::fax", Files(Fax), Files(Fax.Replace("fax", "faxNumber")), r => r with { NotRenames = ["Shop::Order::fax"], BlockOnDataLoss = false });

    [TestMethod]
    public void AnExtractOfANewerRelease_IsRecorded() => Expect(
        "newerExtract JD3016 Shop.scm", Files(Fax), [("Shop.scm", Files(Fax + Total)[0].Text!.Replace("22.0.05", "25.0.01"))], r => r with { Allowed = ["newerExtract"] });

    [TestMethod]
    public void AnExposureOfSomethingDeleted_IsRecorded()
    {
        const string Exposure = "_exposedListDefinitions\n\tNet version=1, registryId=\"_CSharp_Exposure\"\n\t(\n\tOrder javaName=\"Order\", defaultStyle=0\n\t(\n\t_exposedPropertyDefinitions total;\n\t)\n\t)\n";

        Expect(
            "danglingReference JD2125 Shop::Net: total", Files(Fax + Total, Exposure), Files(Fax, Exposure),
            r => r with { Allowed = ["danglingReference"], BlockOnDataLoss = false });
    }

    [TestMethod]
    public void ACommandThatAPersonKnows_IsRecorded() => Expect(
        "command JD3002 Delete Exposure", Files(Fax, "_exposedListDefinitions\n\tNet version=1 ( Order ( ) )\n"), Files(Fax),
        r => r with { CommandOverrides = [new CommandOverride("Delete Exposure", "true")] }, platform: "20.0.02");

    [TestMethod]
    public void ACompleteLoad_IsRecorded() => Expect(
        "completeLoad JD3002 Shop", Files(Fax, "_exposedListDefinitions\n\tNet version=1 ( Order ( ) )\n"), Files(Fax),
        r => r with { CompleteLoads = ["Shop"] }, platform: "20.0.02");

    [TestMethod]
    public void ADowngrade_IsRecorded()
    {
        string first = Commit(Files(Fax));
        string second = Commit(Files(Fax + Total));
        Deploy(second, r => r);

        AssertRecorded($"downgrade JD3070 {second}..{first}", first, r => r with { Allowed = ["downgrade"], BlockOnDataLoss = false });
    }

    public void Dispose()
    {
        _repository.Dispose();
        _folder.Dispose();
    }

    private void Expect(string expected, (string Path, string? Text)[] older, (string Path, string? Text)[] newer, Func<BuildRequest, BuildRequest> allow, string platform = "22.0.05")
    {
        _platform = platform;
        Deploy(Commit(older), r => r);
        AssertRecorded(expected, Commit(newer), allow);
    }

    private void AssertRecorded(string expected, string commit, Func<BuildRequest, BuildRequest> allow)
    {
        string code = expected.Split(' ')[1];
        Assert.Contains(code, Assert.ThrowsExactly<JadeDeploy.Deployment.Diagnostics.DeploymentException>(() => Build(commit, r => r)).Diagnostics.Select(d => d.Code));

        string package = Deploy(commit, allow);

        using ZipArchive archive = ZipFile.OpenRead(package);
        foreach (string entry in (string[])["plan.json", "deployment.json"])
        {
            using Stream content = archive.GetEntry(entry)!.Open();
            using JsonDocument document = JsonDocument.Parse(content);
            Assert.Contains(
                expected,
                document.RootElement.GetProperty("overrides").EnumerateArray()
                    .Select(o => $"{o.GetProperty("name").GetString()} {o.GetProperty("code").GetString()} {o.GetProperty("subject").GetString()}"), entry);
        }
        HistoryRecord record = new EmbeddedTarget(_folder["shop.jadedb"]).Read().Registry!.History[^1];
        Assert.Contains(expected, record.Overrides.Select(o => $"{o.Name} {o.Code} {o.Subject}"));
    }

    private string Deploy(string commit, Func<BuildRequest, BuildRequest> change)
    {
        string package = Build(commit, change).PackagePath!;
        DeploymentRun.Run(new RunRequest { PackagePath = package, TargetDatabase = $"Provider=Embedded;Path={_folder["shop.jadedb"]}" });
        return package;
    }

    private BuildResult Build(string commit, Func<BuildRequest, BuildRequest> change) => DeploymentBuild.Build(
        change(new BuildRequest
        {
            Repository = _repository.Path,
            RepositoryName = "shop",
            Revision = commit,
            TargetDatabase = $"Provider=Embedded;Path={_folder["shop.jadedb"]}",
            PlatformVersion = _platform,
            OutputDirectory = _folder["out"],
        }),
        CancellationToken.None);

    private string Commit((string Path, string? Text)[] files) =>
        _repository.Commit("Shop", [.. files.Select(f => (f.Path, f.Text?.Replace("22.0.05", _platform)))]);

    private static (string Path, string? Text)[] Files(string attributes, string exposures = "") =>
    [
        ("Shop.scm", $"""
            jadeVersionNumber "22.0.05";
            schemaDefinition
            Shop subschemaOf RootSchema completeDefinition;
            typeHeaders
            	Shop subclassOf RootSchemaApp transient;
            	GShop subclassOf RootSchemaGlobal transient;
            	SShop subclassOf RootSchemaSession transient;
            	Order subclassOf Object;
            typeDefinitions
            	Order completeDefinition
            	(
            	attributeDefinitions
            {attributes}	)
            databaseDefinitions
            	ShopDb
            	(
            	databaseFileDefinitions
            		"shop";
            	defaultFileDefinition "shop";
            	classMapDefinitions
            		GShop in "shop";
            		Order in "shop";
            		SShop in "_environ";
            		Shop in "_usergui";
            	)
            {exposures}
            """),
        ("Shop.ddx", """
            <?xml version="1.0" encoding="UTF-8"?>
            <schema name="Shop" JadeVersionNumber="22.0.05" CompleteDefinition="true">
              <Application name="Shop"><name>Shop</name></Application>
            </schema>
            """),
    ];
}
