using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Comparison;

[TestClass]
public class RenamesThatIdsShow
{
    private static readonly string Order = Type("Order", "fax: String[30];", "number: Integer;");

    private static string Type(string name, params string[] attributes) =>
        Versions.Classes(($"{name} subclassOf Object", "\tattributeDefinitions\n" + string.Concat(attributes.Select(a => $"\t\t{a}\n"))));

    private static string[] Compare(SchemaSet from, SchemaSet to, params DeclaredRename[] renames) =>
        [.. SchemaComparison.Compare(from, to, renames).Select(c => $"{c.Action} {c.Entity}{(c.To is null ? "" : " to " + c.To)}")];

    private static PlanOutcome Plan(SchemaSet from, SchemaSet to, Func<PlanRequest, PlanRequest>? with = null)
    {
        var request = new PlanRequest { From = from, To = to, PlatformVersion = new JadeVersion(25, 0, 1), BlocksOnDataLoss = false };
        return DeploymentPlanner.Plan(with is null ? request : with(request));
    }

    private static Diagnostic Refusal(SchemaSet from, SchemaSet to, Func<PlanRequest, PlanRequest> with) =>
        Assert.ThrowsExactly<DeploymentException>(() => Plan(from, to, with)).Diagnostics.Single();

    [TestMethod]
    public void TheSameIdUnderAnotherName_IsARename()
    {
        SchemaSet to = Versions.Shop(Type("Sale", "faxNumber: String[30];", "number: Integer64;"))
            .WithIds(("Shop::Sale", "Shop::Order"), ("Shop::Sale::faxNumber", "Shop::Order::fax"));

        CollectionAssert.AreEqual(
            new[] { "Rename class Shop::Order to Sale", "Rename property Shop::Order::fax to faxNumber", "Change property Shop::Order::number" },
            Compare(Versions.Shop(Order).WithIds(), to));
    }

    [TestMethod]
    public void AnotherId_IsAnotherEntityAndNobodyIsAsked()
    {
        PlanOutcome plan = Plan(Versions.Shop(Order).WithIds(), Versions.Shop(Type("Order", "mobile: String[30];", "number: Integer;")).WithIds());

        CollectionAssert.AreEqual(
            new[] { "Delete property Shop::Order::fax", "Add property Shop::Order::mobile" },
            plan.Changes.Select(c => $"{c.Action} {c.Entity}").ToArray());
        Assert.IsEmpty(plan.Warnings);
    }

    [TestMethod]
    public void AnIdInAnotherSuperclass_IsAMove()
    {
        SchemaSet from = Versions.Shop("typeHeaders\n\tBase subclassOf Object;\n\tOrder subclassOf Object;\n").WithIds();
        SchemaSet to = Versions.Shop("typeHeaders\n\tBase subclassOf Object;\n\tOrder subclassOf Base;\n").WithIds();
        SchemaSet toRenamed = Versions.Shop("typeHeaders\n\tBase subclassOf Object;\n\tSale subclassOf Base;\n").WithIds(("Shop::Sale", "Shop::Order"));

        CollectionAssert.AreEqual(new[] { "Move class Shop::Order to Base" }, Compare(from, to));
        CollectionAssert.AreEqual(new[] { "Rename class Shop::Order to Sale" }, Compare(from, toRenamed));
    }

    [TestMethod]
    public void APropertyInAnotherClass_WasNotRenamed()
    {
        string two = Versions.Classes(("A subclassOf Object", "\tattributeDefinitions\n\t\tx: Integer;\n"), ("B subclassOf Object", ""));
        string moved = Versions.Classes(("A subclassOf Object", ""), ("B subclassOf Object", "\tattributeDefinitions\n\t\ty: Integer;\n"));

        CollectionAssert.AreEqual(
            new[] { "Delete property Shop::A::x", "Add property Shop::B::y" },
            Compare(Versions.Shop(two).WithIds(), Versions.Shop(moved).WithIds(("Shop::B::y", "Shop::A::x"))));
    }

