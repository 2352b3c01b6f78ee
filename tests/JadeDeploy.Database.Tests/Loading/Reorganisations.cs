using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Loading;

[TestClass]
public class Reorganisations
{
    private const string NewProperty = "typeDefinitions\n\tCustomer\n\t(\n\t\tattributeDefinitions\n\t\t\tmail: String;\n\t)\n";

    [TestMethod]
    public void DeletionsTakeEffectWithTheTransition()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Property Shop::Customer::fax");
        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::Customer::fax", CatalogueVersion.Current));

        database.Loader.Reorganise(["Shop"]);
        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::Customer::fax", CatalogueVersion.Current));
        database.Loader.Transition(["Shop"]);

        Assert.IsFalse(database.Has(EntityKind.Property, "Shop::Customer::fax", CatalogueVersion.Current));
    }

    [TestMethod]
    public void BothPhasesCanBeRepeated()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadSchema(Shop.Partial(NewProperty));

        foreach (int _ in Enumerable.Range(0, 2))
            database.Loader.Reorganise(["Shop"]);
        foreach (int _ in Enumerable.Range(0, 2))
            database.Loader.Transition(["Shop"]);
        database.Loader.Reorganise(["Shop"]);

        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::Customer::mail", CatalogueVersion.Current));
        Assert.IsEmpty(database.Catalogue.ReorganisedSchemas);
    }

    [TestMethod]
    public void ATransitionWithoutReorganisation_Is8511()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadSchema(Shop.Partial(NewProperty));

        database.Refuses(8511, () => database.Loader.Transition(["Shop"]));
    }

    [TestMethod]
    public void AnUnknownSchema_Is8508()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Refuses(8508, () => database.Loader.Reorganise(["Shop"]));
    }

    [TestMethod]
    public void WhileOneWaits_NothingElseIsDone()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Web);
        database.LoadSchema(Shop.Partial(NewProperty));
        database.Loader.Reorganise(["Shop"]);

        database.Refuses(3418, () => database.LoadSchema(Shop.Partial(NewProperty)));
        database.Refuses(3418, () => database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Draft Sketch"));
        database.Refuses(3418, () => database.Loader.DeleteSchema("Web"));
        database.Refuses(3418, () => database.Loader.Unversion(["Shop"]));
    }

    [TestMethod]
    public void AnAbortedReorganisation_CanBeUnversioned()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        ContentDigest before = database.Catalogue.DigestOf("Shop", CatalogueVersion.Latest);
        database.LoadSchema(Shop.Partial(NewProperty));
        database.Loader.Reorganise(["Shop"]);

        database.Loader.AbortReorganisation();
        database.Loader.Unversion(["Shop"]);
        database.Loader.AbortReorganisation();

        Assert.AreEqual(before, database.Catalogue.DigestOf("Shop", CatalogueVersion.Latest));
        Assert.IsEmpty(database.Catalogue.VersionedSchemas);
    }

    [TestMethod]
    public void VersionedDependants_ComeAlong()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Branch);
        database.LoadSchema(Shop.Partial(NewProperty));
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Method Branch::Customer::local");

        database.Loader.Reorganise(["Shop"]);

        CollectionAssert.AreEqual(new[] { "Branch", "Shop" }, database.Catalogue.ReorganisedSchemas);
    }

    [TestMethod]
    public void AVersionedProvider_MustBeNamed()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Branch);
        database.LoadSchema(Shop.Partial(NewProperty));
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Method Branch::Customer::local");

        LoaderError error = database.Refuses(8527, () => database.Loader.Reorganise(["Branch"]));

        StringAssert.Contains(error.Message, "latest version of 'Shop'");
    }

    [TestMethod]
    public void AnExportThatIsStillImported_CannotGo()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Web);
        database.LoadSchema(Shop.Partial("exportedPackageDefinitions\n\tSales\n\t(\n\t)\n"));

        LoaderError error = database.Refuses(8527, () => database.Loader.Reorganise(["Shop"]));

        StringAssert.Contains(error.Message, "importedType Web::Trade::Order imports it");
    }
}
