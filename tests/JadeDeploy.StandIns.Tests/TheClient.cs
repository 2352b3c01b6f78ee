using System.Text;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.StandIns.Tests;

[TestClass]
public sealed class TheClient : IDisposable
{
    private readonly TrialDatabase _database = new();

    [TestMethod]
    public void TheSchemaLoader_TakesTheArgumentsOfTheBatchLoader()
    {
        string file = _database.Write("Shop.scm", TrialDatabase.Schema);

        StandInRun run = _database.Run("RootSchema", "JadeSchemaLoader", [$"schemaFile={file}", .. TrialDatabase.Careful]);

        Assert.AreEqual(0, run.ExitCode, run.ToString());
        CollectionAssert.AreEqual(new[] { "Shop" }, _database.Read(d => d.Catalogue.VersionedSchemas).ToArray());
    }

    [TestMethod]
    public void AReorganisation_WaitsForItsTransition()
    {
        _database.Load([$"schemaFile={_database.Write("Shop.scm", TrialDatabase.Schema)}", .. TrialDatabase.Careful]);

        StandInRun reorganise = _database.Run("RootSchema", "JadeReorgApp", "action=initiateReorg", "schemas=Shop", "waitForReorg=true", "initiateTransition=false");
        bool waits = _database.Read(d => d.Catalogue.ReorganisedSchemas).Contains("Shop");
        StandInRun transition = _database.Run("RootSchema", "JadeReorgApp", "action=initiateTransition");

        Assert.AreEqual(0, reorganise.ExitCode, reorganise.ToString());
        Assert.IsTrue(waits);
        Assert.AreEqual(0, transition.ExitCode, transition.ToString());
        Assert.IsTrue(_database.Read(d => d.Catalogue.Schemas(CatalogueVersion.Current)).Contains("Shop"));
    }

    [TestMethod]
    public void AMethod_HasToExist()
    {
        _database.Load($"schemaFile={_database.Write("Shop.scm", TrialDatabase.Schema)}");

        StandInRun found = Execute("tidy");
        StandInRun missing = Execute("polish");

        Assert.AreEqual("Executed Shop::Customer::tidy", found.Output.Trim());
        Assert.AreEqual(1, missing.ExitCode);
        Assert.AreEqual("There is no method Shop::Customer::polish.", missing.Error.Trim());
    }

    [TestMethod]
    public void AnExtract_ReadsBackAsWhatWasLoaded()
    {
        string file = _database.Write("Shop.scm", TrialDatabase.Schema);
        _database.Load($"schemaFile={file}");

        StandInRun run = _database.Run("JadeSchema", "JadeBatchExtract", "Every", _database["out.mul"], "<nomodifiedinfo>");

        Assert.AreEqual(0, run.ExitCode, run.ToString());
        Assert.AreEqual("#MULTIPLE_SCHEMA_EXTRACT\r\nShop.scm\r\n", File.ReadAllText(_database["out.mul"]));
        CollectionAssert.AreEqual(Entities(Encoding.UTF8.GetBytes(TrialDatabase.Schema)), Entities(File.ReadAllBytes(_database["Shop.scm"])));
    }

    [TestMethod]
    public void AnotherApplication_IsRefused() =>
        Assert.AreEqual("There is no stand-in for the application 'Shop::Sales'.", _database.Run("Shop", "Sales").Error.Trim());

    private StandInRun Execute(string method) => StandInRun.Of("jadclient",
        [.. _database.Connection, "schema=RootSchema", "app=RootSchemaApp", "executeSchema=Shop", "executeClass=Customer", $"executeMethod={method}"]);

    private static string[] Entities(byte[] bytes)
    {
        var file = (SchemaFile)SchemaFileReader.Read("Shop.scm", bytes);
        return [.. file.Entities.Select(e => $"{e.Key} {e.Content.Digest}").Order(StringComparer.Ordinal)];
    }

    public void Dispose() => _database.Dispose();
}
