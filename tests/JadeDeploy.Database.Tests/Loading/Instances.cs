using JadeDeploy.Database.Loading;

namespace JadeDeploy.Database.Tests.Loading;

[TestClass]
public class Instances
{
    [TestMethod]
    public void FollowARenamedClassAtOnce()
    {
        using EmbeddedDatabase database = Filled();

        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Retail Outlet");

        Assert.AreEqual(0, database.Objects.Count("Shop::Retail"));
        Assert.AreEqual(1, database.Objects.Count("Shop::Outlet"));
    }

    [TestMethod]
    public void FollowARenamedProperty_WithTheTransition()
    {
        using EmbeddedDatabase database = Filled();

        database.Run(LoadStyle.LatestSchemaVersion, "Rename Property Shop::Customer::fax faxNumber");
        Assert.AreEqual("""{"fax":"1","name":"a"}""", database.Objects.Read("Shop::Customer").Single().Json);
        Reorganise(database);

        Assert.AreEqual("""{"name":"a","faxNumber":"1"}""", database.Objects.Read("Shop::Customer").Single().Json);
        Assert.AreEqual("""{"name":"b","faxNumber":"2"}""", database.Objects.Read("Shop::Retail").Single().Json);
    }

    [TestMethod]
    public void FollowARenamedPropertyInTheCurrentVersion_AtOnce()
    {
        using EmbeddedDatabase database = Filled();

        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Property Shop::Customer::fax faxNumber");

        Assert.AreEqual("""{"name":"b","faxNumber":"2"}""", database.Objects.Read("Shop::Retail").Single().Json);
    }

    [TestMethod]
    public void LoseADeletedProperty_WithTheTransition()
    {
        using EmbeddedDatabase database = Filled();

        database.Run(LoadStyle.LatestSchemaVersion, "Delete Property Shop::Customer::fax");
        Assert.AreEqual("""{"fax":"2","name":"b"}""", database.Objects.Read("Shop::Retail").Single().Json);
        Reorganise(database);

        Assert.AreEqual("""{"name":"b"}""", database.Objects.Read("Shop::Retail").Single().Json);
    }

    [TestMethod]
    public void GoWithTheirClass_WithTheTransition()
    {
        using EmbeddedDatabase database = Filled();

        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Retail");
        Assert.AreEqual(1, database.Objects.Count("Shop::Retail"));
        Reorganise(database);

        Assert.AreEqual(0, database.Objects.Count("Shop::Retail"));
        Assert.AreEqual(1, database.Objects.Count("Shop::Customer"));
    }

    [TestMethod]
    public void AreDeletedByCommand()
    {
        using EmbeddedDatabase database = Filled();

        database.Run(LoadStyle.CurrentSchemaVersion, "Delete Instances Shop::Customer");

        Assert.AreEqual(0, database.Objects.Count("Shop::Customer"));
        Assert.AreEqual(1, database.Objects.Count("Shop::Retail"));
    }

    [TestMethod]
    public void StayWhenTheLatestVersionIsGivenUp()
    {
        using EmbeddedDatabase database = Filled();
        database.Run(LoadStyle.LatestSchemaVersion, "Rename Property Shop::Customer::fax faxNumber");

        database.Loader.Unversion(["Shop"]);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Draft");
        Reorganise(database);

        Assert.AreEqual("""{"fax":"1","name":"a"}""", database.Objects.Read("Shop::Customer").Single().Json);
    }

    private static EmbeddedDatabase Filled()
    {
        EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Objects.Add("Shop::Customer", """{"fax":"1","name":"a"}""");
        database.Objects.Add("Shop::Retail", """{"fax":"2","name":"b"}""");
        return database;
    }

    private static void Reorganise(EmbeddedDatabase database)
    {
        database.Loader.Reorganise(["Shop"]);
        database.Loader.Transition(["Shop"]);
    }
}
