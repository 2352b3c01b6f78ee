using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>What must come before what: the plan has it so, and the embedded loader, which refuses the other order, takes it.</summary>
[TestClass]
public sealed class TheOrderOfSteps
{
    private const string Till = "<Application name=\"Till\"><initializeMethod>begin</initializeMethod></Application>";

    [TestMethod]
    public void ATypeOfTheSuperschema_LoadsBeforeWhatUsesIt()
    {
        string[] steps = Deploy(
            Versions.Of(Versions.Schema("AView", "Model", Classes("")), Versions.Schema("Model", "RootSchema", "")),
            Versions.Of(
                Versions.Schema("AView", "Model", Classes("\treferenceDefinitions\n\t\tbuyer: Customer;\n")),
                Versions.Schema("Model", "RootSchema", Versions.Classes(("Customer subclassOf Object", "")))));

        CollectionAssert.AreEqual(new[] { "load Model", "load AView", "reorganise Model AView", "transition Model AView" }, steps);
    }

    [TestMethod]
    public void AnExportedClass_LoadsBeforeItsImport()
    {
        const string export = "exportedPackageDefinitions\n\tSelling ( exportedClassDefinitions Customer ( ) )\n";
        const string import = "importedPackageDefinitions\n\tSelling is Model::Selling ( importedClassDefinitions Customer )\n";

        string[] steps = Deploy(
            Versions.Of(Versions.Schema("AView", "RootSchema", ""), Versions.Schema("Model", "RootSchema", "")),
            Versions.Of(
                Versions.Schema("AView", "RootSchema", import),
                Versions.Schema("Model", "RootSchema", Versions.Classes(("Customer subclassOf Object", "")) + export)));

        CollectionAssert.AreEqual(new[] { "load Model", "load AView" }, steps[..2]);
    }

    [TestMethod]
    public void AnInterface_IsThereBeforeAClassImplementsIt()
    {
        string[] steps = Deploy(
            Versions.Of(Versions.Schema("AView", "Model", Classes("")), Versions.Schema("Model", "RootSchema", "")),
            Versions.Of(
                Versions.Schema("AView", "Model", Classes("\tjadeMethodDefinitions\n\t\ttotal();\n\timplementInterfaces\n\t\tIThing ( m is total; )\n")),
                Versions.Schema("Model", "RootSchema", "interfaceDefs\n\tIThing ( jadeMethodDefinitions m(); )\n")));

        CollectionAssert.AreEqual(new[] { "load Model", "load AView" }, steps[..2]);
    }

    [TestMethod]
    public void AnApplication_IsDeletedBeforeItsInitialiseMethod()
    {
        string[] steps = Deploy(
            Versions.Shop(Versions.Classes(("Shop subclassOf Application", "\tjadeMethodDefinitions\n\t\tbegin();\n")), Till),
            Versions.Shop(Versions.Classes(("Shop subclassOf Application", "")), ""));

        Assert.AreEqual("commands Delete Application Shop::Till, Delete Method Shop::Shop::begin", steps[0]);
    }

    [TestMethod]
    public void AnApplication_LoadsAfterItsInitialiseMethod()
    {
        string[] steps = Deploy(
            Versions.Shop(Versions.Classes(("Shop subclassOf Application", "")), ""),
            Versions.Shop(Versions.Classes(("Shop subclassOf Application", "\tjadeMethodDefinitions\n\t\tbegin();\n")), Till));

        CollectionAssert.AreEqual(new[] { "load Shop", "forms Shop" }, steps[..2]);
    }

    [TestMethod]
    public void AForm_LoadsAfterItsClass_WithoutAReorganisationBetween()
    {
        string[] steps = Deploy(
            Versions.Shop("", ""),
            Versions.Shop(Versions.Classes(("Main subclassOf Form", "")), Form("Main")));

        CollectionAssert.AreEqual(new[] { "load Shop", "forms Shop", "reorganise Shop", "transition Shop" }, steps);
    }

    [TestMethod]
    public void ANewClassOfControls_IsReorganisedBeforeTheFormsLoad()
    {
        string[] steps = Deploy(
            Versions.Shop(Versions.Classes(("Main subclassOf Form", "")), ""),
            Versions.Shop(Versions.Classes(("Main subclassOf Form", ""), ("Fancy subclassOf Button", "")), Form("Main")));

        CollectionAssert.AreEqual(new[] { "load Shop", "reorganise Shop", "transition Shop", "forms Shop" }, steps[..4]);
    }

