using System.Collections.Immutable;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Registry;

[TestClass]
public sealed class RegistryOperationsOnADatabase
{
    private static readonly CatalogueComparison Equal = (_, _) => [];

    [TestMethod]
    public void Init_StoresAnEmptyRegistry()
    {
        var store = new MemoryRegistryStore();

        On(store).Initialise();

        Assert.IsTrue(store.Read()!.IsEmpty);
        Assert.AreEqual(Sample.Database, store.Read()!.Database);
    }

    [TestMethod]
    public void InitTwice_IsJD5012() => Expect.Failure(() => On(new(Sample.Empty)).Initialise(), "JD5012");

    [TestMethod]
    public void Adopt_RecordsTheVersion()
    {
        var store = new MemoryRegistryStore();

        On(store).Adopt(Sample.Version(Sample.A) with { Package = null }, Equal);

        Assert.AreEqual(Sample.A, store.Read()!.Find(Sample.Shop)!.Commit);
        Assert.IsNull(store.Read()!.Find(Sample.Shop)!.Package);
        Assert.AreEqual(HistoryAction.Adopt, store.Read()!.History[^1].Action);
    }

    [TestMethod]
    public void AdoptOfAnotherVersionThanTheCatalogue_IsJD5014AndStoresNothing()
    {
        var store = new MemoryRegistryStore();

        Expect.Failure(() => On(store).Adopt(Sample.Version(Sample.A), (_, _) => ["class Shop::Order differs"]), "JD5014");

        Assert.IsNull(store.Bytes);
    }

    [TestMethod]
    public void AdoptOfAKnownRepository_IsJD5013() =>
        Expect.Failure(() => On(new(Sample.At(Sample.A))).Adopt(Sample.Version(Sample.A), Equal), "JD5013");

    [TestMethod]
    public void AdoptAsAnUpdate_TakesThePlaceOfTheVersionAndIsInTheHistory()
    {
        var store = new MemoryRegistryStore(Sample.At(Sample.A));

        On(store).Adopt(Sample.Version(Sample.B) with { Package = null }, Equal, update: true);

        Assert.AreEqual(Sample.B, store.Read()!.Find(Sample.Shop)!.Commit);
        HistoryRecord last = store.Read()!.History[^1];
        Assert.AreEqual((HistoryAction.Adopt, Sample.A, Sample.B), (last.Action, last.From, last.To));
    }

    [TestMethod]
    public void AdoptAsAnUpdateOfAnotherVersionThanTheCatalogue_IsJD5014AndStoresNothing()
    {
        var store = new MemoryRegistryStore(Sample.At(Sample.A));

        Expect.Failure(() => On(store).Adopt(Sample.Version(Sample.B), (_, _) => ["the schema Shop differs"], update: true), "JD5014");

        Assert.AreEqual(Sample.A, store.Read()!.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void AdoptAsAnUpdate_AsksWhetherTheSchemasThatAreGoneAreStillThere()
    {
        var store = new MemoryRegistryStore(Sample.At(Sample.A));

        Expect.Failure(
            () => On(store).Adopt(Sample.Version(Sample.B) with { Schemas = ImmutableSortedDictionary<string, ContentDigest>.Empty }, (_, gone) => [.. gone.Select(s => $"the schema {s} is still there")], update: true),
            "JD5014");

        Assert.AreEqual(Sample.A, store.Read()!.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void AdoptAsAnUpdateOfAnotherRepositorysSchema_IsJD5025() =>
        Expect.Failure(() => On(new(Sample.At(Sample.A))).Adopt(Sample.Other(Sample.A, "Shop"), Equal, update: true), "JD5025");

    [TestMethod]
    public void AdoptOfAnotherRepositorysSchema_IsJD5025() =>
        Expect.Failure(() => On(new(Sample.At(Sample.A))).Adopt(Sample.Other(Sample.A, "Shop"), Equal), "JD5025");

    [TestMethod]
    public void LoadOfWhatIsStored_OnlyAddsARecord()
    {
        var store = new MemoryRegistryStore(Sample.At(Sample.A));

        Load(store, Sample.At(Sample.A));

        Assert.AreEqual(Sample.At(Sample.A).Edition + 1, store.Read()!.Edition);
        Assert.AreEqual(HistoryAction.Load, store.Read()!.History[^1].Action);
        Assert.AreEqual(Sample.A, store.Read()!.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void LoadIntoANewDatabase_TakesItsIdentity()
    {
        var database = Sample.Database with { Id = new Guid("7c9e6679-7425-40de-944b-e07fc1f90ae7"), Path = "copy.jadedb" };
        var store = new MemoryRegistryStore(RegistryUpdate.Created(database, Sample.Morning, "ann"));

        Load(store, Sample.At(Sample.A), database);

        Assert.AreEqual(database, store.Read()!.Database);
        Assert.AreEqual(Sample.A, store.Read()!.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void LoadOfAnotherDatabase_IsJD5015()
    {
        RegistryDocument other = RegistryUpdate.Created(
            Sample.Database with { Id = new Guid("7c9e6679-7425-40de-944b-e07fc1f90ae7") }, Sample.Morning, "ann");

        Expect.Failure(() => Load(new(Sample.At(Sample.A)), other), "JD5015");
    }

    [TestMethod]
    public void LoadOfAnOlderRegistry_IsJD5016() =>
        Expect.Failure(() => Load(new(Sample.At(Sample.A, Sample.B)), Sample.At(Sample.A)), "JD5016");

    [TestMethod]
    public void LoadOfAnotherHistory_IsJD5017()
    {
        RegistryDocument other = Sample.At(Sample.A, Sample.C, Sample.B);

        Expect.Failure(() => Load(new(Sample.At(Sample.A, Sample.B)), other), "JD5017");
        Expect.Failure(() => Load(new(Sample.At(Sample.A, Sample.B)), Sample.At(Sample.A, Sample.B) with { History = [] }), "JD5017");
    }

    [TestMethod]
    public void LoadWhileARunIsUnfinished_IsJD5030()
    {
        RegistryDocument pending = RegistryUpdate.Started(Sample.At(Sample.A), Sample.Run(Sample.A, Sample.B));

        Expect.Failure(() => Load(new(pending), Sample.At(Sample.A)), "JD5030");
        Expect.Failure(() => Load(new(Sample.At(Sample.A)), pending), "JD5030");
    }

    [TestMethod]
    public void AFileInPlaceOfADatabase_IsReadButNeverWritten()
    {
        using var folder = new TemporaryFolder();
        RegistryFile.Write(folder["registry.json"], Sample.At(Sample.A));
        var store = new FileRegistryStore(folder["registry.json"]);

        Assert.AreEqual(Sample.A, store.Read()!.Find(Sample.Shop)!.Commit);
        Expect.Failure(() => store.CompareAndSwap(2, Sample.At(Sample.A, Sample.B)), "JD5010");
    }

    private static RegistryOperations On(MemoryRegistryStore store, RegisteredDatabase? database = null) =>
        new(store, database ?? Sample.Database, new FixedClock(Sample.Morning), "ann");

    private static void Load(MemoryRegistryStore store, RegistryDocument file, RegisteredDatabase? database = null)
    {
        using var folder = new TemporaryFolder();
        RegistryFile.Write(folder["registry.json"], file);
        On(store, database).Load(folder["registry.json"]);
    }
}