    [TestMethod]
    public void AnIdOfTwoEntities_SaysNothing()
    {
        SchemaSet to = Versions.Shop(Type("Order", "faxA: Date;", "faxB: Date;", "number: Integer;"))
            .WithIds(("Shop::Order::faxA", "Shop::Order::fax"), ("Shop::Order::faxB", "Shop::Order::fax"));

        CollectionAssert.AreEqual(
            new[] { "Delete property Shop::Order::fax", "Add property Shop::Order::faxA", "Add property Shop::Order::faxB" },
            Compare(Versions.Shop(Order).WithIds(), to));
    }

    [TestMethod]
    public void OtherIdsUnderTheSameNames_AreOneWarning()
    {
        SchemaSet to = Versions.Shop(Order).WithIds(("Shop", "extracted again"));

        PlanOutcome plan = Plan(Versions.Shop(Order).WithIds(), to);

        Assert.IsEmpty(plan.Changes);
        Diagnostic warning = plan.Warnings.Single();
        Assert.AreEqual(("JD3032", DiagnosticSeverity.Warning, "Shop.scm"), (warning.Code, warning.Severity, warning.Location.File));
        StringAssert.StartsWith(warning.Message, "4 entities, schema Shop first,", StringComparison.Ordinal);
    }

    [TestMethod]
    public void WhereIdsDoNotGoOn_SimilarNamesAreAskedAbout()
    {
        SchemaSet to = Versions.Shop(Type("Order", "faxNumber: String[30];", "number: Integer;")).WithIds(("Shop", "extracted again"));

        Assert.AreEqual("JD3003", Refusal(Versions.Shop(Order).WithIds(), to, r => r).Code);
        Assert.AreEqual(ChangeAction.Rename, Plan(Versions.Shop(Order).WithIds(), to, r => r with { Renames = [new("Shop::Order::fax", "faxNumber")] }).Changes.Single().Action);
    }

    [TestMethod]
    public void ADeclarationThatAgrees_ChangesNothing()
    {
        SchemaSet to = Versions.Shop(Type("Order", "faxNumber: String[30];", "number: Integer;")).WithIds(("Shop::Order::faxNumber", "Shop::Order::fax"));

        PlanOutcome plan = Plan(Versions.Shop(Order).WithIds(), to, r => r with { Renames = [new("Shop::Order::fax", "faxNumber")] });

        Assert.AreEqual(ChangeAction.Rename, plan.Changes.Single().Action);
        Assert.IsEmpty(plan.Warnings);
    }

    [TestMethod]
    public void ADeclaredRenameThatIdsContradict_IsJD3031()
    {
        SchemaSet to = Versions.Shop(Type("Order", "telefax: String[30];", "phone: String[30];", "number: Integer;"))
            .WithIds(("Shop::Order::telefax", "Shop::Order::fax"));

        Diagnostic error = Refusal(Versions.Shop(Order).WithIds(), to, r => r with { Renames = [new("Shop::Order::fax", "phone")] });

        Assert.AreEqual(("JD3031", "Shop.scm", 10), (error.Code, error.Location.File, error.Location.Line));
        Assert.Contains("property Shop::Order::telefax", error.Message);
    }

    [TestMethod]
    public void ARenameDeclaredToWhatWasSomethingElse_IsJD3031()
    {
        SchemaSet to = Versions.Shop(Type("Order", "phone: String[30];")).WithIds(("Shop::Order::phone", "Shop::Order::number"));

        Assert.AreEqual("JD3031", Refusal(Versions.Shop(Order).WithIds(), to, r => r with { Renames = [new("Shop::Order::fax", "phone")] }).Code);
    }

    [TestMethod]
    public void ADeniedRenameThatIdsShow_IsJD3031()
    {
        SchemaSet to = Versions.Shop(Type("Order", "faxNumber: String[30];", "number: Integer;")).WithIds(("Shop::Order::faxNumber", "Shop::Order::fax"));

        Diagnostic error = Refusal(Versions.Shop(Order).WithIds(), to, r => r with { NotRenames = ["Shop::Order::fax"] });

        Assert.AreEqual("JD3031", error.Code);
        StringAssert.StartsWith(error.Message, "JadeNotRename 'Shop::Order::fax'", StringComparison.Ordinal);
        Assert.AreEqual(ChangeAction.Rename, Plan(Versions.Shop(Order).WithIds(), to, r => r with { NotRenames = ["all"] }).Changes.Single().Action);
    }

