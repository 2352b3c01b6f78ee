using System.Text.Json.Nodes;
using JadeDeploy.Database.Loading;

namespace JadeDeploy.Database.Tests.Commands;

/// <summary>Two properties of one type that exchange their names: no entity differs afterwards, but every instance does.</summary>
[TestClass]
public class RenamesThatExchangeNames
{
    private static readonly string[] Exchange =
        ["Rename Property Shop::Order::number Aside", "Rename Property Shop::Order::lines number", "Rename Property Shop::Order::Aside lines"];

    [TestMethod]
    public void AreAVersion_UntilTheTransition()
    {
        using EmbeddedDatabase database = Exchanged();

        CollectionAssert.AreEqual(new[] { "Shop" }, database.Catalogue.VersionedSchemas.ToArray());
        Assert.AreEqual(7, Row(database)["number"]!.GetValue<int>());

        database.Loader.Reorganise(["Shop"]);
        database.Loader.Transition(["Shop"]);

        Assert.IsEmpty(database.Catalogue.VersionedSchemas);
        Assert.AreEqual((8, 7), (Row(database)["number"]!.GetValue<int>(), Row(database)["lines"]!.GetValue<int>()));
    }

    [TestMethod]
    public void AreForgotten_WhenTheSchemaIsUnversioned()
    {
        using EmbeddedDatabase database = Exchanged();

        database.Loader.Unversion(["Shop"]);

        Assert.IsEmpty(database.Catalogue.VersionedSchemas);
        Assert.AreEqual(7, Row(database)["number"]!.GetValue<int>());
    }

    private static EmbeddedDatabase Exchanged()
    {
        EmbeddedDatabase database = Shop.With(Shop.Complete.Replace("number: Integer;", "number: Integer; lines: Integer;", StringComparison.Ordinal));
        database.Objects.Add("Shop::Order", """{"number":7,"lines":8}""");
        database.Run(LoadStyle.LatestSchemaVersion, Exchange);
        return database;
    }

    private static JsonObject Row(EmbeddedDatabase database) => JsonNode.Parse(database.Objects.Read("Shop::Order").Single().Json)!.AsObject();
}
