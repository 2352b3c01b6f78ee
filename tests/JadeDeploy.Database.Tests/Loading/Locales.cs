using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Loading;

/// <summary>"Existing locales are not modified or deleted by the loading of a schema" (User's Guide, "Loading Locales").</summary>
[TestClass]
public class Locales
{
    private static readonly EntityKey German = new(EntityKind.Locale, "Shop::1031");

    [TestMethod]
    public void OfASchemaThatExists_AreNotAdded()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.LoadSchema(Shop.Partial("localeDefinitions\n\t1031 \"German (Germany)\";\n"));

        Assert.IsFalse(database.Catalogue.Contains(German, CatalogueVersion.Latest));
    }

    [TestMethod]
    public void OfASchemaThatExists_StayAsTheyAre()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        EntityKey locale = database.Catalogue.Digests("Shop", CatalogueVersion.Current).First(e => e.Key.Kind == EntityKind.Locale).Key;
        EntityContent before = database.Catalogue.Find(locale, CatalogueVersion.Current)!;

        database.LoadSchema(Shop.Partial($"localeDefinitions\n\t{locale.SimpleName} \"Something else\";\n"));

        Assert.AreEqual(before, database.Catalogue.Find(locale, CatalogueVersion.Latest));
    }
}
