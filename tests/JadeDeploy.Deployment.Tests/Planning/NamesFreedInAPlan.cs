using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>
/// A rename takes a name that something deleted, renamed or moved in the same plan has until then. Every plan here is proven, and
/// the rows of what stays are still there.
/// </summary>
[TestClass]
public class NamesFreedInAPlan
{
    private static string Attributes(params string[] attributes) =>
        attributes.Length == 0 ? "" : "\tattributeDefinitions\n" + string.Concat(attributes.Select(a => $"\t\t{a}\n"));

    private static PlanRequest Request(SchemaSet from, SchemaSet to, params DeclaredRename[] renames) =>
        ProvenPlan.Request(from, to) with { Renames = [.. renames] };

    private static string[] Commands(PlanRequest request) => request.Prove().Commands();

    // The rows of a class after the plan was run on a database with one row.
    private static string[] Rows(PlanRequest request, string holds, string row, string then)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(request.PlatformVersion);
        database.Catalogue.Seed(SchemaOrder.ProvidersFirst(request.From).Select(s => new SeedSchema(s.Name, s.Superschema, s.Entities)));
        database.Objects.Add(holds, row);
        foreach (PlannedStep step in DeploymentPlanner.Plan(request).Steps)
            EmbeddedStep.Run(database.Loader, step);
        return [.. database.Objects.Read(then).Select(o => o.Json.Replace(" ", "", StringComparison.Ordinal))];
    }

    [TestMethod]
    public void OfADeletedProperty_ItStepsAside_InAReorganisationOfItsOwn_AndGoesLast()
    {
        PlanRequest request = Request(
            Versions.Shop(Versions.Classes(("Order subclassOf Object", Attributes("fax: String[30];", "number: String[30];")))),
            Versions.Shop(Versions.Classes(("Order subclassOf Object", Attributes("number: String[30];")))),
            new DeclaredRename("Shop::Order::fax", "number"));

        PlanOutcome plan = request.Prove();

        CollectionAssert.AreEqual(
            new[] { "Rename Property Shop::Order::number renaming1", "Rename Property Shop::Order::fax number", "Delete Property Shop::Order::renaming1" }, plan.Commands());
        CollectionAssert.AreEqual(
            new[] { StepKind.Commands, StepKind.Reorganise, StepKind.Transition, StepKind.Commands, StepKind.Commands, StepKind.Reorganise, StepKind.Transition },
            plan.Steps.Select(s => s.Kind).ToArray());
        CollectionAssert.AreEqual(
            new[] { "Rename property Shop::Order::fax", "Delete property Shop::Order::number" }, plan.Changes.Select(c => $"{c.Action} {c.Entity}").ToArray());
        CollectionAssert.AreEqual(new[] { """{"number":"a"}""" }, Rows(request, "Shop::Order", """{"fax":"a","number":"b"}""", "Shop::Order"));
    }

    [TestMethod]
    public void OfADeletedProperty_WhileASubschemaGoesFirst_ThatSubschemaIsNotReorganised()
    {
        SchemaDefinition Shop(params string[] attributes) =>
            Versions.Schema("Shop", "RootSchema", Versions.Classes(("Order subclassOf Object", Attributes(attributes))));
        PlanRequest request = Request(
            Versions.Of(Shop("fax: String[30];", "number: String[30];"), Versions.Schema("View", "Shop", "")),
            Versions.Of(Shop("number: String[30];")),
            new DeclaredRename("Shop::Order::fax", "number"));

        PlanOutcome plan = request.Prove();

        Assert.AreEqual(StepKind.DeleteSchema, plan.Steps[0].Kind);
        CollectionAssert.AreEqual(new[] { "Shop" }, plan.Steps.First(s => s.Kind == StepKind.Reorganise).Schemas.ToArray());
    }

    [TestMethod]
    public void OfADeletedProperty_ItsLossNeedsConsentAsAlways()
    {
        PlanRequest request = Request(
            Versions.Shop(Versions.Classes(("Order subclassOf Object", Attributes("fax: String[30];", "number: String[30];")))),
            Versions.Shop(Versions.Classes(("Order subclassOf Object", Attributes("number: String[30];")))),
            new DeclaredRename("Shop::Order::fax", "number")) with { BlocksOnDataLoss = true };

        Diagnostic refusal = request.Refusal().Single();

        Assert.AreEqual(("JD3001", "Shop.scm"), (refusal.Code, refusal.Location.File));
        Assert.Contains("property Shop::Order::number", refusal.Message);
        Assert.IsNotEmpty((request with { AllowedDataLoss = ["Shop::Order::number"] }).Prove().Steps);
    }

    [TestMethod]
    public void OfADeletedPropertyOfTheSuperclass()
    {
        PlanRequest request = Request(
            Versions.Shop(Versions.Classes(("Party subclassOf Object", Attributes("phone: String[30];")), ("Order subclassOf Party", Attributes("state: String[30];")))),
            Versions.Shop(Versions.Classes(("Party subclassOf Object", ""), ("Order subclassOf Party", Attributes("phone: String[30];")))),
            new DeclaredRename("Shop::Order::state", "phone"));

        CollectionAssert.AreEqual(
            new[] { "Rename Property Shop::Party::phone renaming1", "Rename Property Shop::Order::state phone", "Delete Property Shop::Party::renaming1" }, Commands(request));
        CollectionAssert.AreEqual(new[] { """{"phone":"a"}""" }, Rows(request, "Shop::Order", """{"phone":"b","state":"a"}""", "Shop::Order"));
    }

    [TestMethod]
    public void OfAPropertyOfADeletedSubclass()
    {
        PlanRequest request = Request(
            Versions.Shop(Versions.Classes(("Party subclassOf Object", Attributes("code: String[30];")), ("Order subclassOf Party", Attributes("remark: String[30];")))),
            Versions.Shop(Versions.Classes(("Party subclassOf Object", Attributes("remark: String[30];")))),
            new DeclaredRename("Shop::Party::code", "remark"));

        CollectionAssert.AreEqual(
            new[] { "Rename Property Shop::Order::remark renaming1", "Rename Property Shop::Party::code remark", "Delete Class Shop::Order" }, Commands(request));
        CollectionAssert.AreEqual(new[] { """{"remark":"a"}""" }, Rows(request, "Shop::Party", """{"code":"a"}""", "Shop::Party"));
    }

    [TestMethod]
    public void OfADeletedPropertyThatIsAKey_WhichTheLoadChangesLater()
    {
        static string Text(string attributes, string key) => $"""
            typeHeaders
            	Order subclassOf Object;
            	Orders subclassOf MemberKeyDictionary;
            membershipDefinitions
            	Orders of Order;
            typeDefinitions
            	Order completeDefinition ( attributeDefinitions {attributes} )
            memberKeyDefinitions
            	Orders completeDefinition ( {key}; )
            """;

        CollectionAssert.AreEqual(
            new[] { "Rename Property Shop::Order::number renaming1", "Rename Property Shop::Order::fax number", "Delete Property Shop::Order::renaming1" },
            Commands(Request(
                Versions.Shop(Text("fax: Integer; number: Integer; year: Integer;", "number")), Versions.Shop(Text("number: Integer; year: Integer;", "year")),
                new DeclaredRename("Shop::Order::fax", "number"))));
    }

    [TestMethod]
    public void OfAPropertyWhoseClassMovesAway_TheMoveComesBetween()
    {
        PlanRequest request = Request(
            Versions.Shop(Versions.Classes(("Bill subclassOf Object", Attributes("fax: String[30];")), ("Order subclassOf Bill", Attributes("name: String[30];")))),
            Versions.Shop(Versions.Classes(("Bill subclassOf Object", Attributes("rate: String[30];")), ("Order subclassOf Object", Attributes("rate: String[30];")))),
            new DeclaredRename("Shop::Bill::fax", "rate"), new DeclaredRename("Shop::Order::name", "rate"));

        CollectionAssert.AreEqual(
            new[] { "Rename Property Shop::Bill::fax rate", "Move Class Shop::Order Object", "Rename Property Shop::Order::name rate" }, Commands(request));
        CollectionAssert.AreEqual(new[] { """{"rate":"a"}""" }, Rows(request, "Shop::Order", """{"fax":"b","name":"a"}""", "Shop::Order"));
    }

    [TestMethod]
    public void ExchangedAlongALineOfInheritance_OneStepsAside()
    {
        PlanRequest request = Request(
            Versions.Shop(Versions.Classes(("Bill subclassOf Object", Attributes("fax: String[30];")), ("Order subclassOf Bill", Attributes("name: String[30];")))),
            Versions.Shop(Versions.Classes(("Bill subclassOf Object", Attributes("name: String[30];")), ("Order subclassOf Bill", Attributes("fax: String[30];")))),
            new DeclaredRename("Shop::Bill::fax", "name"), new DeclaredRename("Shop::Order::name", "fax"));

        CollectionAssert.AreEqual(
            new[] { "Rename Property Shop::Bill::fax renaming1", "Rename Property Shop::Order::name fax", "Rename Property Shop::Bill::renaming1 name" }, Commands(request));
        CollectionAssert.AreEqual(new[] { """{"fax":"b","name":"a"}""" }, Rows(request, "Shop::Order", """{"fax":"a","name":"b"}""", "Shop::Order"));
    }

    [TestMethod]
    public void WhereClassesChangePlaces_TheUpperOneComesFirst()
    {
        PlanRequest request = Request(
            Versions.Shop(Versions.Classes(("Bill subclassOf Object", Attributes("fax: String[30];")), ("Order subclassOf Bill", Attributes("name: String[30];")))),
            Versions.Shop(Versions.Classes(("Bill subclassOf Order", Attributes("code: String[30];")), ("Order subclassOf Object", Attributes("fax: String[30];")))),
            new DeclaredRename("Shop::Bill::fax", "code"), new DeclaredRename("Shop::Order::name", "fax"));

        CollectionAssert.AreEqual(
            new[] { "Rename Property Shop::Bill::fax code", "Rename Property Shop::Order::name fax", "Move Class Shop::Order Object", "Move Class Shop::Bill Order" }, Commands(request));
    }

    [TestMethod]
    public void OfADeletedPropertyBelowWhichAClassMoves()
    {
        PlanRequest request = Request(
            Versions.Shop(Versions.Classes(("Bill subclassOf Object", Attributes("rate: String[30];")), ("Order subclassOf Object", Attributes("rate: String[30];")))),
            Versions.Shop(Versions.Classes(("Bill subclassOf Object", ""), ("Order subclassOf Bill", Attributes("rate: String[30];")))));

        CollectionAssert.AreEqual(
            new[] { "Rename Property Shop::Bill::rate renaming1", "Move Class Shop::Order Bill", "Delete Property Shop::Bill::renaming1" }, Commands(request));
        CollectionAssert.AreEqual(new[] { """{"rate":"a"}""" }, Rows(request, "Shop::Order", """{"rate":"a"}""", "Shop::Order"));
    }

    [TestMethod]
    public void OfADeletedClass_ItStepsAside_AndItsRowsGoLast()
    {
        PlanRequest request = Request(
            Versions.Shop(Versions.Classes(
                ("Client subclassOf Object", Attributes("name: String[30];")), ("Customer subclassOf Object", Attributes("name: String[30];")), ("Bill subclassOf Object", "\treferenceDefinitions\n\t\tbuyer: Customer;\n"))),
            Versions.Shop(Versions.Classes(("Customer subclassOf Object", Attributes("name: String[30];")), ("Bill subclassOf Object", "\treferenceDefinitions\n\t\tbuyer: Customer;\n"))),
            new DeclaredRename("Shop::Client", "Customer"));

        PlanOutcome plan = request.Prove();

        CollectionAssert.AreEqual(
            new[] { "Rename Class Shop::Customer Renaming1", "Rename Class Shop::Client Customer", "Delete Class Shop::Renaming1" }, plan.Commands());
        CollectionAssert.AreEqual(
            new[] { "Change property Shop::Bill::buyer", "Delete class Shop::Customer", "Rename class Shop::Client" },
            plan.Changes.Select(c => $"{c.Action} {c.Entity}").Order(StringComparer.Ordinal).ToArray(), "A reference to the old class is one to another class.");
        CollectionAssert.AreEqual(new[] { """{"name":"a"}""" }, Rows(request, "Shop::Client", """{"name":"a"}""", "Shop::Customer"));
        Assert.IsEmpty(Rows(request, "Shop::Customer", """{"name":"a"}""", "Shop::Customer"));
    }

    [TestMethod]
    public void OfADeletedClass_AsIdsShowIt()
    {
        SchemaSet from = Versions.Shop(Versions.Classes(("Client subclassOf Object", Attributes("a: Integer;")), ("Customer subclassOf Object", Attributes("b: Integer;")))).WithIds();
        SchemaSet to = Versions.Shop(Versions.Classes(("Customer subclassOf Object", Attributes("a: Integer;"))))
            .WithIds(("Shop::Customer", "Shop::Client"), ("Shop::Customer::a", "Shop::Client::a"));

        CollectionAssert.AreEqual(
            new[] { "Rename Class Shop::Customer Renaming1", "Rename Class Shop::Client Customer", "Delete Class Shop::Renaming1" }, Commands(Request(from, to)));
        CollectionAssert.AreEqual(new[] { """{"a":1}""" }, Rows(Request(from, to), "Shop::Client", """{"a":1}""", "Shop::Customer"));
    }

    [TestMethod]
    public void OfADeletedInterface_ForAClass()
    {
        static SchemaSet Version(string header, string interfaces) => Versions.Shop(interfaces + Versions.Classes((header, "")));

        CollectionAssert.AreEqual(
            new[] { "Rename Interface Shop::Thing Renaming1", "Rename Class Shop::Order Thing", "Delete Interface Shop::Renaming1" },
            Commands(Request(
                Version("Order subclassOf Object", "interfaceDefs\n\tThing ( jadeMethodDefinitions m(); )\n"), Version("Thing subclassOf Object", ""),
                new DeclaredRename("Shop::Order", "Thing"))));
    }

    [TestMethod]
    [DataRow("Model", "View")]
    [DataRow("View", "Model")]
    public void OfADeletedClass_OfASubschemaOrSuperschema(string renamed, string deleted)
    {
        SchemaSet Version(bool isNew)
        {
            string Of(string schema) => schema == renamed ? Versions.Classes((isNew ? "Order subclassOf Object" : "Sale subclassOf Object", ""))
                : isNew ? "" : Versions.Classes(("Order subclassOf Object", ""));
            return Versions.Of(Versions.Schema("Model", "RootSchema", Of("Model")), Versions.Schema("View", "Model", Of("View")));
        }

        CollectionAssert.AreEqual(
            new[] { $"Rename Class {deleted}::Order Renaming1", $"Rename Class {renamed}::Sale Order", $"Delete Class {deleted}::Renaming1" },
            Commands(Request(Version(false), Version(true), new DeclaredRename($"{renamed}::Sale", "Order"))));
    }

    [TestMethod]
    public void OfAClassThatIsRenamedElsewhere_TheOtherGoesFirst()
    {
        static SchemaSet Version(string model, string view) => Versions.Of(
            Versions.Schema("Model", "RootSchema", Versions.Classes(($"{model} subclassOf Object", ""))), Versions.Schema("View", "Model", Versions.Classes(($"{view} subclassOf Object", ""))));

        CollectionAssert.AreEqual(
            new[] { "Rename Class View::Order Local", "Rename Class Model::Sale Order" },
            Commands(Request(Version("Sale", "Order"), Version("Order", "Local"), new DeclaredRename("Model::Sale", "Order"), new DeclaredRename("View::Order", "Local"))));
    }

    [TestMethod]
    public void OfAClassOfAnImporterThatDoesNotSeeTheRenamedOne_NothingIsInTheWay()
    {
        static SchemaSet Version(string name) => Versions.Of(
            Versions.Schema("Model", "RootSchema", Versions.Classes(($"{name} subclassOf Object", ""), ("Item subclassOf Object", "")) + "exportedPackageDefinitions\n\tSelling ( exportedClassDefinitions Item ( ) )\n"),
            Versions.Schema("View", "RootSchema", "importedPackageDefinitions\n\tSelling is Model::Selling ( importedClassDefinitions Item )\n" + Versions.Classes(("Order subclassOf Object", ""))));

        CollectionAssert.AreEqual(
            new[] { "Rename Class Model::Sale Order" }, Commands(Request(Version("Sale"), Version("Order"), new DeclaredRename("Model::Sale", "Order"))));
    }

    [TestMethod]
    public void OfADeletedMethod_ItIsDeletedFirst()
    {
        CollectionAssert.AreEqual(
            new[] { "Delete Method Shop::Order::total", "Rename Property Shop::Order::sum total" },
            Commands(Request(
                Versions.Shop(Versions.Classes(("Order subclassOf Object", Attributes("sum: Integer;") + "\tjadeMethodDefinitions\n\t\ttotal();\n"))),
                Versions.Shop(Versions.Classes(("Order subclassOf Object", Attributes("total: Integer;")))),
                new DeclaredRename("Shop::Order::sum", "total"))));
    }

    [TestMethod]
    public void OfAMethodOfADeletedSubclass_ItIsDeletedFirst()
    {
        CollectionAssert.AreEqual(
            new[] { "Delete Method Shop::Order::total", "Rename Property Shop::Bill::sum total", "Delete Class Shop::Order" },
            Commands(Request(
                Versions.Shop(Versions.Classes(("Bill subclassOf Object", Attributes("sum: Integer;")), ("Order subclassOf Bill", "\tjadeMethodDefinitions\n\t\ttotal();\n"))),
                Versions.Shop(Versions.Classes(("Bill subclassOf Object", Attributes("total: Integer;")))),
                new DeclaredRename("Shop::Bill::sum", "total"))));
    }

    [TestMethod]
    public void OfADeletedConstant_TheOtherIsDeletedAndThisOneChanged()
    {
        CollectionAssert.AreEqual(
            new[] { "Delete Constant Shop::Order::Max" },
            Commands(Request(
                Versions.Shop(Versions.Classes(("Order subclassOf Object", "\tconstantDefinitions\n\t\tMax: Integer = 1;\n\t\tMost: Integer = 2;\n"))),
                Versions.Shop(Versions.Classes(("Order subclassOf Object", "\tconstantDefinitions\n\t\tMost: Integer = 1;\n"))),
                new DeclaredRename("Shop::Order::Max", "Most"))));
    }

    [TestMethod]
    public void AKeyThatAMoveWouldBreak_IsDeletedWithItsDictionaryBefore()
    {
        static SchemaSet Version(string superclass, string dictionary) => Versions.Shop($"""
            typeHeaders
            	Place subclassOf Object;
            	Order subclassOf {superclass};
            	{(dictionary.Length == 0 ? "" : "Orders subclassOf MemberKeyDictionary;")}
            {dictionary}
            typeDefinitions
            	Place completeDefinition ( attributeDefinitions number: Integer; )
            {(dictionary.Length == 0 ? "" : "memberKeyDefinitions\n\tOrders completeDefinition ( number; )")}
            """);

        CollectionAssert.AreEqual(
            new[] { "Delete Class Shop::Orders", "Move Class Shop::Order Object" },
            Commands(Request(Version("Place", "membershipDefinitions\n\tOrders of Order;"), Version("Object", ""))));
    }

    [TestMethod]
    public void AKeyThatAMoveWouldBreak_AndThatStaysUntilTheLoad_IsJD3080_AtTheKeys()
    {
        static SchemaSet Version(string superclass, string key) => Versions.Shop($"""
            typeHeaders
            	Place subclassOf Object;
            	Order subclassOf {superclass};
            	Orders subclassOf MemberKeyDictionary;
            membershipDefinitions
            	Orders of Order;
            typeDefinitions
            	Place completeDefinition ( attributeDefinitions number: Integer; )
            	Order completeDefinition ( attributeDefinitions year: Integer; )
            memberKeyDefinitions
            	Orders completeDefinition ( {key}; )
            """);

        Diagnostic refusal = Request(Version("Place", "number"), Version("Object", "year")).Refusal().Single();

        Assert.AreEqual(("JD3080", "Shop.scm", 14), (refusal.Code, refusal.Location.File, refusal.Location.Line));
        Assert.IsNotEmpty(Commands(Request(Version("Place", "year"), Version("Object", "year"))), "In two commits it goes.");
    }

    [TestMethod]
    public void WhatUsesAMethodThatHasToGoFirst_IsJD3080_AtTheUser()
    {
        static SchemaSet Version(string members, string condition) => Versions.Shop(Versions.Classes(
            ("Order subclassOf Object", members), ("Orders subclassOf ObjectSet", ""), ("Bill subclassOf Object", $"\treferenceDefinitions\n\t\torders: Orders{condition};\n"))
            .Replace("typeDefinitions", "membershipDefinitions\n\tOrders of Order;\ntypeDefinitions", StringComparison.Ordinal));

        Diagnostic refusal = Request(
            Version(Attributes("sum: Boolean;") + "\tjadeMethodDefinitions\n\t\tisPaid(): Boolean condition;\n", " where Order::isPaid"),
            Version(Attributes("isPaid: Boolean;"), ""), new DeclaredRename("Shop::Order::sum", "isPaid")).Refusal().Single();

        Assert.AreEqual("JD3080", refusal.Code);
        Assert.Contains("property Shop::Bill::orders", refusal.Message);
        Assert.AreEqual("Shop.scm", refusal.Location.File);
    }

    [TestMethod]
    public void OfAClassThatStaysInASubschema_IsJD3079_AtTheNewClass()
    {
        static SchemaSet Version(string name) => Versions.Of(
            Versions.Schema("Model", "RootSchema", Versions.Classes(($"{name} subclassOf Object", ""))), Versions.Schema("View", "Model", Versions.Classes(("Order subclassOf Object", ""))));

        Diagnostic refusal = Request(Version("Sale"), Version("Order"), new DeclaredRename("Model::Sale", "Order")).Refusal().Single();

        Assert.AreEqual(("JD3079", "Model.scm", 5), (refusal.Code, refusal.Location.File, refusal.Location.Line));
    }

    [TestMethod]
    public void OfAFileOfASuperschema_TheMapWouldMeanAnother_IsJD3081_AtTheMap()
    {
        static string Files(string schema, bool hasArchive, string map) =>
            $"databaseDefinitions\n{schema}Db (\n\tdatabaseFileDefinitions\n\t\t\"{schema}\";\n{(hasArchive ? "\t\t\"archive\";\n" : "")}\tdefaultFileDefinition \"{schema}\";\n\tclassMapDefinitions\n{map}\t)\n";
        static SchemaSet Version(bool inModel, bool inView) => Versions.Of(
            Versions.Schema("Model", "RootSchema", Files("Model", inModel, "")),
            Versions.Schema("View", "Model", Versions.Classes(("Order subclassOf Object", "")) + Files("View", inView, "\t\tOrder in \"archive\";\n")));

        Diagnostic refusal = Request(Version(true, true), Version(true, false)).Refusal().Single();

        Assert.AreEqual(("JD3081", "View.scm"), (refusal.Code, refusal.Location.File));
        CollectionAssert.AreEqual(new[] { "Delete DbFile Model::archive" }, Commands(Request(Version(true, true), Version(false, true))), "The map is to the subschema's own file.");
    }

    [TestMethod]
    public void ADeclarationOfTheSource_Counts_WhereItIsNews()
    {
        PlanRequest With(bool mayBeDone) => Request(
            Versions.Shop(Versions.Classes(("Order subclassOf Object", Attributes("fax: String[30];", "number: String[30];")))),
            Versions.Shop(Versions.Classes(("Order subclassOf Object", Attributes("number: String[30];")))),
            new DeclaredRename("Shop::Order::fax", "number") { Location = new SourceLocation("jadedeploy.toml", 2, 10), MayBeDone = mayBeDone });

        Assert.IsTrue(With(false).Prove().Changes.Any(c => c.Action == ChangeAction.Rename));
        CollectionAssert.AreEqual(new[] { "Delete property Shop::Order::fax" }, With(true).Prove().Changes.Select(c => $"{c.Action} {c.Entity}").ToArray());
    }
}
