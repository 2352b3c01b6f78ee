using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Commands;

[TestClass]
public class Moves
{
    [TestMethod]
    [DataRow("Order", "subclassOf Order")]
    [DataRow("Collection", "subclassOf Collection")]
    [DataRow("Shop::Order", "subclassOf Order")]
    public void AClassGetsAnotherSuperclass(string superclass, string definition)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.LatestSchemaVersion, $"Move Class Shop::Draft {superclass}");

        Assert.AreEqual(definition, database.Definition(EntityKind.Class, "Shop::Draft"));
    }

    [TestMethod]
    [DataRow("Retail", "is the class itself or one of its subclasses")]
    [DataRow("Customer", "is the class itself or one of its subclasses")]
    [DataRow("IPriced", "cannot be a superclass")]
    [DataRow("Draft", "was deleted")]
    public void ASuperclassThatCannotBe_IsRefused(string superclass, string why)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Draft");

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, $"Move Class Shop::Customer {superclass}"));

        StringAssert.Contains(error.Message, why);
    }

    [TestMethod]
    public void ARemapTakesEffect_WhenInstancesAreMoved()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.CurrentSchemaVersion, "Create DbFile Shop::cold partitionable", "Remap Class Shop::Customer cold", "Remap Class Shop::Draft cold");
        Assert.AreEqual("\"archive\" allInstances", database.Definition(EntityKind.ClassMap, "Shop::Customer"));

        database.Run(LoadStyle.CurrentSchemaVersion, "MoveInstances Workers 2");

        Assert.AreEqual("\"cold\" allInstances", database.Definition(EntityKind.ClassMap, "Shop::Customer"));
        Assert.AreEqual("\"cold\"", database.Definition(EntityKind.ClassMap, "Shop::Draft"));
        Assert.AreEqual("partitionable", database.Definition(EntityKind.DatabaseFile, "Shop::cold"));
    }

    [TestMethod]
    public void AFileOfASuperschema_CanBeTheTarget()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Branch);

        database.Run(LoadStyle.CurrentSchemaVersion, "Remap Class Branch::LocalOrder archive", "MoveInstances");

        Assert.AreEqual("\"archive\"", database.Definition(EntityKind.ClassMap, "Branch::LocalOrder"));
    }

    [TestMethod]
    [DataRow("Remap Class Shop::Order nowhere", "database file 'nowhere'")]
    [DataRow("MoveInstances Workers many", "expected nothing or 'Workers'")]
    [DataRow("Create DbFile Shop::cold divisible", "'divisible' is not 'partitionable'")]
    [DataRow("Delete DbFile Shop::shop", "default file")]
    [DataRow("Delete DbFile Shop::archive", "classMap Shop::Customer is to it")]
    public void AFileThatCannotBe_IsRefused(string command, string why)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        StringAssert.Contains(database.Refuses(8515, () => database.Run(LoadStyle.CurrentSchemaVersion, command)).Message, why);
    }

    [TestMethod]
    public void AFileOfASuperschema_IsNotInUse_WhereASubschemaHasOneOfItsName()
    {
        string mapped = Shop.Branch.Replace("defaultFileDefinition \"branch\";", "defaultFileDefinition \"branch\"; classMapDefinitions LocalOrder in \"spare\";", StringComparison.Ordinal);
        using EmbeddedDatabase own = Shop.With(Shop.Complete, mapped.Replace("databaseFileDefinitions", "databaseFileDefinitions \"spare\";", StringComparison.Ordinal));
        using EmbeddedDatabase inherited = Shop.With(Shop.Complete, mapped);

        own.Run(LoadStyle.CurrentSchemaVersion, "Delete DbFile Shop::spare");

        Assert.IsFalse(own.Has(EntityKind.DatabaseFile, "Shop::spare", CatalogueVersion.Current));
        StringAssert.Contains(
            own.Refuses(8515, () => own.Run(LoadStyle.CurrentSchemaVersion, "Delete DbFile Branch::spare")).Message, "classMap Branch::LocalOrder is to it");
        StringAssert.Contains(
            inherited.Refuses(8515, () => inherited.Run(LoadStyle.CurrentSchemaVersion, "Delete DbFile Shop::spare")).Message, "classMap Branch::LocalOrder is to it");
    }

    [TestMethod]
    public void ALocaleIsCloned()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.LatestSchemaVersion, "Create Locale Shop::1033 CloneOf 5129");

        Assert.AreEqual("\"English (United States)\" _cloneOf 5129", database.Definition(EntityKind.Locale, "Shop::1033"));
        Assert.IsFalse(database.Has(EntityKind.TranslatableString, "Shop::Add@1033"));
    }

    [TestMethod]
    public void ALocaleIsCopied_WithItsStringsAndForms()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(Shop.Forms((EntityKind.Form, "Shop::Main@5129", "<Form />"), (EntityKind.Control, "Shop::Main@5129::btnOk", "<Button />")));

        database.Run(LoadStyle.LatestSchemaVersion, "Create Locale Shop::1033 CopyFrom 5129");

        Assert.AreEqual("\"English (United States)\"", database.Definition(EntityKind.Locale, "Shop::1033"));
        Assert.AreEqual("= \"Add\"", database.Definition(EntityKind.TranslatableString, "Shop::Add@1033"));
        Assert.AreEqual("\"English (United States)\"", database.Catalogue.Find(new(EntityKind.TranslatableString, "Shop::Add@1033"), CatalogueVersion.Latest)!["locale"]);
        Assert.IsTrue(database.Has(EntityKind.Control, "Shop::Main@1033::btnOk"));
    }

    [TestMethod]
    [DataRow("Create Locale Shop::5129 CloneOf 5129", "already")]
    [DataRow("Create Locale Shop::1033 CloneOf 2057", "there is no locale Shop::2057")]
    [DataRow("Create Locale Shop::1033 Like 5129", "expected CloneOf or CopyFrom")]
    [DataRow("Create Locale Shop::99999 CloneOf 5129", "the name of locale 99999 is not known")]
    public void ALocaleThatCannotBe_IsRefused(string command, string why)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        StringAssert.Contains(database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, command)).Message, why);
    }
}
