using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Commands;

[TestClass]
public class Renames
{
    private const CatalogueVersion Current = CatalogueVersion.Current;

    [TestMethod]
    public void AClassIsRenamed_WithEverythingNamedAfterIt()
    {
        using EmbeddedDatabase database = RenamedOrder();

        Assert.IsEmpty(database.Catalogue.Entities("Shop", Current)
            .Select(e => e.Key.Name).Where(n => n.Contains("Order::", StringComparison.Ordinal) || n.EndsWith("::Order", StringComparison.Ordinal)).ToList());
        Assert.AreEqual("subclassOf Object", database.Definition(EntityKind.Class, "Shop::Purchase", Current));
        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::Purchase::number", Current));
        Assert.AreEqual("\"shop\"", database.Definition(EntityKind.ClassMap, "Shop::Purchase", Current));
        Assert.IsTrue(database.Has(EntityKind.InterfaceMapping, "Shop::Purchase::IPriced", Current));
        Assert.IsTrue(database.Has(EntityKind.ExportedFeature, "Shop::Sales::Purchase::number", Current));
        StringAssert.Contains(database.Definition(EntityKind.Exposure, "Shop::Web", Current), "(Purchase ");
    }

    [TestMethod]
    public void TypesInDefinitionsFollow_OtherNamesDoNot()
    {
        using EmbeddedDatabase database = RenamedOrder();

        Assert.AreEqual("Purchase", database.Catalogue.Find(new(EntityKind.Class, "Shop::OrderByName"), Current)![ContentField.Membership]);
        EntityContent find = database.Catalogue.Find(new(EntityKind.Method, "Shop::Customer::find"), Current)!;
        Assert.AreEqual("jade (what: Purchase; Order: String): Purchase", find[ContentField.Definition]);
        StringAssert.Contains(find[ContentField.Source], "Order: String): Order");
    }

    [TestMethod]
    public void SubschemasAndImportersFollow()
    {
        using EmbeddedDatabase database = RenamedOrder();

        Assert.AreEqual("subclassOf Purchase", database.Definition(EntityKind.Class, "Branch::LocalOrder", Current));
        Assert.AreEqual("jade (o: Purchase): Boolean", database.Definition(EntityKind.Method, "Branch::Customer::local", Current));
        Assert.IsTrue(database.Has(EntityKind.ImportedType, "Web::Trade::Purchase", Current));
        Assert.AreEqual("reference Trade::Purchase", database.Definition(EntityKind.Property, "Web::Basket::first", Current));
        Assert.AreEqual("reference Purchase", database.Definition(EntityKind.Property, "Web::Basket::second", Current));
    }

