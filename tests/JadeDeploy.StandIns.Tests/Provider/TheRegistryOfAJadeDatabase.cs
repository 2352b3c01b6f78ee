using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.StandIns.Tests.Provider;

[TestClass]
public sealed class TheRegistryOfAJadeDatabase
{
    [TestMethod]
    public void InASchema_IsKeptInTheDatabase()
    {
        using JadeSystem system = new();
        string connection = system.Connection + ";Registry=Schema";

        system.Run(ShopVersions.Complete(Sample.A) with { InitializesRegistry = true }, r => r with { TargetDatabase = connection });
        system.Run(ShopVersions.AToB, r => r with { TargetDatabase = connection });

        RegistryDocument registry = Open(connection).Show();
        Assert.AreEqual(Sample.B, registry.Find(Sample.Shop)!.Commit);
        Assert.IsFalse(File.Exists(Path.Combine(system.Path, "jadedeploy", "registry.json")));
        Assert.HasCount(1, system.Calls.Where(c => c.Arguments.Any(a => a.StartsWith("schemaFile=", StringComparison.Ordinal) && a.EndsWith("registry.scm", StringComparison.Ordinal))));
        Assert.AreEqual(ShopVersions.Digests(Sample.B)["Shop"], system.Schemas()["Shop"]);
    }

    [TestMethod]
    public void InASchema_ThatCannotBeReached_IsAnError()
    {
        using JadeSystem system = new();
        string connection = system.Connection + ";Registry=Schema";
        Open(connection).Initialise(ShopVersions.Platform, "unicode");
        system.FailNext("exit=1");

        Expect.Failure(() => Open(connection).Show(), "JD6061");
    }

    [TestMethod]
    public void InASchema_ThatIsNotWritten_IsAnError()
    {
        using JadeSystem system = new();
        string connection = system.Connection + ";Registry=Schema";
        // The load of the schema, the read before the write, the write itself.
        system.Install($"lie@{system.Calls.Count + 3}");

        Expect.Failure(() => Open(connection).Initialise(ShopVersions.Platform, "unicode"), "JD6061");
    }

    [TestMethod]
    public void MovesFromAFileToASchemaAndBack_WithItsHistory()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        RegistryDocument before = system.Registry;
        string schema = system.Connection + ";Registry=Schema";

        Open(system.Connection).Extract(system["r.json"]);
        Open(schema).Load(system["r.json"]);
        RegistryDocument moved = Open(schema).Show();

        Assert.AreEqual(before.Database.Id, moved.Database.Id);
        Assert.AreEqual(before.Edition + 1, moved.Edition);
        CollectionAssert.AreEqual(before.History.Select(h => h.Digest).ToArray(), moved.History[..^1].Select(h => h.Digest).ToArray());

        system.Run(ShopVersions.AToB, r => r with { TargetDatabase = schema });
        Open(schema).Extract(system["r2.json"]);
        Open(system.Connection).Load(system["r2.json"]);
        Assert.AreEqual(Sample.B, system.Registry.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void TheShippedSchema_IsReadWithoutAFinding()
    {
        SchemaFile file = ScmReader.Read("JadeDeployRegistrySchema.scm", RegistrySchemaFile.Read());

        Assert.IsEmpty(file.Diagnostics);
        Assert.AreEqual(RegistrySchemaFile.SchemaName, file.SchemaName);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void OfADirectoryThatIsElsewhereNow_IsAdoptedFirst(bool isCopy)
    {
        using JadeSystem system = new();
        system.DeployFirst();
        Guid id = system.Registry.Database.Id;
        string elsewhere = system["elsewhere"];
        CopyFolder(system.Path, elsewhere);
        string connection = $"Provider=Jade;Bin={system.Bin};Path={elsewhere};Ini={Path.Combine(elsewhere, "jade.ini")}";

        Expect.Failure(() => system.Run(ShopVersions.AToB, r => r with { TargetDatabase = connection }), "JD5047");

        RegistryDocument adopted = Open(connection).Relocate(isCopy);
        Assert.AreEqual(elsewhere, adopted.Database.Path);
        Assert.AreEqual(!isCopy, adopted.Database.Id == id);
        Assert.AreEqual(HistoryAction.Relocate, adopted.History[^1].Action);
        system.Run(ShopVersions.AToB, r => r with { TargetDatabase = connection });
        Assert.AreEqual(Sample.B, Open(connection).Show().Find(Sample.Shop)!.Commit);
        Expect.Failure(() => Open(connection).Relocate(isCopy), "JD5048");
    }

    [TestMethod]
    public void OfADatabaseThatHoldsAVersion_RecordsItUnverifiedOrByExtract()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        File.Delete(Path.Combine(system.Path, "jadedeploy", "registry.json"));
        DeployedVersion version = new()
        {
            Repository = Sample.Shop,
            Origin = "../shop",
            Commit = Sample.A,
            Schemas = ShopVersions.Digests(Sample.A),
            Verified = VerificationLevel.Catalogue,
        };

        Expect.Failure(() => Open(system.Connection).Adopt(version), "JD6062");
        Expect.Failure(() => Stated(system.Connection).Adopt(version), "JD6060");
        RegistryDocument unverified = Stated(system.Connection).Adopt(version, isUnverified: true);
        Assert.AreEqual(VerificationLevel.ExitCodes, unverified.Find(Sample.Shop)!.Verified);

        File.Delete(Path.Combine(system.Path, "jadedeploy", "registry.json"));
        string extract = system.Connection + ";Verify=extract";
        Expect.Failure(() => Stated(extract).Adopt(version with { Schemas = ShopVersions.Digests(Sample.B) }), "JD5014");
        Assert.AreEqual(VerificationLevel.Extract, Stated(extract).Adopt(version).Find(Sample.Shop)!.Verified);
    }

    private static TargetRegistry Open(string connection) =>
        new(TargetConnection.Parse(connection, "/").ToTarget(), new FixedClock(Sample.Morning), "ann");

    private static TargetRegistry Stated(string connection) =>
        new(TargetConnection.Parse(connection, "/").ToTarget(), new FixedClock(Sample.Morning), "ann") { Stated = (ShopVersions.Platform, "unicode") };

    private static void CopyFolder(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
