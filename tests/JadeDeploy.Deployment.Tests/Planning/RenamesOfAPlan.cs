using System.Text;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning;

[TestClass]
public class RenamesOfAPlan
{
    private static PlanOutcome Plan(SchemaSet from, SchemaSet to, Func<PlanRequest, PlanRequest>? with = null)
    {
        var request = new PlanRequest { From = from, To = to, PlatformVersion = new JadeVersion(25, 0, 1), BlocksOnDataLoss = false };
        return DeploymentPlanner.Plan(with is null ? request : with(request));
    }

    private static PlanOutcome Plan(SchemaSet from, SchemaSet to, params DeclaredRename[] renames) =>
        Plan(from, to, r => r with { Renames = [.. renames] });

    private static Diagnostic Refusal(SchemaSet from, SchemaSet to, Func<PlanRequest, PlanRequest> with) =>
        Assert.ThrowsExactly<DeploymentException>(() => Plan(from, to, with)).Diagnostics.Single();

    private static SchemaSet Order(params string[] attributes) => Versions.Shop(Body("Order", "\tattributeDefinitions\n" + string.Concat(attributes.Select(a => $"\t\t{a}\n"))));

    private static string Body(string name, string body) => Versions.Classes(($"{name} subclassOf Object", body));

    private static string[] Changes(PlanOutcome plan) => [.. plan.Changes.Select(c => $"{c.Action} {c.Entity}{(c.To is null ? "" : " to " + c.To)}")];

