using System.Text;
using System.Text.Json;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Records;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Tool.Tests;

[TestClass]
public sealed class Drift : IDisposable
{
    private const string Database = "Provider=Embedded;Path=shop.jadedb";

    private static readonly EntityKey MaxRows = new(EntityKind.GlobalConstant, "Shop::MaxRows");
    private static readonly EntityKey MinRows = new(EntityKind.GlobalConstant, "Shop::MinRows");

    private readonly GitRepositoryBuilder _repository = new("shop");
    private readonly TemporaryFolder _folder = new();

    public Drift()
    {
        _repository.Commit("First", Files("Shop", "Integer = 1"));
        Deploy();
    }

    [TestMethod]
    public void OfAnUntouchedDatabase_IsNone()
    {
        ToolRun run = Tool("drift", "--database", Database, "--repository", _repository.Path, "--exit-code");

        Assert.AreEqual(0, run.ExitCode, run.ToString());
        StringAssert.Contains(run.Output, $"No drift: the database holds shop {_repository.Head}.");
    }

    [TestMethod]
    public void IsShownByEntityWithItsPlaceAndItsDigest()
    {
        Edit();

        ToolRun run = Tool("drift", "--database", Database, "--repository", _repository.Path, "--exit-code");

        Assert.AreEqual(3, run.ExitCode, run.ToString());
        StringAssert.Contains(run.Output, "differs from shop");
        StringAssert.Contains(run.Output, $"  changed globalConstant Shop::MaxRows  {_repository["Shop.scm"]}(6,3)");
        StringAssert.Contains(run.Output, "  added   globalConstant Shop::MinRows");
    }

    [TestMethod]
    public void AsJson_IsOneDocumentThatChangesNothing()
    {
        Edit();
        byte[] before = File.ReadAllBytes(_folder["shop.jadedb"]);

        ToolRun run = Tool("drift", "--database", Database, "--repository", _repository.Path, "--json");

        Assert.AreEqual(0, run.ExitCode, run.ToString());
        Assert.AreEqual("", new PublishedSchema("drift.schema.json").Findings(Encoding.UTF8.GetBytes(run.Output)));
        JsonElement document = JsonDocument.Parse(run.Output).RootElement;
        CollectionAssert.AreEqual(
            new[] { "changed Shop::MaxRows 6", "added Shop::MinRows -" },
            document.GetProperty("entities").EnumerateArray().Select(e =>
                $"{e.GetProperty("action")} {e.GetProperty("entity")} {(e.GetProperty("location") is { ValueKind: JsonValueKind.Object } place ? place.GetProperty("line") : "-")}").ToArray());
        CollectionAssert.AreEqual(before, File.ReadAllBytes(_folder["shop.jadedb"]));
    }

    [TestMethod]
    public void IsAcceptedByItsDigest()
    {
        Edit();
        string digest = JsonDocument.Parse(Tool("drift", "--database", Database, "--repository", _repository.Path, "--json").Output)
            .RootElement.GetProperty("digest").GetString()!;
        _repository.Commit("Second", Files("Shop", "Integer = 2"));
        string package = Build();

        StringAssert.Contains(Tool("run", package, "--database", Database).Error, "error JD6009: ");
        StringAssert.Contains(Tool("run", package, "--database", Database, "--accept-drift", new string('0', 64)).Error, "error JD6030: ");
        ToolRun run = Tool("run", package, "--database", Database, "--accept-drift", digest);

        Assert.AreEqual(0, run.ExitCode, run.ToString());
    }

    [TestMethod]
    public void ASchemaThatNobodyDeployed_StandsApart()
    {
        using (EmbeddedDatabase database = EmbeddedDatabase.Open(_folder["shop.jadedb"]))
            database.Catalogue.Seed([new SeedSchema("Stray", "RootSchema", [])]);

        ToolRun run = Tool("drift", "--database", Database, "--repository", _repository.Path, "--exit-code");

        Assert.AreEqual(0, run.ExitCode, run.ToString());
        StringAssert.Contains(run.Output, "Not deployed by anybody: Stray");
    }

    [TestMethod]
    public void OfOneRepositoryOfSeveral_IsOfItsOwnSchemas()
    {
        using var other = new GitRepositoryBuilder("other");
        other.Commit("First", Files("Other", "Integer = 1"));
        Deploy(other);
        Edit();

        Assert.AreEqual(3, Tool("drift", "--database", Database, "--repository", _repository.Path, "--exit-code").ExitCode);
        ToolRun run = Tool("drift", "--database", Database, "--repository", other.Path, "--exit-code");
        Assert.AreEqual(0, run.ExitCode, run.ToString());
        Assert.IsFalse(run.Output.Contains("Not deployed", StringComparison.Ordinal), run.Output);
    }

