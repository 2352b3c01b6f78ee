using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>Each kind of entity is added, changed and deleted alone: the plan names it, and the package does it.</summary>
[TestClass]
public class EveryKind
{
    private static readonly JadeVersion Platform = new(25, 0, 1);

    /// <summary>A kind, where its text goes, its text, its changed text, and whether the platform can delete it.</summary>
    public static IEnumerable<object[]> Kinds =>
    [
        Case(EntityKind.Class, "typeHeaders", "\tNote subclassOf Object;\n", "\tNote subclassOf Object abstract;\n"),
        Case(EntityKind.Interface, "interfaceDefs", "\tIThing ( )\n", "\tIThing ( documentationText `x` )\n"),
        Case(EntityKind.Property, "Order attributeDefinitions", "\t\tfax: String[30];\n", "\t\tfax: String[60];\n"),
        Case(EntityKind.Method, "Order jadeMethodDefinitions", "\t\tm();\n", "\t\tm() updating;\n"),
        Case(EntityKind.Constant, "Order constantDefinitions", "\t\tMax: Integer = 1;\n", "\t\tMax: Integer = 2;\n"),
        Case(EntityKind.GlobalConstantCategory, "constantDefinitions", "\tcategoryDefinition Limits\n", "\tcategoryDefinition Limits documentationText `x`\n"),
        Case(EntityKind.GlobalConstant, "constantDefinitions", "\tcategoryDefinition Base\n\t\tA: Integer = 1;\n", "\tcategoryDefinition Base\n\t\tA: Integer = 2;\n", without: "\tcategoryDefinition Base\n"),
        Case(EntityKind.Inverse, "inverseDefinitions", "\torders of Customer automatic parentOf customer of Order manual;\n", "\torders of Customer automatic peerOf customer of Order manual;\n"),
        Case(EntityKind.Keys, "memberKeyDefinitions", "\tOrders completeDefinition ( number; )\n", "\tOrders completeDefinition ( number descending; )\n", deletable: false),
        Case(EntityKind.DatabaseFile, "databaseFileDefinitions", "\t\t\"big\";\n", "\t\t\"big\" partitionable;\n"),
        Case(EntityKind.ClassMap, "classMapDefinitions", "\t\tOrder in \"shop\";\n", "\t\tOrder in \"shop\" allInstances;\n"),
        Case(EntityKind.Locale, "localeDefinitions", "\t1033 \"English (United States)\" _cloneOf 5129;\n", "\t1033 \"English (United States)\";\n", deletable: false),
        Case(EntityKind.LocaleFormat, "localeFormatDefinitions", "\tShort: DateFormat(true);\n", "\tShort: DateFormat(false);\n", deletable: false),
        Case(EntityKind.TranslatableString, "translatableStringDefinitions", "\t5129 \"English\" ( Hi = \"Hi\"; )\n", "\t5129 \"English\" ( Hi = \"Ho\"; )\n", deletable: false),
        Case(EntityKind.Library, "libraryDefinitions", "\t\"lib\";\n", "\t\"lib\"; documentationText `x`\n", deletable: false),
        Case(EntityKind.ExternalFunction, "externalFunctionDefinitions", "\tf(): Integer is \"e\" in \"lib\";\n", "\tf(): Integer is \"g\" in \"lib\";\n"),
        Case(EntityKind.ExportedPackage, "exportedPackageDefinitions", "\tSelling ( )\n", "\tSelling ( documentationText `x` )\n", deletable: false),
        Case(EntityKind.ExportedType, "exportedPackageDefinitions", Package("Order ( )"), Package("Order transient ( )"), without: Package("")),
        Case(EntityKind.ExportedFeature, "exportedPackageDefinitions", Feature("number;"), Feature("number readonly;"), without: Package("Order ( )")),
        Case(EntityKind.ImportedPackage, "importedPackageDefinitions", "\tTools is ToolSchema::Tools ( )\n", "\tTools is ToolSchema::More ( )\n", deletable: false),
        Case(EntityKind.ImportedType, "importedPackageDefinitions", "\tTools is ToolSchema::Tools ( importedClassDefinitions Saw )\n", "\tTools is ToolSchema::Tools ( importedInterfaceDefinitions Saw )\n", without: "\tTools is ToolSchema::Tools ( )\n"),
        Case(EntityKind.InterfaceMapping, "Order implementInterfaces", "\t\tIBase ( total is total; )\n", "\t\tIBase ( total is total; more is total; )\n"),
        Case(EntityKind.EventMapping, "Order eventMethodMappings", "\t\tok_click = click of Button;\n", "\t\tok_click = dblClick of Button;\n"),
        Case(EntityKind.Exposure, "_exposedListDefinitions", "Net version=1 ( Order ( ) )\n", "Net version=2 ( Order ( ) )\n"),
        Case(EntityKind.Other, "schemaViewDefinitions", "\tSmall ( Order; )\n", "\tSmall ( Order; Customer; )\n", deletable: false),
        Case(EntityKind.Application, "forms", "<Application name=\"Till\"><helpFile>a</helpFile></Application>", "<Application name=\"Till\"><helpFile>b</helpFile></Application>"),
        Case(EntityKind.Form, "forms", Form("<caption>a</caption>", ""), Form("<caption>b</caption>", ""), deletable: false),
        Case(EntityKind.Control, "forms", Form("", "<controlList><Button name=\"ok\"><caption>a</caption></Button></controlList>"), Form("", "<controlList><Button name=\"ok\"><caption>b</caption></Button></controlList>"), without: Form("", "")),
        Case(EntityKind.MenuItem, "forms", Form("", "<menuList><MenuItem name=\"file\"><caption>a</caption></MenuItem></menuList>"), Form("", "<menuList><MenuItem name=\"file\"><caption>b</caption></MenuItem></menuList>"), without: Form("", "")),
        Case(EntityKind.RelationalView, "forms", "<RelationalView name=\"Sales\"><remarks>a</remarks></RelationalView>", "<RelationalView name=\"Sales\"><remarks>b</remarks></RelationalView>", deletable: false),
    ];

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void IsAdded(EntityKind kind, string place, string without, string text, string changed, bool deletable) =>
        Deploys(kind, ChangeAction.Add, Version(place, without), Version(place, text));

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void IsChanged(EntityKind kind, string place, string without, string text, string changed, bool deletable) =>
        DeploysChange(kind, Version(place, text), Version(place, changed));

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void IsDeleted_OrRefused(EntityKind kind, string place, string without, string text, string changed, bool deletable)
    {
        SchemaSet from = Version(place, text);
        SchemaSet to = Version(place, without);
        if (deletable)
            Deploys(kind, ChangeAction.Delete, from, to);
        else
            Assert.AreEqual("JD3002", Assert.ThrowsExactly<DeploymentException>(() => Plan(from, to)).Diagnostics.Single().Code);
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void OfEntityFiles_IsAddedWithItsSchema(EntityKind kind, string place, string without, string text, string changed, bool deletable)
    {
        SchemaSet to = Version(place, text).WithIds().WithoutBytes();

        Assert.Contains(e => e.Key.Kind == kind, to.Schemas[0].Entities);
        Deploys(EntityKind.Schema, ChangeAction.Add, SchemaSet.Empty, to);
        DeploysChange(kind, to, Version(place, changed).WithIds().WithoutBytes());
    }

    // Nothing changes a locale but a person.
    private static void DeploysChange(EntityKind kind, SchemaSet from, SchemaSet to)
    {
        if (kind == EntityKind.Locale)
            Assert.AreEqual("JD3059", Assert.ThrowsExactly<DeploymentException>(() => Plan(from, to)).Diagnostics.Single().Code);
        else
            Deploys(kind, ChangeAction.Change, from, to);
    }

    private static void Deploys(EntityKind kind, ChangeAction action, SchemaSet from, SchemaSet to)
    {
        PlanOutcome plan = Plan(from, to);

        Assert.Contains(c => c.Entity.Kind == kind && c.Action == action, plan.Changes, string.Join('\n', plan.Changes));
        using var folder = new TemporaryFolder();
        WrittenPackage package = PackageWriter.Write(new DeploymentPlan
        {
            RepositoryName = "shop",
            RepositoryOrigin = "",
            From = new string('a', 40),
            To = new string('b', 40),
            PlatformVersion = Platform,
            Changes = plan.Changes,
            Steps = plan.Steps,
            ExternalSchemas = ["ToolSchema"],
        }, "Shop.Deploy", new NuGetVersion(1, 0, 0), folder.Path);
        Proof.Check(PackageReader.Read(package.Path), from, to);
    }

    private static PlanOutcome Plan(SchemaSet from, SchemaSet to) => DeploymentPlanner.Plan(new PlanRequest
    {
        From = from,
        To = to,
        PlatformVersion = Platform,
        BlocksOnDataLoss = false,
        NotRenames = ["all"],
        OtherSchemas = ["ToolSchema"],
    });

    private static object[] Case(EntityKind kind, string place, string text, string changed, string without = "", bool deletable = true) =>
        [kind, place, without, text, changed, deletable];

    private static string Package(string types) => $"\tSelling ( {(types.Length == 0 ? "" : "exportedClassDefinitions " + types)} )\n";

    private static string Feature(string feature) => Package($"Order ( exportedPropertyDefinitions {feature} )");

    private static string Form(string scalars, string lists) => $"<Form locale=\"5129\" name=\"Main\">{scalars}{lists}</Form>";

    private static SchemaSet Version(string place, string text)
    {
        string At(string where) => where == place ? text : "";
        string Part(string keyword) => $"\t{keyword}\n{At("Order " + keyword)}";
        string Section(string keyword) => $"{keyword}\n{At(keyword)}";
        string sections = $"""
            {Section("importedPackageDefinitions")}
            {Section("constantDefinitions")}
            localeDefinitions
            	5129 "English" schemaDefaultLocale;
            {At("localeDefinitions")}
            {Section("localeFormatDefinitions")}
            {Section("translatableStringDefinitions")}
            {Section("libraryDefinitions")}
            {Section("externalFunctionDefinitions")}
            typeHeaders
            	Shop subclassOf RootSchemaApp;
            	GShop subclassOf RootSchemaGlobal;
            	Customer subclassOf Object;
            	Order subclassOf Object;
            	Main subclassOf Form;
            	Orders subclassOf MemberKeyDictionary;
            {At("typeHeaders")}
            interfaceDefs
            	IBase ( jadeMethodDefinitions total(); more(); )
            {At("interfaceDefs")}
            membershipDefinitions
            	Orders of Order;
            typeDefinitions
            	Customer completeDefinition ( referenceDefinitions orders: Orders explicitInverse; )
            	Order completeDefinition (
            {Part("constantDefinitions")}
            	attributeDefinitions
            		number: Integer;
            {At("Order attributeDefinitions")}
            	referenceDefinitions
            		customer: Customer explicitEmbeddedInverse;
            	jadeMethodDefinitions
            		total();
            {At("Order jadeMethodDefinitions")}
            {Part("eventMethodMappings")}
            {Part("implementInterfaces")}
            	)
            {Section("memberKeyDefinitions")}
            {Section("inverseDefinitions")}
            databaseDefinitions
            ShopDb (
            	databaseFileDefinitions
            		"shop";
            {At("databaseFileDefinitions")}
            	defaultFileDefinition "shop";
            	classMapDefinitions
            		GShop in "shop";
            {At("classMapDefinitions")}
            	)
            {Section("schemaViewDefinitions")}
            {Section("_exposedListDefinitions")}
            {Section("exportedPackageDefinitions")}
            """;
        return Versions.Shop(sections, "<Application name=\"Shop\"><helpFile>h</helpFile></Application>" + At("forms"));
    }
}
