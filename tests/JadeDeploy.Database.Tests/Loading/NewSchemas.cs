using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Loading;

[TestClass]
public class NewSchemas
{
    [TestMethod]
    public void ACompleteDefinition_BecomesTheLatestVersionAndThenTheCurrentOne()
    {
        using EmbeddedDatabase database = Shop.Empty();

        LoadResult result = database.LoadSchema(Shop.Complete);
        Assert.IsEmpty(database.Catalogue.Schemas(CatalogueVersion.Current));
        CollectionAssert.AreEqual(new[] { "Shop" }, result.ReorganisationRequired);

        database.Loader.Reorganise(["Shop"]);
        database.Loader.Transition(["Shop"]);

        SchemaFile file = Shop.Read(Shop.Complete);
        Assert.AreEqual(SchemaDigest.Of(new SchemaDefinition(file, [])), database.Catalogue.DigestOf("Shop", CatalogueVersion.Current));
        Assert.IsEmpty(database.Catalogue.VersionedSchemas);
    }

    [TestMethod]
    public void WithoutSuppressReorg_TheLoadReorganisesByItself()
    {
        using EmbeddedDatabase database = Shop.Empty();

        LoadResult result = database.LoadSchema(Shop.Complete, new LoadRequest());

        CollectionAssert.AreEqual(new[] { "Shop" }, database.Catalogue.Schemas(CatalogueVersion.Current));
        Assert.IsEmpty(result.ReorganisationRequired);
    }

    [TestMethod]
    public void WithoutInitiateTransition_TheReorganisationWaits()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.LoadSchema(Shop.Complete, new LoadRequest { InitiateTransition = false });

        CollectionAssert.AreEqual(new[] { "Shop" }, database.Catalogue.ReorganisedSchemas);
        Assert.IsEmpty(database.Catalogue.Schemas(CatalogueVersion.Current));
    }

    [TestMethod]
    public void APartialDefinition_Is8508()
    {
        using EmbeddedDatabase database = Shop.Empty();

        LoaderError error = database.Refuses(8508, () => database.LoadSchema(Shop.Partial("")));

        Assert.AreEqual("Test.scm(3,1)", error.Location.ToString());
    }

    [TestMethod]
    public void AMissingSuperschema_Is8500()
    {
        using EmbeddedDatabase database = Shop.Empty();

        LoaderError error = database.Refuses(8500, () => database.LoadSchema(Shop.Branch));

        Assert.AreEqual("Test.scm(3,1)", error.Location.ToString());
    }

    [TestMethod]
    public void ASuppliedSchema_Is8502()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Refuses(8502, () => database.LoadSchema(Shop.Complete.Replace("\nShop subschemaOf", "\nRootSchema subschemaOf", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("Shop subclassOf RootSchemaApp transient;")]
    [DataRow("GShop subclassOf RootSchemaGlobal transient;")]
    public void NoApplicationOrGlobal_Is8528(string line)
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Refuses(8528, () => database.LoadSchema(Shop.Complete.Replace(line, "", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void AnApplicationCanComeWithTheFormsFile()
    {
        using EmbeddedDatabase database = Shop.Empty();
        SchemaFile schema = Shop.Read(Shop.Complete.Replace("Shop subclassOf RootSchemaApp transient;", "", StringComparison.Ordinal));
        FormsFile forms = Shop.Forms((EntityKind.Application, "Shop::Shop", "<Application />"));

        database.Loader.Load(new LoadFiles(null, [schema, forms]), Shop.Careful);

        Assert.IsTrue(database.Has(EntityKind.Application, "Shop::Shop"));
    }

    [TestMethod]
    public void AnApplicationClassCanDescendFromThatOfTheSuperschema()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Shop.Branch);

        Assert.IsTrue(database.Has(EntityKind.Class, "Branch::LocalOrder"));
    }

    [TestMethod]
    public void NoDefaultFile_Is8529()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Refuses(8529, () => database.LoadSchema(Shop.Complete.Replace("defaultFileDefinition \"shop\";", "", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void AnExternalSuperschema_CountsAsPresent()
    {
        using EmbeddedDatabase database = Shop.Empty();
        database.Catalogue.DeclareExternalSchemas(["Shop"]);

        database.LoadSchema(Shop.Branch);

        CollectionAssert.AreEqual(new[] { "Branch" }, database.Catalogue.Schemas(CatalogueVersion.Latest));
    }

    [TestMethod]
    public void AnImportFromAnUnknownSchema_Is6020()
    {
        using EmbeddedDatabase database = Shop.Empty();

        LoaderError error = database.Refuses(6020, () => database.LoadSchema(Shop.Web));

        Assert.AreEqual(5, error.Location.Line);
    }

    [TestMethod]
    [DataRow("Trade is Shop::Sales", "Trade is Shop::Other", "exports no package Other")]
    [DataRow("\t\tOrder", "\t\tMain", "does not export Main")]
    public void AnImportOfWhatIsNotExported_Is8527(string text, string other, string why)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        LoaderError error = database.Refuses(8527, () => database.LoadSchema(Shop.Web.Replace(text, other, StringComparison.Ordinal)));

        StringAssert.Contains(error.Message, why);
    }

    [TestMethod]
    public void ImportsFromAnExternalSchema_AreNotChecked()
    {
        using EmbeddedDatabase database = Shop.Empty();
        database.Catalogue.DeclareExternalSchemas(["Shop"]);

        database.LoadSchema(Shop.Web);

        Assert.IsTrue(database.Has(EntityKind.ImportedType, "Web::Trade::Order"));
    }

    [TestMethod]
    public void IntoTheCurrentVersion_Is8511()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Refuses(8511, () => database.LoadSchema(Shop.Complete, Shop.Careful with { LoadStyle = LoadStyle.CurrentSchemaVersion }));
    }

    [TestMethod]
    public void OnlyStructuralVersioning_MakesASchemaWithoutInstancesAtOnce()
    {
        using EmbeddedDatabase database = Shop.Empty();

        LoadResult result = database.LoadSchema(Shop.Complete, Shop.Careful with { LoadStyle = LoadStyle.OnlyStructuralVersioning });

        CollectionAssert.AreEqual(new[] { "Shop" }, database.Catalogue.Schemas(CatalogueVersion.Current));
        Assert.IsEmpty(result.ReorganisationRequired);
    }
}
