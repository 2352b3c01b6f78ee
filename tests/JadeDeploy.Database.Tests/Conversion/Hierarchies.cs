using JadeDeploy.Database.Loading;
using JadeDeploy.Database.Loading.Conversion;

namespace JadeDeploy.Database.Tests.Conversion;

/// <summary>Properties are matched by name within the hierarchy of a class.</summary>
[TestClass]
public class Hierarchies
{
    private static readonly string WithBase = BadPlans.BadPlan.Changed(
        BadPlans.BadPlan.Changed(Shop.Complete, "\tOrder subclassOf Object;", "\tEntry subclassOf Object;\n\tOrder subclassOf Entry;"),
        "typeDefinitions\n", "typeDefinitions\n\tEntry completeDefinition\n\t(\n\t\tattributeDefinitions\n\t\t\tcode: Integer;\n\t)\n");

    [TestMethod]
    public void ANewProperty_HoldsTheNullOfItsType()
    {
        using EmbeddedDatabase database = Filled("Shop::Customer", """{"name":"a"}""");

        Reorganise(database, Members("Customer", "attributeDefinitions", "mail: String[61];", "age: Integer;", "isGood: Boolean;", "born: Date;")
            + Members("Customer", "referenceDefinitions", "parent: Customer;").Replace("typeDefinitions\n", "", StringComparison.Ordinal));

        Assert.AreEqual("""{"name":"a","age":0,"born":null,"isGood":false,"mail":"","parent":null}""", Row(database, "Shop::Customer"));
    }

    [TestMethod]
    public void ANewPropertyOfASuperclass_IsInTheInstancesOfSubclasses()
    {
        using EmbeddedDatabase database = Filled("Shop::Retail", """{"name":"a"}""");

        Reorganise(database, Members("Customer", "attributeDefinitions", "mail: String[61];"));

        Assert.AreEqual("""{"name":"a","mail":""}""", Row(database, "Shop::Retail"));
    }

    [TestMethod]
    public void APropertyThatIsDeletedAndAddedAgain_KeepsItsValue()
    {
        using EmbeddedDatabase database = Filled("Shop::Customer", """{"fax":"1"}""");
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Property Shop::Customer::fax");

        ReorganisationResult result = Reorganise(database, Members("Customer", "attributeDefinitions", "fax: String[31];"));

        Assert.AreEqual("""{"fax":"1"}""", Row(database, "Shop::Customer"));
        Assert.IsEmpty(result.Losses);
    }

    [TestMethod]
    public void APropertyThatMovesToTheSuperclass_KeepsItsValue()
    {
        using EmbeddedDatabase database = Filled("Shop::Order", """{"number":7,"code":1}""", WithBase);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete ExportedFeature Shop::Sales::Order::number");
        database.LoadSchema(Shop.Partial("memberKeyDefinitions\n\tOrderByName completeDefinition\n\t(\n\t\tcode;\n\t)\n"));
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Property Shop::Order::number");

        ReorganisationResult result = Reorganise(database, Members("Entry", "attributeDefinitions", "number: Integer;"));

        Assert.AreEqual("""{"number":7,"code":1}""", Row(database, "Shop::Order"));
        Assert.IsEmpty(result.Losses);
    }

    [TestMethod]
    public void AClassThatMovesAway_LosesWhatItInherited()
    {
        using EmbeddedDatabase database = Filled("Shop::Order", """{"number":7,"code":1}""", WithBase);
        database.Run(LoadStyle.LatestSchemaVersion, "Move Class Shop::Order Object");

        ReorganisationResult result = Reorganise(database, "");

        Assert.AreEqual("""{"number":7}""", Row(database, "Shop::Order"));
        CollectionAssert.AreEqual(new[] { new DataLoss(LossKind.Values, "Shop::Order", "code", 1) }, result.Losses);
    }

    [TestMethod]
    public void AClassThatMovesBelowAnother_GetsWhatItInherits()
    {
        using EmbeddedDatabase database = Filled("Shop::Draft", "{}", WithBase);
        database.Run(LoadStyle.LatestSchemaVersion, "Move Class Shop::Draft Entry");

        Reorganise(database, "");

        Assert.AreEqual("""{"code":0}""", Row(database, "Shop::Draft"));
    }

