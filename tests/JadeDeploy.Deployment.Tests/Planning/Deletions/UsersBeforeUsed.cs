using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning.Deletions;

/// <summary>What is deleted together goes in an order that the embedded loader, which refuses to delete what is used, accepts.</summary>
[TestClass]
public class UsersBeforeUsed
{
    private const string Database = "databaseDefinitions\nShopDb ( databaseFileDefinitions \"shop\"; defaultFileDefinition \"shop\"; )\n";

    private const string Keep = "<Application name=\"Keep\"/>";

    public static IEnumerable<object[]> Pairs =>
    [
        Case("application, method", "typeHeaders\n\tShop subclassOf RootSchemaApp;\ntypeDefinitions\n\tShop completeDefinition ( jadeMethodDefinitions begin(); )\n",
            "typeHeaders\n\tShop subclassOf RootSchemaApp;\n", "Delete Application Shop::Till", "Delete Method Shop::Shop::begin",
            "<Application name=\"Till\"><initializeMethod name=\"begin\"/></Application>"),
        Case("exported feature, property", Order("attributeDefinitions a: Integer; b: Integer;") + Package("Order ( exportedPropertyDefinitions a; b; )"),
            Order("attributeDefinitions b: Integer;") + Package("Order ( exportedPropertyDefinitions b; )"),
            "Delete ExportedFeature Shop::Selling::Order::a", "Delete Property Shop::Order::a"),
        Case("exported type, class", "typeHeaders\n\tOrder subclassOf Object;\n\tAid subclassOf Object;\n" + Package("Order ( ) Aid ( )"),
            "typeHeaders\n\tOrder subclassOf Object;\n" + Package("Order ( )"), "Delete ExportedType Shop::Selling::Aid", "Delete Class Shop::Aid"),
        Case("dictionary, key property", "typeHeaders\n\tOrder subclassOf Object;\n\tOrders subclassOf MemberKeyDictionary;\nmembershipDefinitions\n\tOrders of Order;\n"
            + "typeDefinitions\n\tOrder completeDefinition ( attributeDefinitions number: Integer; )\nmemberKeyDefinitions\n\tOrders completeDefinition ( number; )\n",
            "typeHeaders\n\tOrder subclassOf Object;\n", "Delete Class Shop::Orders", "Delete Property Shop::Order::number"),
        Case("reference, class", "typeHeaders\n\tOrder subclassOf Object;\n\tAid subclassOf Object;\ntypeDefinitions\n\tOrder completeDefinition ( referenceDefinitions aid: Aid; )\n",
            "typeHeaders\n\tOrder subclassOf Object;\n", "Delete Property Shop::Order::aid", "Delete Class Shop::Aid"),
        Case("subclass, superclass", "typeHeaders\n\tAid subclassOf Object;\n\tBetter subclassOf Aid;\n", "", "Delete Class Shop::Better", "Delete Class Shop::Aid"),
        Case("implementor, interface", "typeHeaders\n\tOrder subclassOf Object;\ninterfaceDefs\n\tIThing ( jadeMethodDefinitions t(); )\n"
            + "typeDefinitions\n\tOrder completeDefinition ( jadeMethodDefinitions total(); implementInterfaces IThing ( t is total; ) )\n",
            "", "Delete Class Shop::Order", "Delete Interface Shop::IThing"),
        Case("extending interface, interface", "interfaceDefs\n\tIBase ( )\n\tIMore ( subInterfaceOf IBase )\n", "", "Delete Interface Shop::IMore", "Delete Interface Shop::IBase"),
        Case("global constant, global constant", "constantDefinitions\n\tcategoryDefinition C\n\t\tBase: Integer = 1;\n\t\tAbove: Integer = Base + 1;\n\t\tLast: Integer = 3;\n",
            "constantDefinitions\n\tcategoryDefinition C\n\t\tLast: Integer = 3;\n", "Delete GlobalConstant Shop::Above", "Delete GlobalConstant Shop::Base"),
        Case("global constant, category", "constantDefinitions\n\tcategoryDefinition C\n\t\tLast: Integer = 3;\n", "", "Delete GlobalConstant Shop::Last", "Delete GlobalConstantCategory Shop::C"),
        Case("constant, constant", Order("constantDefinitions A: Integer = 1; Z: Integer = A + 1;"), Order(""), "Delete Constant Shop::Order::Z", "Delete Constant Shop::Order::A"),
        Case("exposure, class", "typeHeaders\n\tOrder subclassOf Object;\n_exposedListDefinitions\n\tNet version=1 ( Order ( ) )\n", "", "Delete Exposure Shop::Net", "Delete Class Shop::Order"),
        Case("class, file", "typeHeaders\n\tOrder subclassOf Object;\n" + Database.Replace("\"shop\"; default", "\"shop\"; \"big\"; default", StringComparison.Ordinal)
            .Replace("\"shop\"; )", "\"shop\"; classMapDefinitions Order in \"big\"; )", StringComparison.Ordinal), Database, "Delete Class Shop::Order", "Delete DbFile Shop::big"),
    ];

