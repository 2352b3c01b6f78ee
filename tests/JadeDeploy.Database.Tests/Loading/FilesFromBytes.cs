using System.Text;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Loading;

[TestClass]
public class FilesFromBytes
{
    private const string MainForm = """
        <?xml version="1.0" encoding="UTF-8"?>
        <schema name="Shop" JadeVersionNumber="22.0.05" CompleteDefinition="true">
        	<Application name="Shop"><initializeMethod name="initialize" /></Application>
        	<Form locale="5129" name="Main"><controlList><Button name="btnOk"><caption>OK</caption></Button></controlList></Form>
        </schema>
        """;

    [TestMethod]
    public void ACommandFile_RunsBeforeTheSchemaAndTheFormsFile()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        database.Loader.Load(Shop.Careful with
        {
            CommandFile = File("shop.jcf", "JadeCommandFile\r\nJadeVersionNumber 22.0.05\r\nCommands\r\nAbortOnError True\r\nDelete Method Shop::Main::btnOk_click\r\n"),
            SchemaFile = File("Shop.scm", Shop.Partial("typeDefinitions\n\tMain\n\t(\n\t\tattributeDefinitions\n\t\t\tbtnOk_click: Integer;\n\t)\n")),
            FormsFile = File("Shop.ddx", MainForm),
        });

        Assert.IsFalse(database.Has(EntityKind.Method, "Shop::Main::btnOk_click"));
        Assert.IsTrue(database.Has(EntityKind.Property, "Shop::Main::btnOk_click"));
        Assert.IsTrue(database.Has(EntityKind.Control, "Shop::Main@5129::btnOk"));
    }

    [TestMethod]
    public void AnApplicationThatWasRead_KeepsItsMethod()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Loader.Load(Shop.Careful with { FormsFile = File("Shop.ddx", MainForm) });

        database.Refuses(8515, () => database.Run(LoadStyle.LatestSchemaVersion, "Delete Method Shop::Shop::initialize"));
    }

    [TestMethod]
    public void AClassOfControlsThatWasRead_IsRenamedOnTheForm()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete.Replace("\tMain subclassOf Form", "\tBigButton subclassOf Button;\n\tMain subclassOf Form", StringComparison.Ordinal));
        LoadRequest current = Shop.Careful with { LoadStyle = LoadStyle.CurrentSchemaVersion };
        database.Loader.Load(current with { FormsFile = File("Shop.ddx", MainForm.Replace("Button", "BigButton", StringComparison.Ordinal)) });

        database.Run(LoadStyle.CurrentSchemaVersion, "Rename Class Shop::BigButton LargeButton");

        using EmbeddedDatabase wanted = Shop.With(Shop.Complete.Replace("\tMain subclassOf Form", "\tLargeButton subclassOf Button;\n\tMain subclassOf Form", StringComparison.Ordinal));
        wanted.Loader.Load(current with { FormsFile = File("Shop.ddx", MainForm.Replace("Button", "LargeButton", StringComparison.Ordinal)) });
        Assert.AreEqual(wanted.Catalogue.DigestOf("Shop", CatalogueVersion.Current), database.Catalogue.DigestOf("Shop", CatalogueVersion.Current));
    }

    [TestMethod]
    public void AMultipleSchemaFile_LoadsItsFilesInOrder()
    {
        using EmbeddedDatabase database = Shop.Empty();
        var files = new Dictionary<string, string> { ["model/Shop.scm"] = Shop.Complete, ["model/Shop.ddx"] = MainForm, ["Branch.scm"] = Shop.Branch };

        LoadResult result = database.Loader.Load(Shop.Careful with
        {
            SchemaFile = File("all.mul", "#MULTIPLE_SCHEMA_EXTRACT\r\nmodel\\Shop.scm model\\Shop.ddx\r\nBranch.scm\r\n"),
            ResolveFile = name => files.TryGetValue(name, out string? text) ? Encoding.UTF8.GetBytes(text) : null,
        });

        CollectionAssert.AreEqual(new[] { "Branch", "Shop" }, result.ReorganisationRequired);
    }

    [TestMethod]
    public void AMultipleSchemaFileThatFails_LeavesNoneOfItsFiles()
    {
        using EmbeddedDatabase database = Shop.Empty();

        LoaderError error = database.Refuses(8500, () => database.Loader.Load(Shop.Careful with
        {
            SchemaFile = File("all.mul", "#MULTIPLE_SCHEMA_EXTRACT\nShop.scm\nBranch.scm\n"),
            ResolveFile = name => Encoding.UTF8.GetBytes(name == "Shop.scm" ? Shop.Complete : Shop.Branch.Replace("subschemaOf Shop", "subschemaOf Store", StringComparison.Ordinal)),
        }));

        Assert.AreEqual("Branch.scm", error.Location.File);
        Assert.IsEmpty(database.Catalogue.Schemas(CatalogueVersion.Latest));
    }

    [TestMethod]
    public void AFileThatIsNotThere_IsRefusedWhereItIsNamed()
    {
        using EmbeddedDatabase database = Shop.Empty();

        LoaderError error = database.Refuses(5003, () => database.Loader.Load(Shop.Careful with
        {
            SchemaFile = File("all.mul", "#MULTIPLE_SCHEMA_EXTRACT\nShop.scm\n"),
            ResolveFile = _ => null,
        }));

        Assert.AreEqual("all.mul(2,1)", error.Location.ToString());
    }

    [TestMethod]
    [DataRow("Shop.scm", "this is no schema", 7841)]
    [DataRow("Shop.ddx", "<schema", 8531)]
    [DataRow("shop.jcf", "Delete Class Shop::Order", 8513)]
    [DataRow("all.mul", "Shop.scm", 7000)]
    [DataRow("Shop.cls", "anything", 7841)]
    public void AFileWithMistakes_IsRefusedAtThePlace(string name, string text, int number)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        LoadFile file = File(name, text);

        LoaderError error = database.Refuses(number, () => database.Loader.Load(Path.GetExtension(name) switch
        {
            ".ddx" => Shop.Careful with { FormsFile = file },
            ".jcf" => Shop.Careful with { CommandFile = file },
            _ => Shop.Careful with { SchemaFile = file },
        }));

        Assert.AreEqual(name, error.Location.File);
    }

    [TestMethod]
    [DataRow("ansi", true)]
    [DataRow("unicode", false)]
    public void AUtf16File_DoesNotLoadIntoAnAnsiDatabase(string charset, bool isRefused)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(Shop.Jade2022, charset);
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Shop.Complete)];
        void Load() => database.Loader.Load(Shop.Careful with { SchemaFile = new LoadFile("Shop.scm", bytes) });

        if (isRefused)
            database.Refuses(5012, Load);
        else
            Load();
    }

    private static LoadFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
