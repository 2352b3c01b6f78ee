using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Loading;

[TestClass]
public class CompleteDefinitions
{
    [TestMethod]
    public void WithoutDeletion_WhatIsAbsentStays()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Without("\t\t\tfax: String[31];\n"));

        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::Customer::fax"));
    }

    [TestMethod]
    public void WithDeletion_TheSchemaBecomesWhatTheFileSays()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        string smaller = Without("\t\t\tfax: String[31];\n", "\tDraft subclassOf Object;\n", "\t\tMoreRows: Integer = MaxRows + 1;\n", "\tbeep(): Integer is \"beep\" in \"sound\";\n");

        database.LoadSchema(smaller, Shop.Deleting);

        Assert.AreEqual(SchemaDigest.Of(new SchemaDefinition(Shop.Read(smaller), [])), database.Catalogue.DigestOf("Shop", CatalogueVersion.Latest));
    }

    [TestMethod]
    [DataRow(false, null, null, true, true)]
    [DataRow(false, true, null, false, true)]
    [DataRow(false, null, true, true, false)]
    [DataRow(true, null, null, false, false)]
    [DataRow(true, false, null, true, false)]
    [DataRow(true, null, false, false, true)]
    public void MethodsAndPropertiesHaveArgumentsOfTheirOwn(bool deleteIfAbsent, bool? methods, bool? properties, bool methodStays, bool propertyStays)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(
            Without("\t\t\tfax: String[31];\n", "\t\t\thelper();\n", "helper\n{\nhelper();\n}\n"),
            Shop.Careful with { DeleteIfAbsent = deleteIfAbsent, DeleteMethodsIfAbsent = methods, DeletePropertiesIfAbsent = properties });

        Assert.AreEqual(methodStays, database.Has(EntityKind.Method, "Shop::Shop::helper"));
        Assert.AreEqual(propertyStays, database.Has(EntityKind.Property, "Shop::Customer::fax"));
    }

    [TestMethod]
    public void WhatStaysMustNotNeedWhatGoes()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Branch.Replace("subclassOf Order", "subclassOf Draft", StringComparison.Ordinal));

        LoaderError error = database.Refuses(8527, () => database.LoadSchema(Without("\tDraft subclassOf Object;\n"), Shop.Deleting));

        StringAssert.Contains(error.Message, "class Branch::LocalOrder has it as its superclass");
    }

    [TestMethod]
    public void AClassAndItsSubclassCanGoTogether()
    {
        string more = Shop.Complete.Replace("\tDraft subclassOf Object;\n", "\tDraft subclassOf Object;\n\tSketch subclassOf Draft;\n", StringComparison.Ordinal);
        using EmbeddedDatabase database = Shop.With(more);

        database.LoadSchema(Without("\tDraft subclassOf Object;\n"), Shop.Deleting);

        Assert.IsFalse(database.Has(EntityKind.Class, "Shop::Draft"));
        Assert.IsFalse(database.Has(EntityKind.Class, "Shop::Sketch"));
    }

    [TestMethod]
    public void WhatComesInFormsFilesStays()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(Shop.Forms(
            (EntityKind.Application, "Shop::Shop", "<Application />"), (EntityKind.Form, "Shop::Main@5129", "<Form />"),
            (EntityKind.Other, "Shop::ActiveXLibrary/Ole", "<ActiveXLibrary />")));

        database.LoadSchema(Shop.Complete, Shop.Deleting);

        Assert.IsTrue(database.Has(EntityKind.Application, "Shop::Shop"));
        Assert.IsTrue(database.Has(EntityKind.Form, "Shop::Main@5129"));
        Assert.IsTrue(database.Has(EntityKind.Other, "Shop::ActiveXLibrary/Ole"));
    }

    [TestMethod]
    [DataRow(false, true)]
    [DataRow(true, false)]
    public void ACompleteTypeInAPartialFile_LosesItsAbsentMembersIfAskedTo(bool deleteIfAbsent, bool stays)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete ExportedType Shop::Sales::Customer");

        database.LoadSchema(Shop.Partial("""
            typeDefinitions
            	Customer completeDefinition
            	(
            		attributeDefinitions
            			name: String[101];
            	)
            """), Shop.Careful with { DeleteIfAbsent = deleteIfAbsent });

        Assert.AreEqual(stays, database.Has(EntityKind.Property, "Shop::Customer::fax"));
        Assert.AreEqual(stays, database.Has(EntityKind.Method, "Shop::Customer::total"));
        Assert.AreEqual(stays, database.Has(EntityKind.Constant, "Shop::Customer::MaxTry"));
        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::Order::number"));
    }

    [TestMethod]
    public void MappingsAndMapOfACompleteClass_AreReplacedWhole()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Shop.Partial("""
            typeHeaders
            	Order subclassOf Object;
            	Main subclassOf Form transient;
            typeDefinitions
            	Order completeDefinition
            	(
            		implementInterfaces
            			INamed
            			(
            				name is amount;
            			)
            	)
            	Main completeDefinition
            	(
            	)
            """));

        Assert.IsFalse(database.Has(EntityKind.InterfaceMapping, "Shop::Order::IPriced"));
        Assert.AreEqual("INamed (name is amount;)", database.Definition(EntityKind.InterfaceMapping, "Shop::Order::INamed"));
        Assert.IsFalse(database.Has(EntityKind.EventMapping, "Shop::Main::btnOk_click"));
        Assert.IsFalse(database.Has(EntityKind.ClassMap, "Shop::Order"));
        Assert.IsTrue(database.Has(EntityKind.Method, "Shop::Main::btnOk_click"), "Members stay without deletion.");
    }

    [TestMethod]
    [DataRow("Customer completeDefinition ()\nOrder completeDefinition ()\n", false, DisplayName = "both classes complete")]
    [DataRow("Customer completeDefinition ()\n", true, DisplayName = "one class complete")]
    [DataRow("Customer (referenceDefinitions allOrders: OrderByName;)\nOrder (referenceDefinitions customer: Customer;)\n", false, DisplayName = "both references")]
    [DataRow("Customer (referenceDefinitions allOrders: OrderByName;)\n", true, DisplayName = "one reference")]
    [DataRow("Customer completeDefinition ()\nOrder (referenceDefinitions customer: Customer;)\n", false, DisplayName = "one class and the other reference")]
    public void AnInverseGoes_WhenItsReferencesAreStatedWithoutIt(string sections, bool stays)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Shop.Partial("typeDefinitions\n" + sections));

        Assert.AreEqual(stays, database.Has(EntityKind.Inverse, "Shop::Customer::allOrders<>Shop::Order::customer"));
    }

    [TestMethod]
    public void ClassesThatThePlatformMakes_StayWithTheirSchema()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Without("\tSShop subclassOf RootSchemaSession transient;\n"), Shop.Deleting);

        Assert.IsTrue(database.Has(EntityKind.Class, "Shop::SShop"));
    }

    [TestMethod]
    public void AnApplicationThatAPackageIsUsedWith_Stays()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(Shop.Forms(
            (EntityKind.Application, "Shop::Shop", "<Application />"), (EntityKind.Application, "Shop::Other", "<Application />"),
            (EntityKind.Other, "Shop::JadeExportedPackage/Sales", """<JadeExportedPackage><application name="Shop" /></JadeExportedPackage>""")));

        database.LoadSchema(Shop.Complete, Shop.Deleting);
        database.LoadForms(Shop.Forms((EntityKind.Application, "Shop::Other", "<Application />")), Shop.Deleting);

        Assert.IsTrue(database.Has(EntityKind.Application, "Shop::Shop"));
    }

    private static string Without(params ReadOnlySpan<string> texts)
    {
        string smaller = Shop.Complete;
        foreach (string text in texts)
        {
            Assert.Contains(text, smaller);
            smaller = smaller.Replace(text, "", StringComparison.Ordinal);
        }
        return smaller;
    }
}