    [TestMethod]
    public void AChangedClassOfControls_IsReorganisedBeforeANewSubschemaWithForms()
    {
        const string database = "databaseDefinitions\nViewDb ( databaseFileDefinitions \"view\"; defaultFileDefinition \"view\"; )\n";
        string Model(string body) => Versions.Classes(("Fancy subclassOf Button", body));

        string[] steps = Deploy(
            Versions.Of(Versions.Schema("Model", "RootSchema", Model(""))),
            Versions.Of(
                Versions.Schema("Model", "RootSchema", Model("\tattributeDefinitions\n\t\twidthInCm: Integer;\n")),
                Versions.Schema("View", "Model", Versions.Classes(("Main subclassOf Form", ""), ("GView subclassOf RootSchemaGlobal", "")) + database, "<Application name=\"View\"><helpFile>a</helpFile></Application>" + Form("Main"))));

        CollectionAssert.AreEqual(new[] { "load Model", "reorganise Model", "transition Model", "load View" }, steps[..4]);
    }

    [TestMethod]
    public void ASuperschemaThatLostAPart_IsReorganisedWithTheControlsOfItsSubschema()
    {
        const string thing = "interfaceDefs\n\tIThing ( )\n";
        const string database = "databaseDefinitions\nWebDb ( databaseFileDefinitions \"web\"; defaultFileDefinition \"web\"; )\n";
        SchemaDefinition Base(string mapping) => Versions.Schema("Base", "RootSchema", thing + Versions.Classes(("Order subclassOf Object", mapping)));
        SchemaDefinition Model(string body) => Versions.Schema("Model", "Base", Versions.Classes(("Fancy subclassOf Button", body)));

        string[] steps = Deploy(
            Versions.Of(Base("\timplementInterfaces\n\t\tIThing ( )\n"), Model("")),
            Versions.Of(
                Base(""),
                Model("\tattributeDefinitions\n\t\twidthInCm: Integer;\n"),
                Versions.Schema("Web", "Model", Versions.Classes(("Main subclassOf Form", ""), ("GWeb subclassOf RootSchemaGlobal", "")) + database, "<Application name=\"Web\"><helpFile>a</helpFile></Application>" + Form("Main"))));

        CollectionAssert.AreEqual(new[] { "load Base", "load Model", "reorganise Base Model", "transition Base Model", "load Web" }, steps[..5]);
    }

    [TestMethod]
    public void ANameThatChangesItsKind_IsFreedBeforeTheLoad()
    {
        string[] steps = Deploy(
            Versions.Shop(Classes("\tattributeDefinitions\n\t\ttotal: Integer;\n")),
            Versions.Shop(Classes("\tconstantDefinitions\n\t\ttotal: Integer = 1;\n")));

        CollectionAssert.AreEqual(new[] { "commands Delete Property Shop::Order::total", "load Shop" }, steps[..2]);
    }

    [TestMethod]
    public void TheImporter_LosesItsImportBeforeThePackageLosesTheClass()
    {
        const string export = "exportedPackageDefinitions\n\tSelling ( exportedClassDefinitions {0} )\n";
        const string import = "importedPackageDefinitions\n\tSelling is Model::Selling ( importedClassDefinitions {0} )\n";
        SchemaSet With(string classes, string exported, string imported) => Versions.Of(
            Versions.Schema("AView", "RootSchema", import.Replace("{0}", imported)),
            Versions.Schema("Model", "RootSchema", classes + export.Replace("{0}", exported)));

        string[] steps = Deploy(
            With(Versions.Classes(("A subclassOf Object", ""), ("B subclassOf Object", "")), "A ( ) B ( )", "A B"),
            With(Versions.Classes(("A subclassOf Object", "")), "A ( )", "A"));

        Assert.IsLessThan(
            Array.FindIndex(steps, s => s.Contains("Delete Class Model::B", StringComparison.Ordinal)), Array.IndexOf(steps, "load AView"));
    }

    private static string Classes(string body) => Versions.Classes(("Order subclassOf Object", body));

    private static string Form(string name) => $"<Form locale=\"5129\" name=\"{name}\"><caption>a</caption></Form>";

    // The plan in words, after its package was proven.
    private static string[] Deploy(SchemaSet from, SchemaSet to)
    {
        var platform = new JadeVersion(25, 0, 1);
        PlanOutcome plan = DeploymentPlanner.Plan(new PlanRequest { From = from, To = to, PlatformVersion = platform, BlocksOnDataLoss = false, NotRenames = ["all"] });
        using var folder = new TemporaryFolder();
        WrittenPackage package = PackageWriter.Write(
            new DeploymentPlan
            {
                RepositoryName = "shop",
                RepositoryOrigin = "",
                From = new string('a', 40),
                To = new string('b', 40),
                PlatformVersion = platform,
                Changes = plan.Changes,
                Steps = plan.Steps,
            },
            "Shop.Deploy", new NuGetVersion(1, 0, 0), folder.Path);
        Proof.Check(PackageReader.Read(package.Path), from, to);
        return [.. plan.Steps.Select(Words)];
    }

    private static string Words(PlannedStep step) => PlanNames.ToText(step.Kind) + " " + (step.Kind == StepKind.Commands
        ? string.Join(", ", System.Text.Encoding.UTF8.GetString(step.Files[0].Content.Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[4..])
        : step.Schema ?? string.Join(' ', step.Schemas));
}
