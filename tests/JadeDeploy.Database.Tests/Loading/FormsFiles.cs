using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Loading;

[TestClass]
public class FormsFiles
{
    private static readonly FormsFile MainForm = Shop.Forms(
        (EntityKind.Application, "Shop::Shop", "<Application />"),
        (EntityKind.Form, "Shop::Main@5129", "<Form />"),
        (EntityKind.Control, "Shop::Main@5129::btnOk", "<Button />"),
        (EntityKind.MenuItem, "Shop::Main@5129::mnuFile", "<MenuItem />"));

    private static readonly FormsFile Legacy = Shop.Forms((EntityKind.Other, "Shop::forms/ddb", "rows"));

    [TestMethod]
    public void AFormIsReplacedWithAllItsParts_TheRestStays()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(MainForm);

        database.LoadForms(Shop.Forms((EntityKind.Form, "Shop::Main@5129", "<Form><left>1</left></Form>"), (EntityKind.Control, "Shop::Main@5129::btnNo", "<Button />")));

        Assert.AreEqual("<Form><left>1</left></Form>", database.Definition(EntityKind.Form, "Shop::Main@5129"));
        Assert.IsTrue(database.Has(EntityKind.Control, "Shop::Main@5129::btnNo"));
        Assert.IsFalse(database.Has(EntityKind.Control, "Shop::Main@5129::btnOk"));
        Assert.IsFalse(database.Has(EntityKind.MenuItem, "Shop::Main@5129::mnuFile"));
        Assert.IsTrue(database.Has(EntityKind.Application, "Shop::Shop"));
    }

    [TestMethod]
    public void AnXmlFile_ReplacesTheOpaqueOne()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(Legacy);

        database.LoadForms(MainForm);

        Assert.IsFalse(database.Has(EntityKind.Other, "Shop::forms/ddb"));
    }

    [TestMethod]
    public void AnRpsMapping_LeavesTheOpaqueOne()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(Legacy);

        database.LoadForms(Shop.Forms((EntityKind.RelationalView, "Shop::Rps", "<RelationalView />")) with { IsRpsMapping = true });

        Assert.IsTrue(database.Has(EntityKind.Other, "Shop::forms/ddb"));
    }

    [TestMethod]
    public void AnOpaqueFile_ReplacesNothingButItself()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(MainForm);

        database.LoadForms(Legacy);
        database.LoadForms(Shop.Forms((EntityKind.Other, "Shop::forms/ddb", "other rows")));

        Assert.AreEqual("other rows", database.Definition(EntityKind.Other, "Shop::forms/ddb"));
        Assert.IsTrue(database.Has(EntityKind.Form, "Shop::Main@5129"));
    }

    [TestMethod]
    public void AMissingSchema_Is8508()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Refuses(8508, () => database.LoadForms(MainForm));
    }

    [TestMethod]
    public void AMissingClass_Is8531()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        LoaderError error = database.Refuses(8531, () => database.LoadForms(Shop.Forms((EntityKind.Form, "Shop::Splash@5129", "<Form />"))));

        StringAssert.Contains(error.Message, "has no class Splash");
    }

    [TestMethod]
    public void ALaterRelease_Is8531_ButNotAStampOfTheVendor()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Refuses(8531, () => database.LoadForms(MainForm with { Version = new(25, 0, 1) }));
        database.LoadForms(MainForm with { Version = new(99, 0, 0) });
    }

    [TestMethod]
    [DataRow("attributeDefinitions\n\t\t\tdepth: Integer;", true)]
    [DataRow("jadeMethodDefinitions\n\t\t\tpaint();", false)]
    public void AStructuralChangeOfAControl_MustBeReorganisedBefore(string change, bool isStructural)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete.Replace("\tMain subclassOf Form", "\tBigButton subclassOf Button;\n\tMain subclassOf Form", StringComparison.Ordinal));
        database.LoadSchema(Shop.Partial($"typeDefinitions\n\tBigButton\n\t(\n\t\t{change}\n\t)\n"));

        if (isStructural)
            StringAssert.Contains(database.Refuses(8525, () => database.LoadForms(MainForm)).Message, "BigButton");
        else
            database.LoadForms(MainForm);
    }

    [TestMethod]
    public void WithoutSuppressReorg_TheLoaderReorganisesControlsByItself()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete.Replace("\tMain subclassOf Form", "\tBigButton subclassOf Button;\n\tMain subclassOf Form", StringComparison.Ordinal));
        database.LoadSchema(Shop.Partial("typeDefinitions\n\tBigButton\n\t(\n\t\tattributeDefinitions\n\t\t\tdepth: Integer;\n\t)\n"));

        database.LoadForms(MainForm, Shop.Careful with { SuppressReorg = false });

        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::BigButton::depth", CatalogueVersion.Current));
        Assert.IsTrue(database.Has(EntityKind.Form, "Shop::Main@5129", CatalogueVersion.Current));
    }
}