    [TestMethod]
    public void AMoveInTheCurrentVersion_ConvertsAtOnce()
    {
        using EmbeddedDatabase database = Filled("Shop::Order", """{"number":7,"code":1}""", WithBase);

        LoadResult result = database.Run(LoadStyle.CurrentSchemaVersion, "Move Class Shop::Order Object");

        Assert.AreEqual("""{"number":7}""", Row(database, "Shop::Order"));
        Assert.AreEqual(1, result.Losses.Single().Count);
    }

    [TestMethod]
    public void ARemappedClass_KeepsItsInstances()
    {
        using EmbeddedDatabase database = Filled("Shop::Draft", """{"x":1}""");

        LoadResult result = database.Run(LoadStyle.CurrentSchemaVersion, "Remap Class Shop::Draft archive", "MoveInstances");

        Assert.AreEqual("""{"x":1}""", Row(database, "Shop::Draft"));
        Assert.IsEmpty(result.Losses);
    }

    [TestMethod]
    public void AReferenceToAnotherClass_KeepsItsObject()
    {
        using EmbeddedDatabase database = Filled("Shop::Order", """{"customer":12}""");

        ReorganisationResult result = Reorganise(database, Members("Order", "referenceDefinitions", "customer: Retail explicitEmbeddedInverse;")
            + "inverseDefinitions\n\tallOrders of Customer automatic parentOf customer of Order manual;\n");

        Assert.AreEqual("""{"customer":12}""", Row(database, "Shop::Order"));
        Assert.IsEmpty(result.Losses);
    }

    [TestMethod]
    public void AnAttributeThatBecomesAReference_LosesItsValue()
    {
        using EmbeddedDatabase database = Filled("Shop::Customer", """{"fax":"1"}""");

        ReorganisationResult result = Reorganise(database, Members("Customer", "referenceDefinitions", "fax: Customer;"));

        Assert.AreEqual("""{"fax":null}""", Row(database, "Shop::Customer"));
        CollectionAssert.AreEqual(new[] { new DataLoss(LossKind.Values, "Shop::Customer", "fax", 1) }, result.Losses);
    }

    [TestMethod]
    public void RenamesInARow_AreCarriedOutInOrder()
    {
        using EmbeddedDatabase database = Filled("Shop::Customer", """{"fax":"1","name":"a"}""");
        database.Run(LoadStyle.LatestSchemaVersion,
            "Rename Property Shop::Customer::fax other", "Rename Property Shop::Customer::name fax", "Rename Property Shop::Customer::other name");

        ReorganisationResult result = Reorganise(database, "");

        Assert.AreEqual("""{"fax":"a","name":"1"}""", Row(database, "Shop::Customer"));
        Assert.IsEmpty(result.Losses);
    }

    [TestMethod]
    public void ARenameOntoADeletedProperty_LosesOnlyTheDeletedOne()
    {
        using EmbeddedDatabase database = Filled("Shop::Customer", """{"fax":"1","name":"a"}""");
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Property Shop::Customer::fax", "Rename Property Shop::Customer::name fax");

        ReorganisationResult result = Reorganise(database, "");

        Assert.AreEqual("""{"fax":"a"}""", Row(database, "Shop::Customer"));
        CollectionAssert.AreEqual(new[] { new DataLoss(LossKind.Values, "Shop::Customer", "fax", 1) }, result.Losses);
    }

    private static string Members(string type, string section, params string[] members) =>
        $"typeDefinitions\n\t{type}\n\t(\n\t\t{section}\n{string.Concat(members.Select(m => $"\t\t\t{m}\n"))}\t)\n";

    private static EmbeddedDatabase Filled(string type, string json, string? schema = null)
    {
        EmbeddedDatabase database = Shop.With(schema ?? Shop.Complete);
        database.Objects.Add(type, json);
        return database;
    }

    private static ReorganisationResult Reorganise(EmbeddedDatabase database, string sections)
    {
        if (sections.Length > 0)
            database.LoadSchema(Shop.Partial(sections));
        database.Loader.Reorganise(["Shop"]);
        return database.Loader.Transition(["Shop"]);
    }

    private static string Row(EmbeddedDatabase database, string type) => database.Objects.Read(type).Single().Json;
}
