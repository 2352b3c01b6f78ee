using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Loading;

[TestClass]
public class SchemaDeletions
{
    [TestMethod]
    public void ASchemaGoesAtOnce_WithItsInstances()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Web);
        database.Objects.Add("Web::Basket", "{}");
        database.Objects.Add("Shop::Order", "{}");

        database.Loader.DeleteSchema("Web");

        CollectionAssert.AreEqual(new[] { "Shop" }, database.Catalogue.Schemas(CatalogueVersion.Current));
        Assert.IsEmpty(database.Catalogue.Entities("Web", CatalogueVersion.Latest));
        Assert.AreEqual(0, database.Objects.Count("Web::Basket"));
        Assert.AreEqual(1, database.Objects.Count("Shop::Order"));
    }

    [TestMethod]
    public void AnUnknownSchema_Is8508()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Refuses(8508, () => database.Loader.DeleteSchema("Shop"));
    }

    [TestMethod]
    [DataRow("Shop", "'Branch' is a subschema")]
    [DataRow("Store", "'Web' imports a package")]
    [DataRow("RootSchema", "comes with the platform")]
    public void ASchemaThatOthersBuildOn_Is8509(string schema, string why)
    {
        string store = Shop.Complete.Replace("\nShop subschemaOf", "\nStore subschemaOf", StringComparison.Ordinal);
        using EmbeddedDatabase database = Shop.With(Shop.Complete, store, Shop.Branch, Shop.Web.Replace("Shop::Sales", "Store::Sales", StringComparison.Ordinal));

        StringAssert.Contains(database.Refuses(8509, () => database.Loader.DeleteSchema(schema)).Message, why);
    }

    [TestMethod]
    public void ASchemaThatIsVersioned_Is8509()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Draft");

        StringAssert.Contains(database.Refuses(8509, () => database.Loader.DeleteSchema("Shop")).Message, "wait for a reorganisation");
    }

    [TestMethod]
    public void AnImporterInTheLatestVersionOnly_Counts()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadSchema(Shop.Web);

        database.Refuses(8509, () => database.Loader.DeleteSchema("Shop"));
        Assert.IsTrue(database.Has(EntityKind.Schema, "Web"));
    }
}