    private static string[] Commands(PlanOutcome plan) =>
        [.. plan.Steps.Where(s => s.Kind == StepKind.Commands).SelectMany(s => Encoding.ASCII.GetString(s.Files[0].Content.Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[4..])];

    private static DeclaredRename OfSource(string entity, string to, bool mayBeDone = false) =>
        new(entity, to) { Location = new SourceLocation("jadedeploy.toml", 2, 10), MayBeDone = mayBeDone };

    [TestMethod]
    public void ARing_OfClasses_GoesThroughAFreeName()
    {
        SchemaSet Version(string first, string second) => Versions.Shop(Versions.Classes(
            ($"{first} subclassOf Object", "\tattributeDefinitions\n\t\tx: Integer;\n"), ($"{second} subclassOf Object", "\tattributeDefinitions\n\t\ty: Date;\n")));

        PlanOutcome plan = Plan(Version("A", "B"), Version("B", "A"), new("Shop::A", "B"), new("Shop::B", "A"));

        CollectionAssert.AreEqual(new[] { "Rename Class Shop::A Renaming1", "Rename Class Shop::B A", "Rename Class Shop::Renaming1 B" }, Commands(plan));
        CollectionAssert.AreEqual(new[] { "Rename class Shop::A to B", "Rename class Shop::B to A" }, Changes(plan));
    }

    [TestMethod]
    public void OneRenameAfterAnother_IsOne() => CollectionAssert.AreEqual(
        new[] { "Rename property Shop::Order::a to c" },
        Changes(Plan(Order("a: Integer;"), Order("c: Integer;"), new("Shop::Order::a", "b"), new("Shop::Order::b", "c"))));

    [TestMethod]
    public void AnotherLetterCase_IsARename_ThatRestsOnAnAssumption()
    {
        PlanOutcome plan = Plan(Order("faxno: Integer;"), Order("faxNo: Integer;"), new DeclaredRename("Shop::Order::faxno", "faxNo"));

        CollectionAssert.AreEqual(new[] { "Rename property Shop::Order::faxno to faxNo" }, Changes(plan));
        CollectionAssert.Contains(plan.Steps[0].Assumptions, "A12");
    }

    [TestMethod]
    public void TheOldName_CanBeGivenToSomethingNew()
    {
        PlanOutcome plan = Plan(Order("a: Integer;"), Order("b: Integer;", "a: Date;"), new DeclaredRename("Shop::Order::a", "b"));

        CollectionAssert.AreEqual(new[] { "Add property Shop::Order::a", "Rename property Shop::Order::a to b" }, Changes(plan));
    }

    [TestMethod]
    public void ARenameOfLongAgo_IsSilent_AlsoWhenItsOldNameIsInUseAgain()
    {
        Assert.IsEmpty(Plan(Order("b: Integer;"), Order("b: Integer;"), new DeclaredRename("Shop::Order::a", "b")).Warnings);
        PlanOutcome reused = Plan(Order("a: Date;", "b: Integer;"), Order("a: Date;", "b: Integer;"), new DeclaredRename("Shop::Order::a", "b"));
        Assert.IsEmpty(reused.Changes);
        Assert.IsEmpty(reused.Warnings);
    }

    [TestMethod]
    public void ADeclarationOfTheSourceThatMatchesNothing_IsSilent()
    {
        Assert.IsEmpty(Plan(Order(), Order(), OfSource("Shop::Gone::a", "b")).Warnings);
        Assert.AreEqual("JD3005", Plan(Order(), Order(), new DeclaredRename("Shop::Gone::a", "b")).Warnings.Single().Code);
    }

    [TestMethod]
    public void AnExchangeThatTheSourceDeclares_IsJD3040_WhereNobodyKnowsWhetherItWasMade()
    {
        (SchemaSet from, SchemaSet to) = (Order("a: Integer;", "b: Integer;"), Order("a: Integer;", "b: Integer;"));

        Diagnostic error = Refusal(from, to, r => r with { Renames = [OfSource("Shop::Order::a", "b", true), OfSource("Shop::Order::b", "a", true)] });

        Assert.AreEqual(("JD3040", "jadedeploy.toml(2,10)"), (error.Code, error.Location.ToString()));
        Assert.HasCount(2, Plan(from, to, OfSource("Shop::Order::a", "b"), OfSource("Shop::Order::b", "a")).Changes);
    }

    [TestMethod]
    public void AMethod_IsLoadedUnderItsNewName_AndDeletedUnderTheOldOne()
    {
        static SchemaSet Version(string method) => Versions.Shop(Body("Order", $"\tjadeMethodDefinitions\n\t\t{method}();\n"));

        PlanOutcome plan = Plan(Version("total"), Version("sum"), new DeclaredRename("Shop::Order::total", "sum"));

        CollectionAssert.AreEqual(new[] { "Rename method Shop::Order::total to sum" }, Changes(plan));
        CollectionAssert.AreEqual(new[] { StepKind.Load, StepKind.Commands, StepKind.Reorganise, StepKind.Transition }, plan.Steps.Select(s => s.Kind).ToArray());
        CollectionAssert.AreEqual(new[] { "Delete Method Shop::Order::total" }, Commands(plan));
    }

    [TestMethod]
    public void ADatabaseFile_IsReplaced_AndItsInstancesMove()
    {
        static string Text(string file) => Body("Order", "") + $"databaseDefinitions\nDb (\n\tdatabaseFileDefinitions\n\t\t\"base\";\n\t\t\"{file}\";\n\tdefaultFileDefinition \"base\";\n\tclassMapDefinitions\n\t\tOrder in \"{file}\";\n\t)\n";

        PlanOutcome plan = Plan(Versions.Shop(Text("old")), Versions.Shop(Text("sales")), new DeclaredRename("Shop::old", "sales"));

        CollectionAssert.AreEqual(
            new[] { "Create DbFile Shop::sales", "Remap Class Shop::Order sales", "MoveInstances", "Delete DbFile Shop::old" }, Commands(plan));
        CollectionAssert.Contains(Changes(plan), "Rename databaseFile Shop::old to sales");
        Assert.AreEqual("JD3041", Refusal(Versions.Shop(Text("old")), Versions.Shop(Text("Old")), r => r with { Renames = [new("Shop::old", "Old")] }).Code);
    }

    [TestMethod]
    public void AKeyOfTheSameName_InAnotherClass_Stays()
    {
        static SchemaSet Version(string name) => Versions.Shop($"""
            typeHeaders
            	A subclassOf Object;
            	B subclassOf Object;
            	BDict subclassOf MemberKeyDictionary;
            membershipDefinitions
            	BDict of B;
            typeDefinitions
            	A completeDefinition ( attributeDefinitions {name}: Integer; )
            	B completeDefinition ( attributeDefinitions name: Integer; )
            memberKeyDefinitions
            	BDict completeDefinition ( name; )
            """);

        CollectionAssert.AreEqual(new[] { "Rename property Shop::A::name to title" }, Changes(Plan(Version("name"), Version("title"), new DeclaredRename("Shop::A::name", "title"))));
    }

    [TestMethod]
    public void APropertyInItsSuperclass_LosesItsValues_AndTheReasonSaysWhere()
    {
        SchemaSet from = Versions.Shop(Versions.Classes(("Base subclassOf Object", ""), ("Order subclassOf Base", "\tattributeDefinitions\n\t\ta: Integer;\n")));
        SchemaSet to = Versions.Shop(Versions.Classes(("Base subclassOf Object", "\tattributeDefinitions\n\t\ta: Integer;\n"), ("Order subclassOf Base", "")));

        PlannedChange deleted = Plan(from, to, []).Changes.Single(c => c.Action == ChangeAction.Delete);

        Assert.IsTrue(deleted.DataLoss);
        StringAssert.StartsWith(deleted.Reason, "it is now a property of Shop::Base (Shop.scm(", StringComparison.Ordinal);
    }

    [TestMethod]
    public void APropertyThatBecomesAMethod_FreesItsNameBeforeTheLoad()
    {
        PlanOutcome plan = Plan(Order("a: Integer;"), Versions.Shop(Body("Order", "\tjadeMethodDefinitions\n\t\ta(): Integer;\n")), []);

        CollectionAssert.AreEqual(new[] { StepKind.Commands, StepKind.Load }, plan.Steps.Select(s => s.Kind).Take(2).ToArray());
        StringAssert.StartsWith(plan.Changes.Single(c => c.DataLoss).Reason, "it becomes a method", StringComparison.Ordinal);
    }

    [TestMethod]
    public void AnotherSuperschema_IsJD3043_AtTheSchema()
    {
        SchemaSet Version(string superschema) => Versions.Of(Versions.Schema("A", "RootSchema", ""), Versions.Schema("B", "RootSchema", ""), Versions.Schema("S", superschema, ""));

        Diagnostic error = Refusal(Version("A"), Version("B"), r => r);

        Assert.AreEqual(("JD3043", "S.scm", 3), (error.Code, error.Location.File, error.Location.Line));
    }

    [TestMethod]
    public void SeveralCandidates_AreNamed_TheLikeliestFirst()
    {
        Diagnostic error = Refusal(Order("fax: String[30];"), Order("phone: String[30];", "faxNumber: String[30];"), r => r);

        Assert.AreEqual("JD3003", error.Code);
        Assert.Contains("property Shop::Order::faxNumber (or property Shop::Order::phone)", error.Message);
        Assert.Contains("[[rename]] with the lines entity = \"Shop::Order::fax\" and to = \"faxNumber\"", error.Message);
        Assert.Contains("[[notRename]] with entity = \"Shop::Order::fax\"", error.Message);
    }

    [TestMethod]
    public void WhatHoldsNoData_IsNotAskedAbout()
    {
        static SchemaSet Version(string name) => Versions.Shop(Versions.Classes(
            ("Order subclassOf Object", $"\tconstantDefinitions\n\t\t{name}: Integer = 1;\n\tjadeMethodDefinitions\n\t\tm{name}();\n"),
            ("Window subclassOf Object transient", $"\tattributeDefinitions\n\t\tp{name}: Integer;\n")));

        Assert.IsEmpty(Plan(Version("A"), Version("B"), []).Warnings);
    }

    [TestMethod]
    public void TwoNewNamesForOneEntity_AreJD3042() => Assert.AreEqual("JD3042", Assert.ThrowsExactly<DeploymentException>(() =>
        Plan(Order("a: Integer;"), Order("b: Integer;"), new("Shop::Order::a", "c"), new("Shop::Order::a", "b"))).Diagnostics[0].Code);
}
