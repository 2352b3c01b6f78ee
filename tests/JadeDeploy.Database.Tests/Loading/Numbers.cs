using System.Text;
using System.Text.RegularExpressions;
using JadeDeploy.Database.Loading;
using JadeDeploy.Testing;

namespace JadeDeploy.Database.Tests.Loading;

/// <summary>The numbers of refusals that no other class of tests is about, and the table of all of them.</summary>
[TestClass]
public partial class Numbers
{
    [TestMethod]
    [DataRow("Views.rwv")]
    [DataRow("Reports.rwr")]
    [DataRow("All.RWA")]
    public void AFileOfTheReportWriter_Is8504(string name)
    {
        using EmbeddedDatabase database = Shop.Empty();

        LoaderError error = database.Refuses(8504, () => database.Loader.Load(Shop.Careful with { SchemaFile = File(name, "") }));
        LoaderError listed = database.Refuses(8504, () => database.Loader.Load(Shop.Careful with
        {
            SchemaFile = File("all.mul", $"#MULTIPLE_SCHEMA_EXTRACT\r\nShop.scm\r\n{name}\r\n"),
            ResolveFile = file => Encoding.UTF8.GetBytes(file == "Shop.scm" ? Shop.Complete : ""),
        }));

        Assert.AreEqual(name, error.Location.ToString());
        Assert.AreEqual("all.mul(3,1)", listed.Location.ToString());
    }

    [TestMethod]
    public void ADatabaseThatIsReadOnly_Is8530()
    {
        using var folder = new TemporaryFolder();
        using (EmbeddedDatabase.Create(folder["shop.jadedb"], Shop.Jade2022))
        {
        }
        using EmbeddedDatabase database = EmbeddedDatabase.Open(folder["shop.jadedb"], readOnly: true);

        database.Refuses(8530, () => database.Loader.Load(Shop.Careful with { SchemaFile = File("Shop.scm", Shop.Complete) }));
        database.Refuses(8530, () => database.Loader.DeleteSchema("Shop"));
    }

    [TestMethod]
    [DataRow("", "Test.scm(1,1)")]
    [DataRow("Shop subschemaOf RootSchema completeDefinition;", "Test.scm(1,1)")]
    public void AFileWithoutSchemaDefinition_Is7841(string text, string place)
    {
        using EmbeddedDatabase database = Shop.Empty();

        LoaderError error = database.Refuses(7841, () => database.Loader.Load(Shop.Careful with { SchemaFile = File("Test.scm", text) }));

        Assert.AreEqual(place, error.Location.ToString());
    }

    [TestMethod]
    public void AMistakeFurtherDown_Is7000AtItsPlace()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        LoaderError error = database.Refuses(7000, () => database.Loader.Load(Shop.Careful with { SchemaFile = File("Test.scm", Shop.Partial("typeHeaders\n\tPlan below Object;\n")) }));

        Assert.AreEqual(5, error.Location.Line);
    }

    [TestMethod]
    public void TheReportWritersSchema_MayBeDeleted_ButIsNeverThere()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Refuses(8508, () => database.Loader.DeleteSchema("JadeReportWriterSchema"));
    }

    [TestMethod]
    public void EveryNumber_IsInTheTableOfTheDocumentation()
    {
        string source = System.IO.File.ReadAllText(Path.Combine(Checkout.Root, "src/JadeDeploy.Database/Loading/LoaderErrors.cs"));
        string page = System.IO.File.ReadAllText(Path.Combine(Checkout.Root, "sdk/docs/loader.md"));

        string[] raised = [.. NumberOfError().Matches(source).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        string[] documented = [.. RowOfTable().Matches(page).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

        Assert.IsNotEmpty(raised);
        CollectionAssert.AreEqual(raised, documented);
    }

    [GeneratedRegex(@"New\((\d+),")]
    private static partial Regex NumberOfError();

    [GeneratedRegex(@"^\| (\d+) \| raised", RegexOptions.Multiline)]
    private static partial Regex RowOfTable();

    private static LoadFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
