using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>A schema without an extract: what is loaded is written from its entities.</summary>
[TestClass]
public class SchemasOfEntityFiles
{
    private const string Sections = """
        typeHeaders
        	ShopApp subclassOf RootSchemaApp;
        	GShop subclassOf RootSchemaGlobal;
        	SShop subclassOf RootSchemaSession transient;
        	Main subclassOf Form transient;
        	Order subclassOf Object;
        typeDefinitions
        	Object completeDefinition
        	(
        	jadeMethodDefinitions
        		describe(): String;
        	)
        	Order completeDefinition
        	(
        	attributeDefinitions
        		note: String[30];
        	)
        databaseDefinitions
        ShopDb ( databaseFileDefinitions "shop"; defaultFileDefinition "shop"; classMapDefinitions Order in "shop"; )
        typeSources
        	Object (
        	jadeMethodSources
        describe
        {
        describe(): String;
        begin
        	return "Größe";
        end;
        }
        	)
        """;

    private const string Forms = """
        <Application name="Shop"><initializeMethod name="begin"/></Application>
        <Form locale="5129" name="Main"><caption>Hi</caption><controlList><Button name="b"/><Button name="a"/></controlList></Form>
        """;

    private static SchemaSet Version(string sections = Sections, string forms = Forms) => Versions.Shop(sections, forms).WithIds().WithoutBytes();

    private static PlanOutcome Plan(SchemaSet from, SchemaSet to, string platform = "25.0.01", bool isUnicode = true)
    {
        Assert.IsTrue(JadeVersion.TryParse(platform, out JadeVersion version));
        return DeploymentPlanner.Plan(new PlanRequest { From = from, To = to, PlatformVersion = version, IsUnicode = isUnicode });
    }

    [TestMethod]
    public void ANewSchema_IsWrittenCompletely()
    {
        PlannedStep load = Plan(SchemaSet.Empty, Version()).Steps[0];

        CollectionAssert.AreEqual(new[] { "steps/010-Shop.scm", "steps/010-Shop.ddx" }, load.Files.Select(f => f.Path).ToArray());
        CollectionAssert.AreEqual(new[] { "A11" }, load.Assumptions.ToArray());
        SchemaFile schema = ScmReader.Read("Shop.scm", load.Files[0].Content);
        FormsFile forms = FormsReader.Read("Shop.ddx", load.Files[1].Content);
        Assert.IsEmpty(schema.Diagnostics.Concat(forms.Diagnostics));
        Assert.IsTrue(schema.IsComplete);
        CollectionAssert.AreEquivalent(new[] { "ShopApp", "GShop", "SShop", "Main", "Order", "Object" }, schema.CompleteTypes.ToArray());
        Assert.AreEqual(SchemaDigest.Of(Version().Schemas[0]), SchemaDigest.Of(new SchemaDefinition(schema, [forms])));
    }

    [TestMethod]
    [DataRow("25.0.01", true)]
    [DataRow("20.0.03", true)]
    [DataRow("20.0.03", false)]
    public void TheSteps_GiveTheVersion(string platform, bool isUnicode)
    {
        SchemaSet changed = Version(Sections.Replace("String[30]", "String[60]", StringComparison.Ordinal), Forms.Replace("Hi", "Grüß", StringComparison.Ordinal));
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(new JadeVersion(25, 0, 1), isUnicode ? "unicode" : "ansi");
        foreach (PlannedStep step in Plan(SchemaSet.Empty, Version(), platform, isUnicode).Steps.Concat(Plan(Version(), changed, platform, isUnicode).Steps))
            EmbeddedStep.Run(database.Loader, step);

        CollectionAssert.AreEqual(
            changed.Schemas[0].Entities.Select(e => $"{e.Key} {e.Content.Digest}").Order().ToArray(),
            database.Catalogue.Digests("Shop", CatalogueVersion.Current).Select(e => $"{e.Key} {e.Digest}").Order().ToArray());
    }

    [TestMethod]
    public void AChangedControl_LoadsAllForms()
    {
        PlanOutcome plan = Plan(Version(), Version(forms: Forms.Replace("\"a\"/", "\"a\"><caption>A</caption></Button", StringComparison.Ordinal)));

        Assert.AreEqual("control Shop::Main@5129::a", plan.Changes.Single().Entity.ToString());
        Assert.AreEqual("steps/010-Shop.ddx", plan.Steps[0].Files.Single().Path);
        FormsFile forms = FormsReader.Read("Shop.ddx", plan.Steps[0].Files[0].Content);
        CollectionAssert.AreEqual(
            new[] { "application Shop::Shop", "form Shop::Main@5129", "control Shop::Main@5129::b", "control Shop::Main@5129::a" },
            forms.Entities.Select(e => e.Key.ToString()).ToArray());
    }

    [TestMethod]
    public void FromExtractToEntityFiles_NothingChanges()
    {
        PlanOutcome plan = Plan(Versions.Shop(Sections, Forms), Version());

        Assert.IsEmpty(plan.Steps);
        Assert.IsEmpty(plan.Warnings);
    }

    [TestMethod]
    public void WhatIsNotUnderstood_IsJD3030AtItsPlace()
    {
        SchemaSet to = OpaqueSection();

        Diagnostic error = Assert.ThrowsExactly<DeploymentException>(() => Plan(SchemaSet.Empty, to)).Diagnostics.Single();

        Assert.AreEqual(("JD3030", "schemas/Shop.jox", 7), (error.Code, error.Location.File, error.Location.Line));
        Assert.Contains("other Shop::", error.Message);
    }

    private static SchemaSet OpaqueSection()
    {
        SchemaDefinition shop = Version().Schemas[0];
        var unknown = new SchemaEntity(
            new EntityKey(EntityKind.Other, "Shop::novelDefinitions/"), EntityContent.Of((ContentField.Definition, "X;")), new SourceLocation("schemas/Shop.jox", 7, 3));
        return new([new SchemaDefinition(shop.File with { Entities = shop.File.Entities.Add(unknown) }, shop.Forms)]);
    }

    [TestMethod]
    public void ACharacterThatAnAnsiTargetLacks_IsJD3010()
    {
        SchemaSet to = Version(forms: Forms.Replace("Hi", "中", StringComparison.Ordinal));

        Diagnostic error = Assert.ThrowsExactly<DeploymentException>(() => Plan(SchemaSet.Empty, to, "20.0.03", isUnicode: false)).Diagnostics.Single();

        Assert.AreEqual("JD3010", error.Code);
        Assert.Contains("U+4E2D", error.Message);
    }
}
