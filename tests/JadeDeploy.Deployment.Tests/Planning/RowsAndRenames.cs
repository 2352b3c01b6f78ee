using System.Text.Json.Nodes;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>What the embedded database holds of a row when a plan with renames has run.</summary>
[TestClass]
public sealed class RowsAndRenames
{
    private const string Base = "Base subclassOf Object";

    private static SchemaSet Order(params string[] attributes) => Version(("Order subclassOf Object", Attributes(attributes)));

    private static SchemaSet Version(params (string Header, string Body)[] classes) => Versions.Shop(Versions.Classes(classes));

    private static string Attributes(params string[] attributes) => "\tattributeDefinitions\n" + string.Concat(attributes.Select(a => $"\t\t{a}\n"));

    private static EmbeddedDatabase Holding(SchemaSet version, string row, string type = "Shop::Order")
    {
        EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(new JadeVersion(25, 0, 1));
        database.Catalogue.Seed(version.Schemas.Select(s => new SeedSchema(s.Name, s.Superschema, s.Entities)));
        database.Objects.Add(type, row);
        return database;
    }

    private static PlanOutcome Deploy(EmbeddedDatabase database, SchemaSet from, SchemaSet to, string[] allowed, params DeclaredRename[] renames)
    {
        PlanRequest request = ProvenPlan.Request(from, to) with { Renames = [.. renames], BlocksOnDataLoss = true, AllowedDataLoss = [.. allowed] };
        PlanOutcome plan = request.Prove();
        Assert.IsEmpty(plan.Warnings, string.Join('\n', plan.Warnings));
        foreach (PlannedStep step in plan.Steps)
            EmbeddedStep.Run(database.Loader, step);
        return plan;
    }

    private static void AssertRow(EmbeddedDatabase database, string type, string expected) =>
        Assert.AreEqual(expected, string.Join(' ', database.Objects.Read(type).Select(r => Sorted(JsonNode.Parse(r.Json)!.AsObject()))));

