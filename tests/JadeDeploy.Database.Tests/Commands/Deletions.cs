using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Commands;

[TestClass]
public class Deletions
{
    [TestMethod]
    [DataRow("Delete Class Shop::Customer", "has a reference of it as one side")]
    [DataRow("Delete Class Shop::Order", "class Shop::OrderByName has it as its member type", "Delete Property Shop::Customer::allOrders", "Delete ExportedType Shop::Sales::Order")]
    [DataRow("Delete Class Shop::OrderByName", "property Shop::Customer::allOrders has it as its type")]
    [DataRow("Delete Property Shop::Customer::name", "keys Shop::OrderByName have it as a key")]
    [DataRow("Delete Property Shop::Order::number", "have it as a key", "Delete ExportedFeature Shop::Sales::Order::number")]
    [DataRow("Delete Property Shop::Order::customer", "have it as a key")]
    [DataRow("Delete Interface Shop::IPriced", "interfaceMapping Shop::Order::IPriced implements it")]
    [DataRow("Delete Method Shop::Order::amount", "maps it", "Delete ExportedFeature Shop::Sales::Order::amount")]
    [DataRow("Delete Method Shop::IPriced::price", "maps it")]
    [DataRow("Delete Constant Shop::Customer::MaxTry", "exportedFeature Shop::Sales::Customer::MaxTry exports it", "Delete Constant Shop::Customer::MaxAll")]
    [DataRow("Delete GlobalConstantCategory Shop::Limits", "belongs to it")]
    [DataRow("Delete Class Shop::Shop", "goes with its schema")]
    [DataRow("Delete Class Shop::GShop", "goes with its schema")]
    [DataRow("Delete Class Shop::SShop", "goes with its schema")]
    public void WhatIsStillUsed_IsNotDeleted(string command, string why, params string[] before)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        foreach (string other in before)
            database.Run(LoadStyle.LatestSchemaVersion, other);

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, command));

        StringAssert.Contains(error.Message, why);
    }

    [TestMethod]
    public void AClassWithASubclassInASubschema_IsNotDeleted()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Branch.Replace("subclassOf Order", "subclassOf Draft", StringComparison.Ordinal));

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Draft"));

        StringAssert.Contains(error.Message, "class Branch::LocalOrder has it as its superclass");
    }

    [TestMethod]
    public void AClassThatASubschemaGivesMembers_IsNotDeleted()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Branch.Replace("\tCustomer completeDefinition", "\tDraft completeDefinition", StringComparison.Ordinal));

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Draft"));

        StringAssert.Contains(error.Message, "method Branch::Draft::local is a member");
    }

    [TestMethod]
    public void AnExportedTypeThatIsImported_IsNotDeleted()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Web);

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, "Delete ExportedType Shop::Sales::Order"));

        StringAssert.Contains(error.Message, "importedType Web::Trade::Order imports it");
    }

    [TestMethod]
    public void AnExportedTypeGoesWithItsFeatures()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.LatestSchemaVersion, "Delete ExportedType Shop::Sales::Order");

        Assert.IsFalse(database.Has(EntityKind.ExportedFeature, "Shop::Sales::Order::number"));
        Assert.IsTrue(database.Has(EntityKind.ExportedType, "Shop::Sales::Customer"));
    }

    [TestMethod]
    public void AMethodThatAnApplicationBeginsWith_IsNotDeleted()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(Shop.Forms((EntityKind.Application, "Shop::Shop", """<Application><initializeMethod name="initialize" /></Application>""")));

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, "Delete Method Shop::Shop::initialize"));
        StringAssert.Contains(error.Message, "application Shop::Shop begins or ends with it");

        database.Run(LoadStyle.LatestSchemaVersion, "Delete Application Shop::Shop", "Delete Method Shop::Shop::initialize");
    }

    [TestMethod]
    public void AnApplicationOfAPackage_IsNotDeleted()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(Shop.Forms(
            (EntityKind.Application, "Shop::Shop", "<Application />"),
            (EntityKind.Other, "Shop::JadeExportedPackage/Sales", """<JadeExportedPackage><application name="Shop" /></JadeExportedPackage>""")));

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, "Delete Application Shop::Shop"));

        StringAssert.Contains(error.Message, "is used with it");
    }

    [TestMethod]
    public void AClassGoesWithEverythingThatIsPartOfIt()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(Shop.Forms(
            (EntityKind.Form, "Shop::Main@5129", "<Form />"), (EntityKind.Control, "Shop::Main@5129::btnOk", "<Button />"),
            (EntityKind.MenuItem, "Shop::Main@5129::mnuFile", "<MenuItem />")));

        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Main");

        Assert.IsEmpty(database.Catalogue.Entities("Shop", CatalogueVersion.Latest)
            .Where(e => e.Key.Name.StartsWith("Shop::Main", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void AClassWhoseReferencesOnlyMeetEachOther_GoesWithTheirInverse()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadSchema(Shop.Partial("""
            typeHeaders
            	Node subclassOf Object;
            typeDefinitions
            	Node completeDefinition
            	(
            		referenceDefinitions
            			up: Object explicitEmbeddedInverse;
            			down: Object explicitInverse;
            	)
            inverseDefinitions
            	down of Node automatic parentOf up of Node manual;
            """));
        Assert.IsTrue(database.Has(EntityKind.Inverse, "Shop::Node::down<>Shop::Node::up"));

        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Node");

        Assert.IsFalse(database.Has(EntityKind.Inverse, "Shop::Node::down<>Shop::Node::up"));
    }

    [TestMethod]
    public void AClassWhoseInverseAnotherClassNeeds_IsNotDeleted()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadSchema(Shop.Partial("""
            typeDefinitions
            	Draft
            	(
            		referenceDefinitions
            			owner: Object explicitEmbeddedInverse;
            	)
            	Order
            	(
            		referenceDefinitions
            			drafts: Object explicitInverse;
            	)
            inverseDefinitions
            	drafts of Order automatic parentOf owner of Draft manual;
            """));

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Draft"));

        StringAssert.Contains(error.Message, "inverse Shop::Draft::owner<>Shop::Order::drafts");
    }

    [TestMethod]
    public void APropertyGoesWithItsInversesAndTheEventsOfItsControl()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.LatestSchemaVersion, "Delete Property Shop::Customer::allOrders", "Delete Property Shop::Main::btnOk");

        Assert.IsFalse(database.Has(EntityKind.Inverse, "Shop::Customer::allOrders<>Shop::Order::customer"));
        Assert.IsFalse(database.Has(EntityKind.EventMapping, "Shop::Main::btnOk_click"));
        Assert.IsTrue(database.Has(EntityKind.Method, "Shop::Main::btnOk_click"));
    }

    [TestMethod]
    public void AMethodGoesWithItsEventMapping()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.LatestSchemaVersion, "Delete Method Shop::Main::btnOk_click");

        Assert.IsFalse(database.Has(EntityKind.EventMapping, "Shop::Main::btnOk_click"));
    }
}
