using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Loading;

[TestClass]
public class PartialDefinitions
{
    [TestMethod]
    public void OnlyWhatTheFileMentionsChanges()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        Dictionary<EntityKey, ContentDigest> before = database.Catalogue.Digests("Shop", CatalogueVersion.Latest).ToDictionary(e => e.Key, e => e.Digest);

        database.LoadSchema(Shop.Partial("""
            typeDefinitions
            	Customer
            	(
            		attributeDefinitions
            			fax: String[61];
            			mail: String;
            	)
            """), Shop.Deleting);

        List<EntityKey> changed = [.. database.Catalogue.Digests("Shop", CatalogueVersion.Latest)
            .Where(e => !before.TryGetValue(e.Key, out ContentDigest digest) || digest != e.Digest)
            .Select(e => e.Key)];
        CollectionAssert.AreEqual(
            new[] { new EntityKey(EntityKind.Property, "Shop::Customer::fax"), new EntityKey(EntityKind.Property, "Shop::Customer::mail") }, changed);
        Assert.AreEqual(before.Count + 1, database.Catalogue.Digests("Shop", CatalogueVersion.Latest).Length);
        Assert.AreEqual("attribute String[31]", database.Definition(EntityKind.Property, "Shop::Customer::fax", CatalogueVersion.Current));
    }

    [TestMethod]
    public void LoadingTheSameAgain_VersionsNothing()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        LoadResult result = database.LoadSchema(Shop.Complete);

        Assert.IsEmpty(result.ReorganisationRequired);
    }

    [TestMethod]
    public void TheDatabaseStays_WhenTheFileNamesNoDefaultFile()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Shop.Partial("""
            databaseDefinitions
            	ShopDb
            	(
            		classMapDefinitions
            			Draft in "archive";
            	)
            """));

        Assert.AreEqual("ShopDb \"shop\"", database.Catalogue.Find(new(EntityKind.Schema, "Shop"), CatalogueVersion.Latest)![ContentField.Database]);
        Assert.AreEqual("\"archive\"", database.Definition(EntityKind.ClassMap, "Shop::Draft"));
    }

    [TestMethod]
    public void AClassWithItsHeader_IsReplacedByWhatTheFileStates()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Shop.Partial("""
            typeHeaders
            	OrderByName subclassOf MemberKeyDictionary transient;
            """));

        EntityContent content = database.Catalogue.Find(new(EntityKind.Class, "Shop::OrderByName"), CatalogueVersion.Latest)!;
        Assert.AreEqual("subclassOf MemberKeyDictionary transient", content[ContentField.Definition]);
        Assert.IsNull(content[ContentField.Membership]);
    }

    [TestMethod]
    public void AClassWithoutItsHeader_IsAddedTo()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Shop.Partial("""
            membershipDefinitions
            	OrderByName of Retail;
            """));

        EntityContent content = database.Catalogue.Find(new(EntityKind.Class, "Shop::OrderByName"), CatalogueVersion.Latest)!;
        Assert.AreEqual("subclassOf MemberKeyDictionary", content[ContentField.Definition]);
        Assert.AreEqual("Retail", content[ContentField.Membership]);
    }

    [TestMethod]
    public void ASourceWithoutDefinition_KeepsTheDefinition()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Shop.Partial("""
            typeSources
            	Customer
            	(
            	jadeMethodSources
            total
            {
            total(): Decimal; // new
            }
            	)
            """));

        EntityContent content = database.Catalogue.Find(new(EntityKind.Method, "Shop::Customer::total"), CatalogueVersion.Latest)!;
        Assert.AreEqual("jade (): Decimal", content[ContentField.Definition]);
        StringAssert.Contains(content[ContentField.Source], "// new");
    }

    [TestMethod]
    public void KeysAreReplacedWhole()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Shop.Partial("""
            memberKeyDefinitions
            	OrderByName completeDefinition
            	(
            		number;
            	)
            """));

        Assert.AreEqual("member number;", database.Definition(EntityKind.Keys, "Shop::OrderByName"));
    }

    [TestMethod]
    public void AnExportedPackageIsReplacedWhole()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Shop.Partial("""
            exportedPackageDefinitions
            	Sales
            	(
            		exportedClassDefinitions
            			Order
            			(
            				exportedPropertyDefinitions
            					number readonly;
            			)
            	)
            """));

        CollectionAssert.AreEquivalent(
            new[] { "Shop::Sales", "Shop::Sales::Order", "Shop::Sales::Order::number" },
            database.Catalogue.Entities("Shop", CatalogueVersion.Latest).Select(e => e.Key.Name).Where(n => n.StartsWith("Shop::Sales", StringComparison.Ordinal)).ToArray());
        Assert.AreEqual("property readonly", database.Definition(EntityKind.ExportedFeature, "Shop::Sales::Order::number"));
    }

    [TestMethod]
    public void AnImportedPackageIsReplacedWhole()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Web);

        database.LoadSchema("""
            jadeVersionNumber "22.0.05";
            schemaDefinition
            Web subschemaOf RootSchema partialDefinition;
            importedPackageDefinitions
            	Trade is Shop::Sales
            	(
            		importedClassDefinitions
            			Customer
            	)
            """);

        Assert.IsTrue(database.Has(EntityKind.ImportedType, "Web::Trade::Customer"));
        Assert.IsFalse(database.Has(EntityKind.ImportedType, "Web::Trade::Order"));
    }

    [TestMethod]
    public void AReferenceToADeletedClass_Is8527()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Draft");

        LoaderError error = database.Refuses(8527, () => database.LoadSchema(Shop.Partial("""
            typeDefinitions
            	Order
            	(
            		referenceDefinitions
            			sketch: Draft;
            	)
            """)));

        StringAssert.Contains(error.Message, "class Shop::Draft, which was deleted");
        Assert.AreEqual(8, error.Location.Line);
    }

    [TestMethod]
    public void AReferenceToAClassOfThePlatform_IsNoMistake()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Draft");

        database.LoadSchema(Shop.Partial("""
            typeDefinitions
            	Order
            	(
            		referenceDefinitions
            			file: File;
            	)
            """));

        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::Order::file"));
    }

    [TestMethod]
    [DataRow("attributeDefinitions\n\t\t\tfax: String[61];", "property Shop::Customer::fax")]
    [DataRow("attributeDefinitions\n\t\t\tmail: String;", "property Shop::Customer::mail")]
    public void AStructuralChangeOfTheCurrentVersion_Is8511(string change, string what)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        LoaderError error = database.Refuses(8511, () => database.LoadSchema(
            Shop.Partial($"typeDefinitions\n\tCustomer\n\t(\n\t\t{change}\n\t)\n"),
            Shop.Careful with { LoadStyle = LoadStyle.CurrentSchemaVersion }));

        StringAssert.Contains(error.Message, what);
    }

    [TestMethod]
    [DataRow(LoadStyle.CurrentSchemaVersion)]
    [DataRow(LoadStyle.OnlyStructuralVersioning)]
    public void AMethod_CanTakeEffectAtOnce(LoadStyle style)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Objects.Add("Shop::Customer", "{}");

        LoadResult result = database.LoadSchema(
            Shop.Partial("typeDefinitions\n\tCustomer\n\t(\n\t\tjadeMethodDefinitions\n\t\t\ttotal(): Integer;\n\t)\n"), Shop.Careful with { LoadStyle = style });

        Assert.AreEqual("jade (): Integer", database.Definition(EntityKind.Method, "Shop::Customer::total", CatalogueVersion.Current));
        Assert.IsEmpty(result.ReorganisationRequired);
    }

    [TestMethod]
    public void OnlyStructuralVersioning_VersionsTheStructureOfClassesWithInstances()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Objects.Add("Shop::Customer", "{}");

        database.LoadSchema(
            Shop.Partial("typeDefinitions\n\tCustomer\n\t(\n\t\tattributeDefinitions\n\t\t\tmail: String;\n\t\tjadeMethodDefinitions\n\t\t\ttotal(): Integer;\n\t)\n"),
            Shop.Careful with { LoadStyle = LoadStyle.OnlyStructuralVersioning });

        Assert.IsFalse(database.Has(EntityKind.Property, "Shop::Customer::mail", CatalogueVersion.Current));
        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::Customer::mail"));
        Assert.AreEqual("jade (): Integer", database.Definition(EntityKind.Method, "Shop::Customer::total", CatalogueVersion.Current));
    }
}
