using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>A step that rests on an assumption is refused when <c>JadeStrict</c> names it, and only then.</summary>
[TestClass]
public sealed class RefusedAssumptions
{
    // What other classes of tests refuse: renames, deletions, classification, scripts.
    private static readonly string[] TestedElsewhere = ["A12", "A13", "A14", "A15", "A16", "A17", "A18", "A19", "A23", "A24", "A25"];

    private const string Buyer = "\treferenceDefinitions\n\t\tbuyer: Customer;\n";
    private const string Orders = "\treferenceDefinitions\n\t\torders: OrderArray;\n";
    private const string Export = "exportedPackageDefinitions\n\tSelling ( exportedClassDefinitions Order ( ) )\n";
    private const string Thing = "interfaceDefs\n\tIThing ( jadeMethodDefinitions m(); {0} )\n";
    private const string Maps = "databaseDefinitions\nShopDb ( databaseFileDefinitions \"shop\"; \"big\"; defaultFileDefinition \"shop\"; classMapDefinitions Order in \"{0}\"; )\n";

    /// <summary>An assumption, and two versions whose plan rests on it.</summary>
    public static IEnumerable<object[]> Cases =>
    [
        ["A01", Orderly("\timplementInterfaces\n\t\tIThing ( m is total; )\n") + Thing.Replace("{0}", ""), Orderly("") + Thing.Replace("{0}", "")],
        ["A02", Inverse("inverseDefinitions\n\torders of Customer automatic parentOf buyer of Order manual;\n"), Inverse("")],
        ["A03", Orderly("") + Export, Orderly("") + Export.Replace("Order ( )", "Order transient ( )")],
        ["A04", Dictionary("a;"), Dictionary("a descending;")],
        ["A05", Orderly("") + "constantDefinitions\n\tcategoryDefinition C\n", Orderly("")],
        ["A06", Orderly("\tattributeDefinitions\n\t\tfax: Date;\n"), Orderly("")],
        ["A08", Versions.Classes(("Order subclassOf Object", "")), Versions.Classes(("Base subclassOf Object", ""), ("Order subclassOf Base", ""))],
        ["A09", Thing.Replace("{0}", "n();"), Thing.Replace("{0}", "")],
        ["A10", Orderly("") + Maps.Replace("{0}", "shop"), Orderly("") + Maps.Replace("{0}", "shop").Replace("ShopDb", "OtherDb")],
        ["A21", Orderly("\tattributeDefinitions\n\t\tfax: Date;\n\t\ttelex: Time;\n"), Orderly("")],
        ["A22", Orderly("\tattributeDefinitions\n\t\tfax: Date;\n"), Orderly("")],
    ];

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void AStepThatRestsOnIt_IsJD3012(string id, string from, string to) =>
        AssertRefused(id, Request(Versions.Shop(from), Versions.Shop(to)));

    [TestMethod]
    public void AForm_RestsOnA07() => AssertRefused("A07", Request(
        Versions.Shop("", "<Form locale=\"5129\" name=\"Main\"><caption>a</caption></Form>"),
        Versions.Shop("", "<Form locale=\"5129\" name=\"Main\"><caption>b</caption></Form>")));

    [TestMethod]
    public void ANewSchemaOfEntityFiles_RestsOnA11() => AssertRefused("A11", Request(SchemaSet.Empty, Versions.Shop(Orderly("")).WithIds().WithoutBytes()));

    [TestMethod]
    public void ASchemaBelowOneThatIsNotRead_RestsOnA20() => AssertRefused("A20", Request(
        SchemaSet.Empty, Versions.Of(Versions.Schema("View", "Model", ""))) with { OtherSchemas = ["Model"], UnseenSchemas = ["Model"] });

    [TestMethod]
    public void ASchemaBelowOneThatIsRead_DoesNot() => Assert.IsEmpty(DeploymentPlanner.Plan(Request(
        SchemaSet.Empty, Versions.Of(Versions.Schema("View", "Model", ""))) with { OtherSchemas = ["Model"] }).Steps[0].Assumptions);

    [TestMethod]
    public void EveryAssumption_IsRefusedBySomeTest()
    {
        string[] tested = [.. Cases.Select(c => (string)c[0]), "A07", "A11", "A20", .. TestedElsewhere];

        CollectionAssert.AreEqual(Array.Empty<string>(), Assumptions.All.Select(a => a.Id).Except(tested).ToArray());
    }

    [TestMethod]
    public void EveryStepThatIsRefused_IsReported()
    {
        PlanRequest request = Request(Versions.Shop(Orderly("\tattributeDefinitions\n\t\tfax: Date;\n\t\ttelex: Time;\n")), Versions.Shop(Orderly(""))) with { Strict = ["all"] };

        Diagnostic[] errors = [.. Assert.ThrowsExactly<DeploymentException>(() => DeploymentPlanner.Plan(request)).Diagnostics];

        CollectionAssert.AreEqual(new[] { "A06", "A21", "A22" }, errors.Select(e => e.Message.Split("assumption ")[1][..3]).ToArray());
    }

    [TestMethod]
    [DataRow("everything", "The ids are A01 to ")]
    [DataRow("a04", "Did you mean 'A04'?")]
    [DataRow("ALL", "Did you mean 'all'?")]
    public void AnUnknownId_IsJD3075(string id, string expected)
    {
        PlanRequest request = Request(SchemaSet.Empty, SchemaSet.Empty) with { Strict = [id] };

        Diagnostic error = Assert.ContainsSingle(Assert.ThrowsExactly<DeploymentException>(() => DeploymentPlanner.Plan(request)).Diagnostics);

        Assert.AreEqual("JD3075", error.Code);
        Assert.Contains(expected, error.Message);
    }

    private static void AssertRefused(string id, PlanRequest request)
    {
        PlanOutcome plan = DeploymentPlanner.Plan(request);
        PlannedStep[] steps = [.. plan.Steps.Where(s => s.Assumptions.Contains(id))];
        Assert.IsNotEmpty(steps);

        Diagnostic[] errors = [.. Assert.ThrowsExactly<DeploymentException>(() => DeploymentPlanner.Plan(request with { Strict = [id] })).Diagnostics];

        Assert.HasCount(steps.Length, errors);
        Assert.IsTrue(errors.All(e => e.Code == "JD3012" && e.Message.Contains(id, StringComparison.Ordinal)));
        Assert.IsNotEmpty(DeploymentPlanner.Plan(request with { Strict = [.. Assumptions.All.Select(a => a.Id).Except(plan.Steps.SelectMany(s => s.Assumptions))] }).Steps);
    }

    private static PlanRequest Request(SchemaSet from, SchemaSet to) => new()
    {
        From = from,
        To = to,
        PlatformVersion = new JadeVersion(25, 0, 1),
        BlocksOnDataLoss = false,
        NotRenames = ["all"],
    };

    private static string Orderly(string body) => Versions.Classes(("Order subclassOf Object", "\tjadeMethodDefinitions\n\t\ttotal();\n" + body));

    private static string Inverse(string inverses) => Versions.Classes(
        ("Order subclassOf Object", Buyer), ("Customer subclassOf Object", Orders), ("OrderArray subclassOf Array", "")) + inverses;

    private static string Dictionary(string keys) => Versions.Classes(
        ("Order subclassOf Object", "\tattributeDefinitions\n\t\ta: Integer;\n"), ("Orders subclassOf MemberKeyDictionary", ""))
        + $"memberKeyDefinitions\n\tOrders completeDefinition ( {keys} )\n";
}
