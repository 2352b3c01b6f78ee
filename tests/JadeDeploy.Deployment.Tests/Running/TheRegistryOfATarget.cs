using JadeDeploy.Database.Loading;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class TheRegistryOfATarget
{
    [TestMethod]
    public void Initialised_IsEmptyAndReadyForACompleteDeployment()
    {
        using ShopDatabase database = new();

        Of(database).Initialise(ShopVersions.Platform, "unicode");

        Assert.IsTrue(Of(database).Show().IsEmpty);
        Expect.Failure(() => Of(database).Initialise(ShopVersions.Platform, "unicode"), "JD5012");
        Assert.AreEqual(RunOutcome.Deployed, database.Run(ShopVersions.Complete(Sample.A)).Outcome);
    }

    [TestMethod]
    public void AdoptedFromTheCatalogue_IsReadyForTheNextDeployment()
    {
        using ShopDatabase database = new();
        database.Change(d => d.Loader.Load(new LoadRequest { SchemaFile = new LoadFile("Shop.scm", ShopVersions.File(Sample.A)) }));

        Expect.Failure(() => Of(database).Adopt(Version(Sample.B)), "JD5014");
        Of(database).Adopt(Version(Sample.A));

        Assert.AreEqual(RunOutcome.Deployed, database.Run(ShopVersions.AToB).Outcome);
    }

    [TestMethod]
    public void ExtractedAndLoaded_IsTheSame()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));

        Of(database).Extract(database["registry.json"]);
        Of(database).Load(database["registry.json"]);

        Assert.AreEqual(Sample.A, Of(database).Show().Find(Sample.Shop)!.Commit);
        Assert.AreEqual(HistoryAction.Load, Of(database).Show().History[^1].Action);
    }

    [TestMethod]
    public void OfADatabaseThatIsNotThere_IsNotMade()
    {
        using ShopDatabase database = new();
        RegistryFile.Write(database["registry.json"], Sample.Empty);

        Expect.Failure(() => Of(database).Show(), "JD5011");
        Expect.Failure(() => Of(database).Load(database["registry.json"]), "JD6007");
        Expect.Failure(() => Of(database).Adopt(Version(Sample.A)), "JD6007");
        Assert.IsFalse(File.Exists(database.Path));
    }

    [TestMethod]
    public void ThatIsDamaged_IsJD5001NotAnEmptyOne()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        database.Change(d => d.DynamicObjects.CompareAndSwap(
            EmbeddedRegistryStore.ObjectName, d.DynamicObjects.Read(EmbeddedRegistryStore.ObjectName)!.Edition, 99, "{"));

        Expect.Failure(() => Of(database).Show(), "JD5001");
        Expect.Failure(() => database.Run(ShopVersions.AToB), "JD5001");
    }

    [TestMethod]
    public void OfAnotherDatabase_IsJD5015()
    {
        using ShopDatabase database = new();
        database.Change(d => d.DynamicObjects.CompareAndSwap(
            EmbeddedRegistryStore.ObjectName, null, 1, RegistryFile.ToText(Sample.Empty)));

        Expect.Failure(() => Of(database).Show(), "JD5015");
    }

    [TestMethod]
    public void ChangedBySomebodyElse_IsJD5009()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        RegistryDocument registry = database.Registry;
        using ITargetSession session = database.Target.Open(ShopVersions.Platform, "unicode");

        Expect.Failure(() => session.Registry.CompareAndSwap(registry.Edition - 1, registry), "JD5009");
        Expect.Failure(() => session.Registry.CompareAndSwap(null, registry), "JD5009");
    }

    private static TargetRegistry Of(ShopDatabase database) => new(database.Target, new FixedClock(Sample.Morning), "ann");

    private static DeployedVersion Version(string commit) =>
        Sample.Version(commit) with { Schemas = ShopVersions.Digests(commit), Package = null };
}
