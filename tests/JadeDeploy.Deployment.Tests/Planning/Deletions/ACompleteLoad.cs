using System.Collections.Immutable;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Reports;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning.Deletions;

/// <summary>What no command deletes goes with the load of a complete definition, when a person allows it for the schema.</summary>
[TestClass]
public class ACompleteLoad
{
    private const string Locale = "localeDefinitions\n\t5129 \"English\" schemaDefaultLocale;\n";

    public static IEnumerable<object[]> Parts =>
    [
        ["localeFormat", "localeFormatDefinitions\n\tShort: DateFormat(true);\n", 25],
        ["translatableString", "translatableStringDefinitions\n\t5129 \"English\" ( Hi = \"Hi\"; )\n", 25],
        ["library", "libraryDefinitions\n\t\"lib\";\n", 25],
        ["exportedPackage", "typeHeaders\n\tOrder subclassOf Object;\nexportedPackageDefinitions\n\tSelling ( exportedClassDefinitions Order ( ) )\n", 25],
        ["importedPackage", "importedPackageDefinitions\n\tTools is ToolSchema::Tools ( importedClassDefinitions Saw )\n", 25],
        ["externalFunction", "externalFunctionDefinitions\n\tf(): Integer is \"e\" in \"lib\";\n", 18],
        ["globalConstantCategory", "constantDefinitions\n\tcategoryDefinition Limits\n", 20],
        ["exposure", "typeHeaders\n\tOrder subclassOf Object;\n_exposedListDefinitions\nNet version=1 ( Order ( ) )\n", 20],
    ];

    private static SchemaSet Shop(string sections, string? forms = null) => Versions.Shop(Complete(sections), forms);

    // In the order of sections in a file; the two that tests repeat stand where they belong.
    private static string Complete(string sections) => sections.StartsWith("imported", StringComparison.Ordinal) || sections.StartsWith("constant", StringComparison.Ordinal)
        ? sections + Locale
        : Locale + sections;

    private static PlanRequest Request(SchemaSet from, SchemaSet to, int platform = 25) =>
        ProvenPlan.Request(from, to, platform) with { CompleteLoads = ["Shop"] };

    private static PlanRequest DeletedString => Request(Shop("translatableStringDefinitions\n\t5129 \"English\" ( Hi = \"Hi\"; )\n"), Shop(""));

    [TestMethod]
    [DynamicData(nameof(Parts))]
    public void TakesAwayWhatNoCommandDeletes(string kind, string sections, int platform)
    {
        PlanRequest request = Request(Shop(sections), Shop(""), platform);

        Assert.AreEqual("JD3002", (request with { CompleteLoads = [] }).Refusal().First(d => d.Message.Contains(kind, StringComparison.Ordinal)).Code);
        PlanOutcome plan = request.Prove();

        PlannedStep load = plan.Steps.Single(s => s.DeleteIfAbsent is not null);
        Assert.AreEqual(StepKind.Load, load.Kind);
        Assert.Contains(k => k.Kind.ToText() == kind, load.DeleteIfAbsent!.Removes);
        CollectionAssert.AreEqual(request.To.Schemas[0].File.Bytes.ToArray(), load.Files[0].Content.ToArray());
        CollectionAssert.AreEqual(new[] { "A15" }, load.Assumptions.ToArray());
        Assert.AreEqual(new PlannedOverride("completeLoad", "JD3002", "Shop"), plan.Overrides.Single(o => o.Name == "completeLoad"));
    }

    [TestMethod]
    public void WarnsOfEverythingThatGoes()
    {
        Diagnostic warning = DeletedString.Prove().Warnings.Single();

        Assert.AreEqual(("JD3056", DiagnosticSeverity.Warning, "Shop.scm(3,1)"), (warning.Code, warning.Severity, warning.Location.ToString()));
        Assert.Contains("translatableString Shop::Hi@5129", warning.Message);
        Assert.Contains("Step 10", warning.Message);
    }

    [TestMethod]
    public void IsTheLastStepBeforeTheSwitch_AndAllOthersDeleteNothing()
    {
        PlanOutcome plan = Request(
            Shop("translatableStringDefinitions\n\t5129 \"English\" ( Hi = \"Hi\"; )\n" + Class("a: Integer; b: Integer;")), Shop(Class("a: Real; c: Integer;"))).Prove();

        CollectionAssert.AreEqual(
            new[] { "Load False", "Commands False", "Load True", "Reorganise False", "Transition False" },
            plan.Steps.Select(s => $"{s.Kind} {s.DeleteIfAbsent is not null}").ToArray());
        CollectionAssert.AreEqual(new[] { "Delete Property Shop::Order::b" }, plan.Commands());
    }

    [TestMethod]
    public void TakesAwayAnApplication_AndTheMethodItBeginsWith()
    {
        string app = "typeHeaders\n\tShop subclassOf RootSchemaApp;\n";
        PlanRequest request = Request(
            Shop(app + "typeDefinitions\n\tShop completeDefinition ( jadeMethodDefinitions begin(); )\n", "<Application name=\"Keep\"/><Application name=\"Till\"><initializeMethod name=\"begin\"/></Application>"),
            Shop(app, "<Application name=\"Keep\"/>")) with { CommandOverrides = [new("Delete Application", "false")] };

        PlanOutcome plan = request.Prove();

        PlannedStep load = plan.Steps.Single(s => s.DeleteIfAbsent is not null);
        CollectionAssert.AreEqual(
            new[] { "method Shop::Shop::begin", "application Shop::Till" }, load.DeleteIfAbsent!.Removes.Select(k => k.ToString()).ToArray());
        CollectionAssert.AreEqual(new[] { "steps/010-Shop.scm", "steps/010-Shop.ddx" }, load.Files.Select(f => f.Path).ToArray());
        CollectionAssert.AreEqual(new[] { "A15", "A16" }, load.Assumptions.ToArray());
        Assert.IsEmpty(plan.Commands());
    }

