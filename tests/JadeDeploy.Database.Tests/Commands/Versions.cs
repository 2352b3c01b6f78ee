using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Commands;

[TestClass]
public class Versions
{
    [TestMethod]
    [DataRow("Create DbFile Shop::extra")]
    [DataRow("Delete DbFile Shop::spare")]
    [DataRow("Remap Class Shop::Order archive")]
    [DataRow("MoveInstances")]
    [DataRow("Delete Instances Shop::Order")]
    [DataRow("Rename Class Shop::Order Purchase")]
    [DataRow("Rename Interface Shop::IPriced IValued")]
    public void ACommandOfTheCurrentVersion_IsRefusedInTheLatest(string command)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        foreach (LoadStyle style in (LoadStyle[])[LoadStyle.LatestSchemaVersion, LoadStyle.OnlyStructuralVersioning])
            StringAssert.Contains(database.Refuses(8515, () => database.Run(style, command)).Message, "currentSchemaVersion");
        database.Run(LoadStyle.CurrentSchemaVersion, command);
    }

    [TestMethod]
    [DataRow("Create Locale Shop::1033 CloneOf 5129")]
    [DataRow("Delete ExportedFeature Shop::Sales::Order::number")]
    [DataRow("Delete ExportedType Shop::Sales::Order")]
    [DataRow("Delete Exposure Shop::Web")]
    [DataRow("Delete ExternalFunction Shop::beep")]
    [DataRow("Delete GlobalConstantCategory Shop::Nothing")]
    public void ACommandOf2022_IsUnknownBefore(string command)
    {
        using EmbeddedDatabase before = Shop.WithVersion(new(20, 0, 2), Shop.Complete);
        using EmbeddedDatabase now = Shop.WithVersion(new(25, 0, 1), Shop.Complete);

        StringAssert.Contains(before.Refuses(8515, () => before.Run(LoadStyle.LatestSchemaVersion, command)).Message, "20.0.02");
        now.Run(LoadStyle.LatestSchemaVersion, command);
    }

    [TestMethod]
    [DataRow("Delete Method Shop::Shop::helper")]
    [DataRow("Delete Property Shop::Customer::fax")]
    [DataRow("Rename Property Shop::Customer::fax faxNumber")]
    [DataRow("Rename Constant Shop::Customer::MaxTry MaxTries")]
    [DataRow("Rename GlobalConstant Shop::MaxRows RowLimit")]
    [DataRow("Delete GlobalConstant Shop::MoreRows")]
    [DataRow("Delete Constant Shop::Customer::MaxAll")]
    [DataRow("Delete Class Shop::Draft")]
    [DataRow("Delete Interface Shop::INamed")]
    [DataRow("Move Class Shop::Draft Order")]
    public void AnyOtherCommand_RunsInBothVersionsOfEveryRelease(string command)
    {
        foreach (JadeVersion release in (JadeVersion[])[new(18, 0, 1), new(20, 0, 2), new(22, 0, 5), new(25, 0, 1)])
            foreach (LoadStyle style in Enum.GetValues<LoadStyle>())
            {
                using EmbeddedDatabase database = Shop.WithVersion(release, Shop.Complete);

                database.Run(style, command);

                Assert.AreEqual(style == LoadStyle.CurrentSchemaVersion ? 0 : 1, database.Catalogue.VersionedSchemas.Length);
            }
    }

    [TestMethod]
    [DataRow("Delete Locale Shop::5129")]
    [DataRow("Delete Schema Shop")]
    [DataRow("Modify Schema Shop")]
    [DataRow("Rename Method Shop::Shop::helper other")]
    public void ACommandWithoutDocumentation_IsRefused(string command)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Refuses(8515, () => database.Run(LoadStyle.CurrentSchemaVersion, command));
    }

    [TestMethod]
    [DataRow("Rename Class Shop::Order")]
    [DataRow("Delete Class Shop::Order twice")]
    [DataRow("AbortOnError Maybe")]
    public void ACommandWithOtherArguments_IsAFormatError(string command)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        LoaderError error = database.Refuses(8513, () => database.Run(LoadStyle.CurrentSchemaVersion, command));

        Assert.AreEqual("test.jcf(4,1)", error.Location.ToString());
    }

    [TestMethod]
    public void ACommandOfTheCurrentVersion_IsRefusedWhileTheLatestDiffers()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Branch);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Method Branch::Customer::local");

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::Order Purchase"));

        StringAssert.Contains(error.Message, "'Branch' has changes that wait");
    }

    [TestMethod]
    public void ARefusedCommand_UndoesTheWholeFile()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        LoaderError error = database.Refuses(8515, () => database.Run(
            LoadStyle.LatestSchemaVersion, "AbortOnError True", "Delete Method Shop::Shop::helper", "Delete Method Shop::Shop::helper"));

        Assert.AreEqual(6, error.Location.Line);
    }

    [TestMethod]
    public void WithoutAbortOnError_TheOthersAreRunAndTheRefusedAreReported()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        LoadResult result = database.Run(
            LoadStyle.LatestSchemaVersion, "AbortOnError False", "Delete Class Shop::Order", "Delete Method Shop::Shop::helper");

        Assert.AreEqual(8515, result.FailedCommands.Single().Number);
        Assert.IsTrue(database.Has(EntityKind.Class, "Shop::Order"));
        Assert.IsFalse(database.Has(EntityKind.Method, "Shop::Shop::helper"));
    }

    [TestMethod]
    [DataRow("Delete Class Shop::Nobody", "there is no class Shop::Nobody")]
    [DataRow("Delete Property Shop::Customer::nothing", "there is no property")]
    [DataRow("Delete Class Nowhere::Order", "there is no schema 'Nowhere'")]
    [DataRow("Delete Class RootSchema::Object", "comes with the platform")]
    [DataRow("Rename Property Shop::Customer::fax name", "there is a property Shop::Customer::name already")]
    [DataRow("Rename Property Shop::Customer::fax total", "there is a method Shop::Customer::total already")]
    [DataRow("Rename Constant Shop::Customer::MaxTry MaxAll", "there is a constant")]
    [DataRow("Rename GlobalConstant Shop::MaxRows MoreRows", "there is a globalConstant")]
    [DataRow("Rename Class Shop::Order Customer", "there is a class Shop::Customer already")]
    [DataRow("Rename Class Shop::Order IPriced", "there is a interface Shop::IPriced already")]
    [DataRow("Rename Class Shop::Order 1st", "'1st' is not a name")]
    [DataRow("Create DbFile Shop::shop", "there is a databaseFile Shop::shop already")]
    public void WhatIsNotThereOrIsThereAlready_IsRefused(string command, string why)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        LoaderError error = database.Refuses(8515, () => database.Run(LoadStyle.CurrentSchemaVersion, command));

        StringAssert.Contains(error.Message, why);
    }
}
