using JadeDeploy.Database.Catalogues;

namespace JadeDeploy.StandIns.Tests;

[TestClass]
public sealed class TheLoader : IDisposable
{
    private readonly TrialDatabase _database = new();

    [TestMethod]
    public void AGoodFile_IsLoaded()
    {
        string file = _database.Write("Shop.scm", TrialDatabase.Schema);

        StandInRun run = _database.Load([$"schemaFile={file}", .. TrialDatabase.Careful]);

        Assert.AreEqual(0, run.ExitCode, run.ToString());
        StringAssert.EndsWith(run.Output.TrimEnd(), "Load completed");
        CollectionAssert.AreEqual(new[] { "Shop" }, _database.Read(d => d.Catalogue.VersionedSchemas).ToArray());
    }

    [TestMethod]
    public void WithoutSuppressReorg_TheLoadReorganisesToTheEnd()
    {
        string file = _database.Write("Shop.scm", TrialDatabase.Schema);

        StandInRun run = _database.Load($"schemaFile={file}");

        Assert.AreEqual(0, run.ExitCode, run.ToString());
        CollectionAssert.AreEqual(new[] { "Shop" }, _database.Read(d => d.Catalogue.Schemas(CatalogueVersion.Current)).ToArray());
    }

    [TestMethod]
    public void AFileThatDoesNotCompile_EndsWith255AndACompileError()
    {
        string file = _database.Write("Shop.scm", "nonsense");

        StandInRun run = _database.Load($"schemaFile={file}");

        Assert.AreEqual(255, run.ExitCode);
        StringAssert.StartsWith(run.Error, "Compile Error 7");
        StringAssert.Contains(run.Error, "line 1)");
    }

    [TestMethod]
    public void ACommandThatIsRefused_EndsWith1AndItsNumber()
    {
        string file = _database.Write("a.jcf", "JadeCommandFile\r\nJadeVersionNumber 22.0.05\r\nCommands\r\nAbortOnError True\r\nDelete Class Shop::Gone\r\n");

        StandInRun run = _database.Load($"commandFile={file}", "loadStyle=latestSchemaVersion");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Error, "85");
    }

    [TestMethod]
    [DataRow("schemaFle=x", "Unknown argument 'schemaFle=x'.")]
    [DataRow("suppressReorg=maybe", "The argument 'suppressReorg' is 'maybe': expected true or false.")]
    [DataRow("loadStyle=newest", "The argument 'loadStyle' is 'newest': expected latestSchemaVersion, currentSchemaVersion or onlyStructuralVersioning.")]
    [DataRow("showProgress=false", "Nothing to load: expected schemaFile, ddbFile, commandFile or deleteSchema.")]
    public void AWrongCommandLine_EndsWith1(string argument, string message)
    {
        StandInRun run = _database.Load(argument);

        Assert.AreEqual(1, run.ExitCode);
        Assert.AreEqual(message, run.Error.Trim());
    }

    [TestMethod]
    public void AMissingInitializationFile_IsError125()
    {
        StandInRun run = StandInRun.Of("jadloadb", $"path={_database.Path}", $"ini={_database["none.ini"]}", "commandFile=x");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Error, "125 - INI file not found");
    }

    [TestMethod]
    public void ASchema_IsDeletedByARunOfItsOwn()
    {
        string file = _database.Write("Shop.scm", TrialDatabase.Schema);
        _database.Load($"schemaFile={file}");

        StandInRun both = _database.Load("deleteSchema=Shop", $"schemaFile={file}");
        StandInRun alone = _database.Load("deleteSchema=Shop");

        Assert.AreEqual("deleteSchema cannot be combined with schemaFile.", both.Error.Trim());
        Assert.AreEqual(0, alone.ExitCode, alone.ToString());
        Assert.IsEmpty(_database.Read(d => d.Catalogue.Schemas(CatalogueVersion.Current)));
    }

    public void Dispose() => _database.Dispose();
}