    [TestMethod]
    public void OfARepositoryThatWasNotDeployed_IsJD5035()
    {
        using var other = new GitRepositoryBuilder("other");
        other.Commit("First", Files("Other", "Integer = 1"));

        ToolRun run = Tool("drift", "--database", Database, "--repository", other.Path);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Error, "error JD5035: ");
    }

    [TestMethod]
    public void WithoutARegistry_IsJD5011() =>
        StringAssert.Contains(Tool("drift", "--database", "Provider=Embedded;Path=none.jadedb", "--repository", _repository.Path).Error, "error JD5011: ");

    [TestMethod]
    public void WithAnotherSourcePath_IsJD5036()
    {
        _repository.Commit("A folder", ("Older/Notes.txt", "text"));
        Deploy();

        ToolRun run = Tool("drift", "--database", Database, "--repository", _repository.Path, "--path", "Older");

        StringAssert.Contains(run.Error, "error JD5036: ");
    }

    [TestMethod]
    public void WhileARunIsUnfinished_IsJD5037()
    {
        using (EmbeddedDatabase database = EmbeddedDatabase.Open(_folder["shop.jadedb"]))
            MakePending(database);

        ToolRun run = Tool("drift", "--database", Database, "--repository", _repository.Path);

        StringAssert.Contains(run.Error, "error JD5037: ");
    }

    [TestMethod]
    public void ExtractOfTheDatabase_IsReadByCheck()
    {
        ToolRun extract = Tool("extract", "--database", Database, "--output", "extract");

        Assert.AreEqual(0, extract.ExitCode, extract.ToString());
        ToolRun check = Tool("check", _folder[Path.Combine("extract", "Shop.scm")], _folder[Path.Combine("extract", "Shop.ddx")]);
        Assert.AreEqual(0, check.ExitCode, check.ToString());
    }

    [TestMethod]
    [DataRow("--resume", "--abort")]
    [DataRow("--step", "10=done")]
    [DataRow("--restart-load", "--abort")]
    public void OptionsOfARunThatDoNotGoTogether_AreWrongUsage(string first, string second) =>
        Assert.AreEqual(2, Tool("run", "x.nupkg", "--database", Database, first, second).ExitCode);

    [TestMethod]
    public void AStepDecisionThatIsNone_IsWrongUsage() =>
        StringAssert.Contains(Tool("run", "x.nupkg", "--database", Database, "--resume", "--step", "10=maybe").Error, "N=done or N=redo");

    public void Dispose()
    {
        _repository.Dispose();
        _folder.Dispose();
    }

    private static void MakePending(EmbeddedDatabase database)
    {
        const string Name = "JadeDeployRegistry";
        const string Pending = """
            "pending": { "repository": "shop", "from": null, "to": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
              "package": { "id": "Shop", "version": "1.0.0", "digest": "0000000000000000000000000000000000000000000000000000000000000000" },
              "startedAt": "2026-03-31T09:30:00Z", "startedBy": "ann" }
            """;
        DynamicObject stored = database.DynamicObjects.Read(Name)!;
        string json = stored.Json.Replace("\"pending\": null", Pending, StringComparison.Ordinal);
        Assert.AreNotEqual(stored.Json, json);
        Assert.IsTrue(database.DynamicObjects.CompareAndSwap(Name, stored.Edition, stored.Edition, json));
    }

    private void Edit()
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Open(_folder["shop.jadedb"]);
        SchemaEntity[] entities = [.. CatalogueExtract.Of(database.Catalogue, "Shop", CatalogueVersion.Current).Entities];
        SchemaEntity rows = entities.Single(e => e.Key == MaxRows);
        database.Catalogue.Seed([new SeedSchema("Shop", "RootSchema",
        [
            .. entities.Where(e => e.Key != MaxRows),
            rows.With(MaxRows, rows.Content.With(ContentField.Documentation, "By hand.")),
            new SchemaEntity(MinRows, rows.Content, SourceLocation.None),
        ])]);
    }

    private void Deploy(GitRepositoryBuilder? repository = null) =>
        Assert.AreEqual(0, Tool("run", Build(repository), "--database", Database).ExitCode);

    private string Build(GitRepositoryBuilder? repository = null)
    {
        string output = _folder[Path.GetRandomFileName()];
        ToolRun build = Tool("build", "--repository", (repository ?? _repository).Path, "--database", Database, "--output", output);
        Assert.AreEqual(0, build.ExitCode, build.ToString());
        return Directory.GetFiles(output, "*.nupkg").Single();
    }

    private static (string, string?)[] Files(string schema, string constant) =>
    [
        ($"{schema}.scm", $"""
            jadeVersionNumber "22.0.05";
            schemaDefinition
            {schema} subschemaOf RootSchema completeDefinition;
            constantDefinitions
            	categoryDefinition Limits
            		MaxRows: {constant};
            typeHeaders
            	{schema} subclassOf RootSchemaApp transient;
            	G{schema} subclassOf RootSchemaGlobal transient;
            	S{schema} subclassOf RootSchemaSession transient;
            databaseDefinitions
            	{schema}Db
            	(
            	databaseFileDefinitions
            		"{schema}";
            	defaultFileDefinition "{schema}";
            	classMapDefinitions
            		G{schema} in "{schema}";
            		S{schema} in "_environ";
            		{schema} in "_usergui";
            	)

            """),
        ($"{schema}.ddx", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <schema name="{schema}" JadeVersionNumber="22.0.05" CompleteDefinition="true">
              <Application name="{schema}"><name>{schema}</name></Application>
            </schema>
            """),
    ];

    private ToolRun Tool(params string[] arguments) => ToolRun.In(_folder.Path, arguments);
}
