using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Commands;

/// <summary>What the lists of the documentation do not show, and what waits for a later command.</summary>
[TestClass]
public class Overrides
{
    [TestMethod]
    public void AnExtraCommand_IsThereBeforeItsRelease()
    {
        using EmbeddedDatabase database = Shop.WithVersion(new(20, 0, 2), Shop.Complete);

        Run(database, LoadStyle.LatestSchemaVersion, ["Delete Exposure"], "Delete Exposure", "Shop::Web");

        Assert.IsFalse(database.Has(EntityKind.Exposure, "Shop::Web"));
    }

    [TestMethod]
    public void AnExtraCommand_IsNoOther()
    {
        using EmbeddedDatabase database = Shop.WithVersion(new(20, 0, 2), Shop.Complete);

        database.Refuses(8515, () => Run(database, LoadStyle.LatestSchemaVersion, ["Delete Application"], "Delete Exposure", "Shop::Web"));
    }

    [TestMethod]
    public void AnExtraCommand_StillNeedsTheCurrentVersion()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Refuses(8515, () => Run(database, LoadStyle.LatestSchemaVersion, ["Rename Class"], "Rename Class", "Shop::Draft", "Sketch"));
    }

    [TestMethod]
    public void AnExtraCommand_ThatNobodyCanDescribe_IsRefused()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Refuses(8515, () => Run(database, LoadStyle.CurrentSchemaVersion, ["Modify Schema"], "Modify Schema", "Shop"));
    }

    [TestMethod]
    public void ARemapThatWaits_FollowsARename()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.CurrentSchemaVersion, "Remap Class Shop::Draft archive", "Rename Class Shop::Draft Sketch", "MoveInstances");

        Assert.AreEqual("\"archive\"", database.Definition(EntityKind.ClassMap, "Shop::Sketch", CatalogueVersion.Current));
        Assert.IsFalse(database.Has(EntityKind.ClassMap, "Shop::Draft", CatalogueVersion.Current));
    }

    [TestMethod]
    public void ARemapThatWaits_GoesWithItsClass()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Run(LoadStyle.CurrentSchemaVersion, "Remap Class Shop::Draft archive", "Delete Class Shop::Draft", "MoveInstances");

        Assert.IsFalse(database.Has(EntityKind.ClassMap, "Shop::Draft", CatalogueVersion.Current));
    }

    private static void Run(EmbeddedDatabase database, LoadStyle style, string[] extra, string verb, params string[] arguments)
    {
        var file = new CommandFile("test.jcf", default, []) { Commands = [new JadeCommand(verb, [.. arguments], 4)] };
        database.Loader.Load(new LoadFiles(file, []), Shop.Careful with { LoadStyle = style, ExtraCommands = extra });
    }
}
