using JadeDeploy.Database.Loading;
using JadeDeploy.Database.Loading.Conversion;

namespace JadeDeploy.Database.Tests.Conversion;

/// <summary>What a value becomes when its property gets another type.</summary>
[TestClass]
public class Values
{
    [TestMethod]
    [DataRow("Integer", "String", "12", "\"12\"")]
    [DataRow("Boolean", "String", "true", "\"true\"")]
    [DataRow("Decimal[12, 2]", "String[31]", "-1.50", "\"-1.50\"")]
    [DataRow("Character", "String", "\"a\"", "\"a\"")]
    [DataRow("Date", "String", "\"2024-02-29\"", "\"2024-02-29\"")]
    [DataRow("String", "StringUtf8", "\"é\"", "\"\\u00E9\"")]
    [DataRow("String[31]", "String", "\"text\"", "\"text\"")]
    [DataRow("String[31]", "Integer", "\" 12 \"", "12")]
    [DataRow("String[31]", "Integer", "\"\"", "0")]
    [DataRow("String", "Decimal[6, 2]", "\"12.5\"", "12.5")]
    [DataRow("String", "Real", "\"1e3\"", "1000")]
    [DataRow("String", "Boolean", "\"True\"", "true")]
    [DataRow("String", "Boolean", "\"\"", "false")]
    [DataRow("String", "Date", "\"2024-02-29\"", "\"2024-02-29\"")]
    [DataRow("Integer", "Integer64", "12", "12")]
    [DataRow("Integer", "Real", "12", "12")]
    [DataRow("Integer", "Boolean", "1", "true")]
    [DataRow("Boolean", "Integer", "true", "1")]
    [DataRow("Integer64", "Byte", "255", "255")]
    [DataRow("Date", "TimeStamp", "\"2024-02-29\"", "\"2024-02-29T00:00:00.000\"")]
    [DataRow("TimeStamp", "Date", "\"2024-02-29T00:00:00.000\"", "\"2024-02-29\"")]
    [DataRow("Integer", "String", "null", "null")]
    public void AreConverted(string before, string after, string value, string expected)
    {
        (string converted, DataLoss[] losses) = Convert(before, after, value);

        Assert.AreEqual($$"""{"value":{{expected}}}""", converted);
        Assert.IsEmpty(losses);
    }

    [TestMethod]
    [DataRow("String[31]", "String[3]", "\"shorter\"", "\"sho\"")]
    [DataRow("String", "Character", "\"ab\"", "\"a\"")]
    [DataRow("Integer", "String[2]", "123", "\"12\"")]
    [DataRow("Real", "Integer", "1.9", "1")]
    [DataRow("Decimal[12, 4]", "Decimal[12, 2]", "1.2350", "1.24")]
    [DataRow("TimeStamp", "Date", "\"2024-02-29T10:11:12.000\"", "\"2024-02-29\"")]
    [DataRow("TimeStamp", "Time", "\"2024-02-29T10:11:12.000\"", "\"10:11:12.000\"")]
    public void AreShortened_AndThatIsCounted(string before, string after, string value, string expected)
    {
        (string converted, DataLoss[] losses) = Convert(before, after, value);

        Assert.AreEqual($$"""{"value":{{expected}}}""", converted);
        CollectionAssert.AreEqual(new[] { new DataLoss(LossKind.Truncated, "Shop::Draft", "value", 1) }, losses);
    }

    [TestMethod]
    [DataRow("String", "Integer", "\"twelve\"")]
    [DataRow("String", "Boolean", "\"yes\"")]
    [DataRow("String", "Date", "\"29 February\"")]
    [DataRow("Integer64", "Integer", "2147483648")]
    [DataRow("Integer", "Byte", "-1")]
    [DataRow("Integer", "Boolean", "2")]
    [DataRow("Integer", "Decimal[4, 2]", "123")]
    [DataRow("Real", "Integer64", "1e30")]
    [DataRow("Date", "Integer", "\"2024-02-29\"")]
    [DataRow("Time", "Date", "\"10:11:12\"")]
    [DataRow("Binary", "String", "\"AAE=\"")]
    [DataRow("String", "Binary", "\"text\"")]
    [DataRow("String", "MemoryAddress", "\"text\"")]
    public void WithoutAnEvidentForm_RefuseTheReorganisation(string before, string after, string value)
    {
        using EmbeddedDatabase database = Changed(before, after, value);
        string row = database.Objects.Read("Shop::Draft").Single().Json;

        LoaderError error = database.Refuses(8501, () => database.Loader.Reorganise(["Shop"]));

        StringAssert.Contains(error.Message, $"Shop::Draft::value in instance 1 cannot be converted from {before} to {after}");
        Assert.AreEqual(row, database.Objects.Read("Shop::Draft").Single().Json);
        Assert.IsEmpty(database.Catalogue.ReorganisedSchemas);
    }

    private static (string Value, DataLoss[] Losses) Convert(string before, string after, string value)
    {
        using EmbeddedDatabase database = Changed(before, after, value);

        ReorganisationResult announced = database.Loader.Reorganise(["Shop"]);
        ReorganisationResult done = database.Loader.Transition(["Shop"]);

        CollectionAssert.AreEqual(announced.Losses, done.Losses, "The online phase announces what the transition takes.");
        return (database.Objects.Read("Shop::Draft").Single().Json, [.. done.Losses]);
    }

    private static EmbeddedDatabase Changed(string before, string after, string value)
    {
        static string Draft(string type) => $"typeDefinitions\n\tDraft\n\t(\n\t\tattributeDefinitions\n\t\t\tvalue: {type};\n\t)\n";
        EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadSchema(Shop.Partial(Draft(before)), Shop.Careful with { SuppressReorg = false });
        database.Objects.Add("Shop::Draft", $$"""{"value":{{value}}}""");
        database.LoadSchema(Shop.Partial(Draft(after)));
        return database;
    }
}