    [TestMethod]
    public void DoesNotTakeAnApplicationThatAPackageUses()
    {
        const string package = "<JadeExportedPackage name=\"Selling\"><application name=\"Till\"/></JadeExportedPackage>";
        const string sections = "exportedPackageDefinitions\n\tSelling ( )\n";
        Diagnostic error = Request(
            Shop(sections, "<Application name=\"Keep\"/><Application name=\"Till\"/>" + package), Shop(sections, "<Application name=\"Keep\"/>" + package), 20).Refusal().Single();

        Assert.AreEqual(("JD3054", "Shop.ddx"), (error.Code, error.Location.File));
        Assert.Contains("exportedPackage Shop::Selling", error.Message);
    }

    [TestMethod]
    public void DoesNotTakeALocale()
    {
        Diagnostic error = Request(Versions.Shop(Locale + "\t1033 \"English (United States)\" _cloneOf 5129;\n"), Versions.Shop(Locale)).Refusal().Single();

        Assert.AreEqual(("JD3054", "Shop.scm(6,2)"), (error.Code, error.Location.ToString()));
        Assert.Contains("never deletes a locale", error.Message);
    }

    [TestMethod]
    public void DoesNotTakeARelationalView()
    {
        Diagnostic error = Request(Shop("", "<Application name=\"Keep\"/><RelationalView name=\"Sales\"/>"), Shop("", "<Application name=\"Keep\"/>")).Refusal().Single();

        Assert.AreEqual("JD3054", error.Code);
        Assert.Contains("relational view", error.Message);
    }

    [TestMethod]
    public void OfEntityFiles_IsJD3055()
    {
        PlanRequest request = DeletedString;

        Diagnostic error = (request with { To = request.To.WithIds().WithoutBytes() }).Refusal().Single();

        Assert.AreEqual("JD3055", error.Code);
    }

    [TestMethod]
    public void ThatIsNotNeeded_IsJD3005() => Assert.AreEqual("JD3005", Request(Shop(""), Shop("")).Prove().Warnings.Single().Code);

    [TestMethod]
    public void Importers_GoBeforeExporters()
    {
        SchemaSet Both(string exported, string imported) => Versions.Of(
            Versions.Schema("Shop", "RootSchema", "typeHeaders\n\tOrder subclassOf Object;\n" + exported), Versions.Schema("View", "RootSchema", imported));
        PlanRequest request = Request(
            Both("exportedPackageDefinitions\n\tSelling ( exportedClassDefinitions Order ( ) )\n", "importedPackageDefinitions\n\tSelling is Shop::Selling ( importedClassDefinitions Order )\n"),
            Both("", "")) with { CompleteLoads = ["Shop", "View"] };

        CollectionAssert.AreEqual(new[] { "View", "Shop" }, request.Prove().Steps.Where(s => s.DeleteIfAbsent is not null).Select(s => s.Schema).ToArray());
    }

    [TestMethod]
    public void IsRefused_WhereTheDatabaseHasAnythingElse()
    {
        PlanRequest request = DeletedString;
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(request.PlatformVersion, "unicode");
        SchemaSet drifted = Shop("translatableStringDefinitions\n\t5129 \"English\" ( Hi = \"Hi\"; Ho = \"Ho\"; )\n");
        database.Catalogue.Seed([new SeedSchema("Shop", "RootSchema", drifted.Schemas[0].Entities)]);
        PlannedStep load = DeploymentPlanner.Plan(request).Steps.Single(s => s.DeleteIfAbsent is not null);

        StepException refusal = Assert.ThrowsExactly<StepException>(() => CompleteLoadGuard.Check(database.Catalogue, load));

        Assert.Contains("more than was consented to", refusal.Message);
        Assert.IsTrue(database.Catalogue.Contains(new EntityKey(EntityKind.TranslatableString, "Shop::Ho@5129"), CatalogueVersion.Current));
    }

    [TestMethod]
    public void IsInThePlanFile_AndInEveryReport()
    {
        PlanRequest request = DeletedString;
        DeploymentPlan plan = request.Prove().ToDeploymentPlan(request);

        PlannedStep read = PlanJson.Read(PlanJson.Write(plan), "plan.json").Steps[0];

        Assert.AreEqual(plan.Steps[0].DeleteIfAbsent!.SchemaBefore, read.DeleteIfAbsent!.SchemaBefore);
        CollectionAssert.AreEqual(plan.Steps[0].DeleteIfAbsent!.Removes.ToArray(), read.DeleteIfAbsent.Removes.ToArray());
        ImmutableArray<string> summary = PlanSummary.Lines(plan);
        Assert.Contains(l => l.Contains("WARNING: deletes what its files lack: translatableString Shop::Hi@5129", StringComparison.Ordinal), summary);
        Assert.Contains("WARNING: deletes what its files lack", System.Text.Encoding.UTF8.GetString(PlanMarkdown.Write(plan)));
    }

    private static string Class(string attributes) =>
        $"typeHeaders\n\tOrder subclassOf Object;\ntypeDefinitions\n\tOrder completeDefinition ( attributeDefinitions {attributes} )\n";
}