    [TestMethod]
    public void AClassOfTheSameNameElsewhere_Stays()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Web.Replace("Basket subclassOf Object;", "Basket subclassOf Object;\nDraft subclassOf Object;", StringComparison.Ordinal)
            .Replace("second: Order", "second: Draft", StringComparison.Ordinal));

        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Draft Sketch");

        Assert.IsTrue(database.Has(EntityKind.Class, "Web::Draft", Current));
        Assert.AreEqual("reference Draft", database.Definition(EntityKind.Property, "Web::Basket::second", Current));
    }

    [TestMethod]
    public void AClassOfTheNewName_IsInTheWayOnlyWhereBothAreSeen()
    {
        string importer = Shop.Web.Replace("Basket subclassOf Object;", "Basket subclassOf Object;\nSketch subclassOf Object;", StringComparison.Ordinal);
        using EmbeddedDatabase database = Shop.With(Shop.Complete, importer);

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Order Sketch"));
        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Draft Sketch");

        StringAssert.Contains(error.Message, "there is a class Web::Sketch already", "It imports the order.");
        Assert.IsTrue(database.Has(EntityKind.Class, "Shop::Sketch", Current));
    }

    [TestMethod]
    public void AnInverseIsTurnedRound_WhenItsSidesChangePlaces()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Customer Party");

        Assert.AreEqual("manual childOf automatic", database.Definition(EntityKind.Inverse, "Shop::Order::customer<>Shop::Party::allOrders", Current));
        Assert.IsFalse(database.Has(EntityKind.Inverse, "Shop::Customer::allOrders<>Shop::Order::customer", Current));
    }

    [TestMethod]
    public void AFormIsRenamedWithItsClass()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(
            Shop.Forms(
                (EntityKind.Form, "Shop::Main@5129", "<Form />"),
                (EntityKind.Control, "Shop::Main@5129::btnOk", "<Button><caption>Main</caption></Button>"),
                (EntityKind.Application, "Shop::Shop", """<Application><_startupFormName>Main</_startupFormName><startupForm name="Main" /></Application>""")),
            Shop.Careful with { LoadStyle = LoadStyle.CurrentSchemaVersion });

        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Main MainMenu");

        Assert.AreEqual("<Form />", database.Definition(EntityKind.Form, "Shop::MainMenu@5129", Current));
        Assert.AreEqual("<Button><caption>Main</caption></Button>", database.Definition(EntityKind.Control, "Shop::MainMenu@5129::btnOk", Current));
        Assert.AreEqual(
            """<Application><_startupFormName>MainMenu</_startupFormName><startupForm name="MainMenu" /></Application>""",
            database.Definition(EntityKind.Application, "Shop::Shop", Current));
        Assert.IsTrue(database.Has(EntityKind.EventMapping, "Shop::MainMenu::btnOk_click", Current));
    }

    [TestMethod]
    public void AClassOfControlsIsRenamed_OnTheFormsThatUseIt()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete.Replace(
            "\tMain subclassOf Form", "\tBigButton subclassOf Button;\n\tMain subclassOf Form", StringComparison.Ordinal));
        database.LoadForms(
            Shop.Forms(
                (EntityKind.Form, "Shop::Main@5129", "<Form />"),
                (EntityKind.Control, "Shop::Main@5129::btnOk", "<BigButton><caption>BigButton</caption></BigButton>"),
                (EntityKind.Control, "Shop::Main@5129::btnNo", "<BigButton />")),
            Shop.Careful with { LoadStyle = LoadStyle.CurrentSchemaVersion });

        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::BigButton LargeButton");

        Assert.AreEqual("<LargeButton><caption>BigButton</caption></LargeButton>", database.Definition(EntityKind.Control, "Shop::Main@5129::btnOk", Current));
        Assert.AreEqual("<LargeButton />", database.Definition(EntityKind.Control, "Shop::Main@5129::btnNo", Current));
    }

    [TestMethod]
    public void TwoClassesCanChangePlaces()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Draft Between", "Rename Class Shop::Retail Draft", "Rename Class Shop::Between Retail");

        Assert.AreEqual("subclassOf Customer", database.Definition(EntityKind.Class, "Shop::Draft", Current));
        Assert.AreEqual("subclassOf Object", database.Definition(EntityKind.Class, "Shop::Retail", Current));
    }

    [TestMethod]
    public void AnInterfaceIsRenamed_InWhatImplementsIt()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Interface Shop::IPriced IValued");

        Assert.AreEqual("IValued (price is amount;)", database.Definition(EntityKind.InterfaceMapping, "Shop::Order::IValued", Current));
        Assert.IsTrue(database.Has(EntityKind.Method, "Shop::IValued::price", Current));
    }

    [TestMethod]
    public void APropertyIsRenamed_InKeysInversesAndExports()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(
            LoadStyle.LatestSchemaVersion,
            "Rename Property Shop::Customer::name fullName", "Rename Property Shop::Order::customer buyer", "Rename Property Shop::Order::number no");

        Assert.AreEqual("member buyer.fullName; no descending;", database.Definition(EntityKind.Keys, "Shop::OrderByName"));
        Assert.AreEqual("automatic parentOf manual", database.Definition(EntityKind.Inverse, "Shop::Customer::allOrders<>Shop::Order::buyer"));
        Assert.IsTrue(database.Has(EntityKind.ExportedFeature, "Shop::Sales::Order::no"));
        Assert.AreEqual("attribute String[101]", database.Definition(EntityKind.Property, "Shop::Customer::fullName"));
        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::Customer::name", Current), "The current version waits for the transition.");
    }

    [TestMethod]
    public void APropertyWithTheNameOfAnInheritedOne_IsRefused()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadSchema(Shop.Partial("""
            typeDefinitions
            	Retail
            	(
            		attributeDefinitions
            			outlet: Integer;
            	)
            """));

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, "Rename Property Shop::Retail::outlet fax"));

        StringAssert.Contains(error.Message, "inherits a property Shop::Customer::fax");
    }

    [TestMethod]
    public void AConstantIsRenamed_InConstantsAndExports()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.LatestSchemaVersion, "Rename Constant Shop::Customer::MaxTry Tries", "Rename GlobalConstant Shop::MaxRows RowLimit");

        Assert.AreEqual("Integer = Tries + RowLimit", database.Definition(EntityKind.Constant, "Shop::Customer::MaxAll"));
        Assert.AreEqual("Integer = RowLimit + 1", database.Definition(EntityKind.GlobalConstant, "Shop::MoreRows"));
        Assert.IsTrue(database.Has(EntityKind.ExportedFeature, "Shop::Sales::Customer::Tries"));
    }

    private static EmbeddedDatabase RenamedOrder()
    {
        EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Branch, Shop.Web);
        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Order Purchase");
        return database;
    }
}