    [TestMethod]
    [DynamicData(nameof(Pairs))]
    public void GoFirst(string name, string from, string to, string first, string second, string forms)
    {
        string[] commands = ProvenPlan.Request(Versions.Shop(from, Keep + forms), Versions.Shop(to, Keep)).Prove().Commands();

        Assert.Contains(first, commands, string.Join('\n', commands));
        Assert.Contains(second, commands, string.Join('\n', commands));
        Assert.IsLessThan(Array.IndexOf(commands, second), Array.IndexOf(commands, first), $"{name}:\n{string.Join('\n', commands)}");
    }

    [TestMethod]
    public void AFile_GoesFromTheCurrentVersion_AfterTheTransition()
    {
        string withFile = Database.Replace("\"shop\"; default", "\"shop\"; \"big\"; default", StringComparison.Ordinal);

        PlannedStep[] steps = [.. ProvenPlan.Request(Versions.Shop("typeHeaders\n\tOrder subclassOf Object;\n" + withFile), Versions.Shop(Database)).Prove().Steps];

        Assert.AreEqual((StepKind.Commands, LoadStyle.CurrentSchemaVersion), (steps[^1].Kind, steps[^1].LoadStyle!.Value));
        Assert.AreEqual(StepKind.Transition, steps[^2].Kind);
    }

    [TestMethod]
    public void AFile_WhoseNameNoCommandCanHave_IsJD4024()
    {
        string withFile = Database.Replace("\"shop\"; default", "\"shop\"; \"big file\"; default", StringComparison.Ordinal);

        Diagnostic refusal = Expect.Failure(() => ProvenPlan.Request(Versions.Shop(withFile), Versions.Shop(Database)).Prove(), "JD4024");

        StringAssert.Contains(refusal.Message, "'Delete DbFile Shop::big file'");
    }

    [TestMethod]
    public void AnImporter_LoadsItsPackageAgain_BeforeTheExporterDeletes()
    {
        SchemaSet Both(string exported, string imported, string types) => Versions.Of(
            Versions.Schema("Shop", "RootSchema", $"typeHeaders\n{types}exportedPackageDefinitions\n\tSelling ( exportedClassDefinitions {exported} )\n"),
            Versions.Schema("View", "RootSchema", $"importedPackageDefinitions\n\tSelling is Shop::Selling ( importedClassDefinitions {imported} )\n"));

        PlanOutcome plan = ProvenPlan.Request(
            Both("Aid ( ) Order ( )", "Aid Order", "\tAid subclassOf Object;\n\tOrder subclassOf Object;\n"), Both("Order ( )", "Order", "\tOrder subclassOf Object;\n")).Prove();

        CollectionAssert.AreEqual(new[] { "Delete ExportedType Shop::Selling::Aid", "Delete Class Shop::Aid" }, plan.Commands());
        int load = plan.Steps.Select((s, i) => (s, i)).Last(p => p.s.Kind == StepKind.Load && p.s.Schema == "View").i;
        Assert.IsLessThan(plan.Steps.Select((s, i) => (s, i)).First(p => p.s.Kind == StepKind.Commands).i, load);
    }

    [TestMethod]
    public void AClassWithAnInverseToOneThatStays_LosesItsReferenceFirst()
    {
        const string from = """
            typeHeaders
            	Base subclassOf Object;
            	Order subclassOf Base;
            	Customer subclassOf Object;
            typeDefinitions
            	Order completeDefinition ( referenceDefinitions customer: Customer explicitInverse; )
            	Customer completeDefinition ( referenceDefinitions last: Base explicitInverse; )
            inverseDefinitions
            	customer of Order automatic peerOf last of Customer manual;
            """;
        const string to = """
            typeHeaders
            	Base subclassOf Object;
            	Customer subclassOf Object;
            typeDefinitions
            	Customer completeDefinition ( referenceDefinitions last: Base; )
            """;

        string[] commands = ProvenPlan.Request(Versions.Shop(from), Versions.Shop(to)).Prove().Commands();

        CollectionAssert.AreEqual(new[] { "Delete Property Shop::Order::customer", "Delete Class Shop::Order" }, commands);
    }

    [TestMethod]
    public void WhatUsesANameThatALoadNeeds_GoesBeforeTheLoadToo()
    {
        PlanOutcome plan = ProvenPlan.Request(
            Versions.Shop("typeHeaders\n\tThing subclassOf Object;\n\tMore subclassOf Thing;\n"), Versions.Shop("interfaceDefs\n\tThing ( )\n")).Prove();

        CollectionAssert.AreEqual(new[] { "Delete Class Shop::More", "Delete Class Shop::Thing" }, plan.Commands());
        Assert.AreEqual(StepKind.Commands, plan.Steps[0].Kind);
        Assert.AreEqual(StepKind.Load, plan.Steps[1].Kind);
    }

    private static string Order(string members) => $"typeHeaders\n\tOrder subclassOf Object;\ntypeDefinitions\n\tOrder completeDefinition ( {members} )\n";

    private static string Package(string types) => $"exportedPackageDefinitions\n\tSelling ( exportedClassDefinitions {types} )\n";

    private static object[] Case(string name, string from, string to, string first, string second, string forms = "") =>
        [name, from, to, first, second, forms];
}
