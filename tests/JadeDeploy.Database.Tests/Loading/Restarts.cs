using System.Text;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Loading;

[TestClass]
public class Restarts
{
    private static readonly SchemaFile Failing = WithBytes("1", "typeDefinitions\n\tOrder\n\t(\n\t\treferenceDefinitions\n\t\t\tsketch: Draft;\n\t)\n");
    private static readonly SchemaFile Other = WithBytes("2", "typeDefinitions\n\tOrder\n\t(\n\t\tattributeDefinitions\n\t\t\tnote: String;\n\t)\n");

    [TestMethod]
    public void AfterAFailure_AnotherFileIsRefused()
    {
        using EmbeddedDatabase database = Failed();

        LoaderError error = database.Refuses(8527, () => Load(database, Other));

        StringAssert.Contains(error.Message, "clearRestart=true");
        database.Refuses(8527, () => Load(database, Other));
    }

    [TestMethod]
    public void AfterAFailure_TheSameFileContinues()
    {
        using EmbeddedDatabase database = Failed();
        database.Loader.Unversion(["Nothing"]);
        database.LoadSchema(Shop.Partial("typeHeaders\n\tDraft subclassOf Object;\n"), Shop.Careful with { ClearRestart = true });

        Load(database, Failing);
        Load(database, Other);
    }

    [TestMethod]
    public void ClearRestart_TakesAnotherFile()
    {
        using EmbeddedDatabase database = Failed();

        Load(database, Other, clearRestart: true);

        Load(database, Other);
    }

    [TestMethod]
    public void Unversion_ForgetsTheFailure()
    {
        using EmbeddedDatabase database = Failed();

        database.Loader.Unversion(["Shop"]);

        Load(database, Other);
    }

    [TestMethod]
    public void AFileThatWasNeverBegun_LeavesNothing()
    {
        using EmbeddedDatabase database = Shop.Empty();
        database.Refuses(8508, () => Load(database, Failing));
        database.LoadSchema(Shop.Complete);

        Load(database, Other);
    }

    private static EmbeddedDatabase Failed()
    {
        EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Draft");
        database.Refuses(8527, () => Load(database, Failing));
        return database;
    }

    private static void Load(EmbeddedDatabase database, SchemaFile file, bool clearRestart = false) =>
        database.Loader.Load(new LoadFiles(null, [file]), Shop.Careful with { ClearRestart = clearRestart });

    private static SchemaFile WithBytes(string bytes, string sections) =>
        Shop.Read(Shop.Partial(sections)) with { Bytes = Encoding.UTF8.GetBytes(bytes) };
}
