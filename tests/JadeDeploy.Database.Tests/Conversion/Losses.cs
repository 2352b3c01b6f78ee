using JadeDeploy.Database.Loading;
using JadeDeploy.Database.Loading.Conversion;

namespace JadeDeploy.Database.Tests.Conversion;

/// <summary>What is lost is counted, wherever it is lost.</summary>
[TestClass]
public class Losses
{
    [TestMethod]
    public void OfADeletedProperty_AreValues_NullsNotCounted()
    {
        using EmbeddedDatabase database = Filled();
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Property Shop::Customer::fax");

        CollectionAssert.AreEqual(
            new[] { new DataLoss(LossKind.Values, "Shop::Customer", "fax", 2), new DataLoss(LossKind.Values, "Shop::Retail", "fax", 1) },
            Reorganise(database));
    }

    [TestMethod]
    public void OfADeletedPropertyInTheCurrentVersion_AreInTheResultOfTheLoad()
    {
        using EmbeddedDatabase database = Filled();

        LoadResult result = database.Run(LoadStyle.CurrentSchemaVersion, "Delete Property Shop::Customer::fax");

        Assert.AreEqual(3, result.Losses.Sum(l => l.Count));
    }

    [TestMethod]
    public void OfADeletedClass_AreInstances()
    {
        using EmbeddedDatabase database = Filled();
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Retail");

        CollectionAssert.AreEqual(new[] { new DataLoss(LossKind.Instances, "Shop::Retail", null, 1) }, Reorganise(database));
    }

    [TestMethod]
    public void OfDeletedInstances_AreInTheResultOfTheLoad()
    {
        using EmbeddedDatabase database = Filled();

        LoadResult result = database.Run(LoadStyle.CurrentSchemaVersion, "Delete Instances Shop::Customer");

        CollectionAssert.AreEqual(new[] { new DataLoss(LossKind.Instances, "Shop::Customer", null, 3) }, result.Losses);
    }

    [TestMethod]
    public void OfARefusedCommand_AreNone()
    {
        using EmbeddedDatabase database = Filled();

        LoadResult result = database.Run(LoadStyle.CurrentSchemaVersion, "AbortOnError False", "Delete Property Shop::Customer::name", "Delete Instances Shop::Retail");

        CollectionAssert.AreEqual(new[] { new DataLoss(LossKind.Instances, "Shop::Retail", null, 1) }, result.Losses);
        Assert.HasCount(1, result.FailedCommands);
    }

    [TestMethod]
    public void OfADeletedSchema_AreInstances()
    {
        using EmbeddedDatabase database = Filled();

        LoadResult result = database.Loader.Load(Shop.Careful with { DeleteSchema = "Shop" });

        CollectionAssert.AreEqual(
            new[] { new DataLoss(LossKind.Instances, "Shop::Customer", null, 3), new DataLoss(LossKind.Instances, "Shop::Retail", null, 1) }, result.Losses);
    }

    [TestMethod]
    public void OfAReorganisationByTheLoad_AreInItsResult()
    {
        using EmbeddedDatabase database = Filled();
        string smaller = BadPlans.BadPlan.Changed(Shop.Complete, "\t\t\tfax: String[31];\n", "");

        LoadResult result = database.LoadSchema(smaller, new LoadRequest());

        Assert.AreEqual(3, result.Losses.Sum(l => l.Count));
    }

    [TestMethod]
    public void AreAnnouncedByTheOnlinePhase_WhichTakesNothing()
    {
        using EmbeddedDatabase database = Filled();
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Property Shop::Customer::fax");

        ReorganisationResult announced = database.Loader.Reorganise(["Shop"]);

        Assert.AreEqual(3, announced.Losses.Sum(l => l.Count));
        StringAssert.Contains(database.Objects.Read("Shop::Retail").Single().Json, "fax");
    }

    [TestMethod]
    public void OfRenamesAndMoves_AreNone()
    {
        using EmbeddedDatabase database = Filled();
        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Retail Outlet", "Remap Class Shop::Outlet shop", "MoveInstances");
        database.Run(LoadStyle.LatestSchemaVersion, "Rename Property Shop::Customer::fax phone");

        Assert.IsEmpty(Reorganise(database));
        Assert.AreEqual("""{"name":"d","phone":"4"}""", database.Objects.Read("Shop::Outlet").Single().Json);
        Assert.AreEqual("\"shop\"", database.Definition(Schema.Model.EntityKind.ClassMap, "Shop::Outlet"));
    }

    private static EmbeddedDatabase Filled()
    {
        EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Objects.Add("Shop::Customer", """{"fax":"1","name":"a"}""");
        database.Objects.Add("Shop::Customer", """{"fax":"2","name":"b"}""");
        database.Objects.Add("Shop::Customer", """{"fax":null,"name":"c"}""");
        database.Objects.Add("Shop::Retail", """{"fax":"4","name":"d"}""");
        return database;
    }

    private static DataLoss[] Reorganise(EmbeddedDatabase database)
    {
        database.Loader.Reorganise(["Shop"]);
        return [.. database.Loader.Transition(["Shop"]).Losses];
    }
}