    private static string Sorted(JsonObject row) =>
        new JsonObject(row.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))).ToJsonString();

    [TestMethod]
    public void AClass_RenamedAndMoved_KeepsIts()
    {
        SchemaSet from = Version((Base, Attributes("b: Integer;")), ("Order subclassOf Object", Attributes("a: Integer;")));
        SchemaSet to = Version((Base, Attributes("b: Integer;")), ("Sale subclassOf Base", Attributes("a: Integer;")));
        using EmbeddedDatabase database = Holding(from, """{"a":7}""");

        PlanOutcome plan = Deploy(database, from, to, [], new DeclaredRename("Shop::Order", "Sale"));

        CollectionAssert.AreEqual(new[] { "Rename Class Shop::Order Sale", "Move Class Shop::Sale Base" }, plan.Commands());
        AssertRow(database, "Shop::Sale", """{"a":7,"b":0}""");
    }

    [TestMethod]
    public void AClass_MovedBelowARenamedOne_KeepsWhatItInherits()
    {
        SchemaSet from = Version((Base, Attributes("b: Integer;")), ("Order subclassOf Base", Attributes("a: Integer;")));
        SchemaSet to = Version(("Thing subclassOf Object", Attributes("b: Integer;")), ("Part subclassOf Thing", ""), ("Sale subclassOf Part", Attributes("a: Integer;")));
        using EmbeddedDatabase database = Holding(from, """{"a":7,"b":8}""");

        Deploy(database, from, to, [], new DeclaredRename("Shop::Order", "Sale"), new DeclaredRename("Shop::Base", "Thing"));

        AssertRow(database, "Shop::Sale", """{"a":7,"b":8}""");
    }

    [TestMethod]
    public void AProperty_RenamedAndRetyped_IsConverted()
    {
        (SchemaSet from, SchemaSet to) = (Order("fax: Integer;"), Order("faxNumber: Integer64;"));
        using EmbeddedDatabase database = Holding(from, """{"fax":7}""");

        Deploy(database, from, to, [], new DeclaredRename("Shop::Order::fax", "faxNumber"));

        AssertRow(database, "Shop::Order", """{"faxNumber":7}""");
    }

    [TestMethod]
    public void AProperty_RenamedAndShortened_IsCutOnceThatIsAllowedByItsOldName()
    {
        (SchemaSet from, SchemaSet to) = (Order("fax: String[9];"), Order("faxNumber: String[3];"));
        var rename = new DeclaredRename("Shop::Order::fax", "faxNumber");
        using EmbeddedDatabase database = Holding(from, """{"fax":"12345"}""");

        Assert.AreEqual("JD3001", (ProvenPlan.Request(from, to) with { Renames = [rename], BlocksOnDataLoss = true }).Refusal().Single().Code);
        Deploy(database, from, to, ["Shop::Order::fax"], rename);

        AssertRow(database, "Shop::Order", """{"faxNumber":"123"}""");
    }

    // The planner knows of no command that takes a value there, and asks; the reorganisation matches by name within the hierarchy.
    [TestMethod]
    public void AProperty_MovedUpToTheSuperclass_NeedsConsent_AndIsMatchedByName()
    {
        SchemaSet from = Version((Base, ""), ("Order subclassOf Base", Attributes("a: Integer;")));
        SchemaSet to = Version((Base, Attributes("a: Integer;")), ("Order subclassOf Base", ""));
        using EmbeddedDatabase database = Holding(from, """{"a":7}""");

        Assert.AreEqual("JD3001", (ProvenPlan.Request(from, to) with { BlocksOnDataLoss = true }).Refusal().Single().Code);
        Deploy(database, from, to, ["Shop::Order::a"]);

        AssertRow(database, "Shop::Order", """{"a":7}""");
    }

    [TestMethod]
    public void AProperty_ThatBecomesAMethod_IsGone_AndNothingElse()
    {
        SchemaSet from = Order("a: Integer;", "b: Integer;");
        SchemaSet to = Version(("Order subclassOf Object", Attributes("b: Integer;") + "\tjadeMethodDefinitions\n\t\ta(): Integer;\n"));
        using EmbeddedDatabase database = Holding(from, """{"a":7,"b":8}""");

        Assert.AreEqual("JD3001", (ProvenPlan.Request(from, to) with { BlocksOnDataLoss = true }).Refusal().Single().Code);
        Deploy(database, from, to, ["Shop::Order::a"]);

        AssertRow(database, "Shop::Order", """{"b":8}""");
    }

    [TestMethod]
    public void AnotherLetterCase_OfClassAndProperty_KeepsThem()
    {
        SchemaSet from = Version(("order subclassOf Object", Attributes("faxno: Integer;")));
        SchemaSet to = Version(("Order subclassOf Object", Attributes("faxNo: Integer;")));
        using EmbeddedDatabase database = Holding(from, """{"faxno":7}""", "Shop::order");

        PlanOutcome plan = Deploy(database, from, to, [], new DeclaredRename("Shop::order", "Order"), new DeclaredRename("Shop::order::faxno", "faxNo"));

        Assert.IsFalse(plan.Changes.Any(c => c.Action is ChangeAction.Add or ChangeAction.Delete));
        AssertRow(database, "Shop::Order", """{"faxNo":7}""");
    }

    [TestMethod]
    public void TheOldNameOfAProperty_GivenToANewOne_BeginsEmpty()
    {
        (SchemaSet from, SchemaSet to) = (Order("a: Integer;"), Order("b: Integer;", "a: Integer;"));
        using EmbeddedDatabase database = Holding(from, """{"a":7}""");

        Deploy(database, from, to, [], new DeclaredRename("Shop::Order::a", "b"));

        AssertRow(database, "Shop::Order", """{"a":0,"b":7}""");
    }

    [TestMethod]
    public void TheOldNameOfAClass_GivenToANewOne_BeginsEmpty()
    {
        SchemaSet from = Order("a: Integer;");
        SchemaSet to = Version(("Order subclassOf Object", Attributes("c: Date;")), ("Sale subclassOf Object", Attributes("a: Integer;")));
        using EmbeddedDatabase database = Holding(from, """{"a":7}""");

        Deploy(database, from, to, [], new DeclaredRename("Shop::Order", "Sale"));

        AssertRow(database, "Shop::Sale", """{"a":7}""");
        AssertRow(database, "Shop::Order", "");
    }

    [TestMethod]
    public void NamesThatAreExchanged_TakeTheirValuesAlong()
    {
        (SchemaSet from, SchemaSet to) = (Order("a: Integer;", "b: Integer;"), Order("b: Integer;", "a: Integer;"));
        using EmbeddedDatabase database = Holding(from, """{"a":7,"b":8}""");

        Deploy(database, from, to, [], new DeclaredRename("Shop::Order::a", "b"), new DeclaredRename("Shop::Order::b", "a"));

        AssertRow(database, "Shop::Order", """{"a":8,"b":7}""");
    }

    [TestMethod]
    public void ClassesThatExchangeNames_TakeTheirRowsAlong()
    {
        static SchemaSet Version(string first, string second) => RowsAndRenames.Version(
            ($"{first} subclassOf Object", Attributes("a: Integer;")), ($"{second} subclassOf Object", Attributes("b: Integer;")));
        using EmbeddedDatabase database = Holding(Version("Order", "Sale"), """{"a":7}""");

        Deploy(database, Version("Order", "Sale"), Version("Sale", "Order"), [], new DeclaredRename("Shop::Order", "Sale"), new DeclaredRename("Shop::Sale", "Order"));

        AssertRow(database, "Shop::Sale", """{"a":7}""");
        AssertRow(database, "Shop::Order", "");
    }

    [TestMethod]
    public void AChain_OverTwoReleases_EndsLikeBothAtOnce()
    {
        SchemaSet[] releases =
        [
            Order("a: Integer;"),
            Version(("Sale subclassOf Object", Attributes("b: Integer;"))),
            Version(("Deal subclassOf Object", Attributes("c: Integer;"))),
        ];
        DeclaredRename[] first = [new("Shop::Order", "Sale"), new("Shop::Order::a", "b")];
        DeclaredRename[] second = [new("Shop::Sale", "Deal"), new("Shop::Sale::b", "c")];
        using EmbeddedDatabase byStep = Holding(releases[0], """{"a":7}""");
        using EmbeddedDatabase atOnce = Holding(releases[0], """{"a":7}""");

        Deploy(byStep, releases[0], releases[1], [], first);
        Deploy(byStep, releases[1], releases[2], [], second);
        Deploy(atOnce, releases[0], releases[2], [], [.. first, .. second]);

        AssertRow(byStep, "Shop::Deal", """{"c":7}""");
        AssertRow(atOnce, "Shop::Deal", """{"c":7}""");
    }
}