    [TestMethod]
    public void ANameThatAnotherRenameFrees_IsFreedFirst()
    {
        SchemaSet to = Versions.Shop(Type("Order", "number: String[30];", "oldNumber: Integer;"))
            .WithIds(("Shop::Order::number", "Shop::Order::fax"), ("Shop::Order::oldNumber", "Shop::Order::number"));

        PlanOutcome plan = Plan(Versions.Shop(Order).WithIds(), to);

        CollectionAssert.AreEqual(
            new[] { "Rename property Shop::Order::fax", "Rename property Shop::Order::number" }, plan.Changes.Select(c => $"{c.Action} {c.Entity}").ToArray());
        string commands = System.Text.Encoding.ASCII.GetString(plan.Steps[0].Files[0].Content.Span);
        Assert.Contains("Rename Property Shop::Order::number oldNumber\r\nRename Property Shop::Order::fax number\r\n", commands);
    }

    [TestMethod]
    public void ANameThatANewEntityTakes_IsFreeByThen()
    {
        SchemaSet from = Versions.Shop(Order).WithIds();
        SchemaSet to = Versions.Shop(Type("Order", "fax: Date;", "telefax: String[30];", "number: Integer;"))
            .WithIds(("Shop::Order::telefax", "Shop::Order::fax"), ("Shop::Order::fax", "new"));
        PlanOutcome plan = Plan(from, to);
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(new JadeVersion(25, 0, 1), "unicode");
        database.Catalogue.Seed([new SeedSchema("Shop", "RootSchema", from.Schemas[0].Entities)]);
        foreach (PlannedStep step in plan.Steps)
            EmbeddedStep.Run(database.Loader, step);

        CollectionAssert.AreEqual(
            new[] { "Add property Shop::Order::fax", "Rename property Shop::Order::fax" }, plan.Changes.Select(c => $"{c.Action} {c.Entity}").ToArray());
        CollectionAssert.AreEqual(
            to.Schemas[0].Entities.Select(e => $"{e.Key} {e.Content.Digest}").Order().ToArray(),
            database.Catalogue.Digests("Shop", CatalogueVersion.Current).Select(e => $"{e.Key} {e.Digest}").Order().ToArray());
    }

    [TestMethod]
    public void NamesThatAreExchanged_ChangePlacesThroughAFreeName()
    {
        SchemaSet to = Versions.Shop(Type("Order", "number: String[30];", "fax: Integer;"))
            .WithIds(("Shop::Order::number", "Shop::Order::fax"), ("Shop::Order::fax", "Shop::Order::number"));

        PlanOutcome plan = Plan(Versions.Shop(Order).WithIds(), to);

        string commands = System.Text.Encoding.ASCII.GetString(plan.Steps[0].Files[0].Content.Span);
        Assert.Contains(
            "Rename Property Shop::Order::fax renaming1\r\nRename Property Shop::Order::number fax\r\nRename Property Shop::Order::renaming1 number\r\n", commands);
        Assert.IsFalse(plan.Changes.Any(c => c.DataLoss));
    }

    [TestMethod]
    public void AConstantWhoseNewNameIsTaken_IsReplacedInstead()
    {
        static string Constants(string text) => Versions.Classes(("Order subclassOf Object", $"\tconstantDefinitions\n{text}"));

        SchemaSet from = Versions.Shop(Constants("\t\tA: Integer = 1;\n\t\tB: Integer = 2;\n")).WithIds();
        SchemaSet to = Versions.Shop(Constants("\t\tB: Integer = 1;\n")).WithIds(("Shop::Order::B", "Shop::Order::A"));

        CollectionAssert.AreEqual(new[] { "Delete constant Shop::Order::A", "Change constant Shop::Order::B" }, Compare(from, to));
    }

    [TestMethod]
    public void IdsOfOneVersionOnly_SayNothing()
    {
        Assert.IsEmpty(Plan(Versions.Shop(Order), Versions.Shop(Order).WithIds()).Changes);
        Assert.IsEmpty(Plan(Versions.Shop(Order).WithIds(), Versions.Shop(Order)).Warnings);
    }
}
