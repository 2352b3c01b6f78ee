using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Semantics;
using static JadeDeploy.Schema.Tests.Semantics.SchemaTexts;

namespace JadeDeploy.Schema.Tests.Semantics;

[TestClass]
public class TypesThatAreNotThere
{
    private const string Package = "importedPackageDefinitions\n\tPkg is Parts::Pkg\n\t(\n\timportedClassDefinitions\n\t\tPart\n\timportedInterfaceDefinitions\n\t)\n";

    private static readonly string Parts = SchemaNamed("Parts", "RootSchema",
        "typeHeaders\n\tPart subclassOf Object;\ntypeDefinitions\n\tPart completeDefinition\n\t(\n\t)\n"
        + "exportedPackageDefinitions\n\tPkg\n\t(\n\texportedClassDefinitions\n\t\tPart\n\t\t(\n\t\t)\n\t)\n");

    [TestMethod]
    public void ASuperschema_IsJD2100() => ExpectError("JD2100", "RootSchema", SchemaNamed("Shop", "«Base»", ""));

    [TestMethod]
    public void ASuperschemaThatIsExternal_IsFine()
    {
        var found = SemanticCheck.Check(Read(SchemaNamed("Shop", "Base", "typeHeaders\n\tOrder subclassOf Nobody;\n")), ["Base"]);

        Assert.IsEmpty(found);
    }

    [TestMethod]
    public void SchemasBelowEachOther_AreJD2101Once() =>
        Expect("JD2101", DiagnosticSeverity.Error, SchemaNamed("Base", "«Shop»", ""), SchemaNamed("Shop", "Base", ""));

    [TestMethod]
    public void ClassesBelowEachOther_AreJD2101Once() =>
        ExpectError("JD2101", "Object", Shop("typeHeaders\n\tA subclassOf «B»;\n\tB subclassOf A;\n"));

    [TestMethod]
    public void ASuperclass_IsJD2102() => ExpectWarning("JD2102", "Object", Shop("typeHeaders\n\tOrder subclassOf «Nobody»;\n"));

    [TestMethod]
    public void ASuperclassInAPackageThatIsNotImported_IsAnError() =>
        Expect("JD2102", DiagnosticSeverity.Error, Shop("typeHeaders\n\tOrder subclassOf Pkg::«Nobody»;\n"));

    [TestMethod]
    public void ASuperclassThatAPackageDoesNotImport_IsAnError() =>
        ExpectError("JD2102", "Part", Parts, Shop(Package + "typeHeaders\n\tOrder subclassOf Pkg::«Nobody»;\n"));

    [TestMethod]
    public void WhatInheritsFromAnUnknownSuperclass_IsNotChecked() => Expect("JD2102", DiagnosticSeverity.Warning, Shop(
        "typeHeaders\n\tOrder subclassOf «Nobody»;\n\tOrders subclassOf MemberKeyDictionary;\nmembershipDefinitions\n\tOrders of Order;\n"
        + "memberKeyDefinitions\n\tOrders completeDefinition\n\t(\n\t\tanything;\n\t)\n"
        + "inverseDefinitions\n\tthis of Order peerOf that of Order;\n"));

    [TestMethod]
    [DataRow("attributeDefinitions\n\t\tname: «Text»[30];", "String", DisplayName = "property")]
    [DataRow("referenceDefinitions\n\t\tother: «Client» explicitEmbeddedInverse;", "Order", DisplayName = "reference")]
    [DataRow("constantDefinitions\n\t\tMax: «Number» = 3;", "Integer", DisplayName = "constant")]
    [DataRow("jadeMethodDefinitions\n\t\tm(a: Integer; b: «Nobody» io): Boolean updating;", "Order", DisplayName = "parameter")]
    [DataRow("jadeMethodDefinitions\n\t\tm(a: Integer): «Nobody» protected;", "Order", DisplayName = "result")]
    public void ATypeOfAMember_IsJD2103(string member, string right) =>
        ExpectWarning("JD2103", right, Shop($"typeHeaders\n\tOrder subclassOf Object;\ntypeDefinitions\n\tOrder completeDefinition\n\t(\n\t{member}\n\t)\n"));

    [TestMethod]
    public void ATypeOfAGlobalConstant_IsJD2103() =>
        ExpectWarning("JD2103", "Integer", Shop("constantDefinitions\n\tcategoryDefinition Limits\n\t\tMaxRows: «Number» = 10;\n"));

    [TestMethod]
    public void AMemberType_IsJD2103AtItsCollection()
    {
        const string headers = "typeHeaders\n\tOrder subclassOf Object;\n\t«Orders» subclassOf ObjectArray;\nmembershipDefinitions\n\tOrders of ";

        Expect("JD2103", DiagnosticSeverity.Warning, Shop(headers + "Nobody;\n"));
        ExpectNothing(Shop(headers + "Order;\n"), SchemaNamed("Other", "RootSchema", ""));
    }

    [TestMethod]
    public void ATypeThatGetsMembers_IsJD2104AtTheFirst()
    {
        const string members = " completeDefinition\n\t(\n\tjadeMethodDefinitions\n\t\t«first»();\n\t\tsecond();\n\t)\n";

        Expect("JD2104", DiagnosticSeverity.Warning, Shop("typeDefinitions\n\tNobody" + members));
        ExpectNothing(Shop("typeDefinitions\n\tString" + members));
    }

    [TestMethod]
    public void ACondition_IsJD2105()
    {
        static string Text(string condition) => Shop(
            "typeHeaders\n\tOrder subclassOf Object;\n\tOrders subclassOf ObjectArray;\nmembershipDefinitions\n\tOrders of Order;\n"
            + $"typeDefinitions\n\tOrder completeDefinition\n\t(\n\treferenceDefinitions\n\t\tpaid: Orders where {condition} explicitInverse;\n"
            + "\tjadeMethodDefinitions\n\t\tisPaid(): Boolean condition;\n\t)\n");

        ExpectWarning("JD2105", "isPaid", Text("Order::«isGone»"));
        ExpectWarning("JD2105", "Order", Text("«Nobody»::isPaid"));
    }
}
