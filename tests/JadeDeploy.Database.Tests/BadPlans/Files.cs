using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;
using static JadeDeploy.Database.Tests.BadPlans.BadPlan;

namespace JadeDeploy.Database.Tests.BadPlans;

/// <summary>Schema and forms files that are wrong, or come in the wrong order.</summary>
[TestClass]
public class Files
{
    private static readonly string WithButton = Changed(Shop.Complete, "\tMain subclassOf Form", "\tBigButton subclassOf Button;\n\tMain subclassOf Form");

    private static readonly Action<EmbeddedDatabase> Failing = Part("databaseDefinitions", "\tShopDb", "\t(", "\t\tclassMapDefinitions", "\t\t\tDraft in \"nowhere\";", "\t)");

    private static readonly BadPlan[] NewSchemas =
    [
        new("a schema comes in parts", 8508, "Test.scm(3,1)", "the file is a partial one", Part("typeHeaders", "\tDraft subclassOf Object;")) { Given = [] },
        new("a subschema comes before its superschema", 8500, "Test.scm(3,1)", "which the database does not have", Load(Shop.Branch)) { Given = [] },
        new("a schema is its own superschema", 8500, "Test.scm(3,1)", "which the database does not have", Load(Shop.Complete, "Shop subschemaOf RootSchema", "Shop subschemaOf Shop")) { Given = [] },
        new("a schema gets its subschema as superschema", 8500, "Test.scm(3,1)", "builds on it", Load(Shop.Complete, "Shop subschemaOf RootSchema", "Shop subschemaOf Branch"))
            { Given = [Shop.Complete, Shop.Branch] },
        new("an importer comes before its exporter", 6020, "Test.scm(5,2)", "Unknown schema 'Shop'", Load(Shop.Web)) { Given = [] },
        new("a package is imported that is not exported", 8527, "Test.scm(5,2)", "exports no package", Load(Shop.Web, "Shop::Sales", "Shop::Other")),
        new("a type is imported that is not exported", 8527, "Test.scm(8,4)", "does not export Main", Load(Shop.Web, "\t\t\tOrder\n", "\t\t\tMain\n")),
        new("a schema that comes with the platform", 8502, "Test.scm(3,1)", "read-only", Load(Shop.Complete, "\nShop subschemaOf RootSchema", "\nRootSchema subschemaOf RootSchema")) { Given = [] },
        new("a new schema without an application", 8528, "Test.scm(3,1)", "has no application", Load(Shop.Complete, "\tShop subclassOf RootSchemaApp transient;\n")) { Given = [] },
        new("a new schema without a global class", 8528, "Test.scm(3,1)", "has no global class", Load(Shop.Complete, "\tGShop subclassOf RootSchemaGlobal transient;\n")) { Given = [] },
        new("a new schema without a default file", 8529, "Test.scm(3,1)", "names no default file", Load(Shop.Complete, "\t\tdefaultFileDefinition \"shop\";\n")) { Given = [] },
        new("a new schema whose default file nobody defines", 8529, "Test.scm(3,1)", "\"other\"", Load(Shop.Complete, "defaultFileDefinition \"shop\"", "defaultFileDefinition \"other\"")) { Given = [] },
        new("a new schema into the current version", 8511, "Test.scm(3,1)", "changes structurally",
            d => d.LoadSchema(Shop.Complete, Shop.Careful with { LoadStyle = LoadStyle.CurrentSchemaVersion })) { Given = [] },
    ];

    private static readonly BadPlan[] References =
    [
        new("a subclass comes before its superclass", 8527, "Test.scm(5,2)", "class Shop::Sketch, which was loaded before, names it",
            Part("typeHeaders", "\tSketch subclassOf Plan;"), Part("typeHeaders", "\tPlan subclassOf Object;")),
        new("a reference comes before its class", 8527, "Test.scm(5,2)", "property Shop::Order::plan, which was loaded before, names it",
            Part("typeDefinitions", "\tOrder", "\t(", "\t\treferenceDefinitions", "\t\t\tplan: Plan;", "\t)"), Part("typeHeaders", "\tPlan subclassOf Object;")),
        new("a method comes before the class in its signature", 8527, "Test.scm(5,2)", "method Shop::Order::show, which was loaded before, names it",
            Part("typeDefinitions", "\tOrder", "\t(", "\t\tjadeMethodDefinitions", "\t\t\tshow(plan: Plan);", "\t)"), Part("typeHeaders", "\tPlan subclassOf Object;")),
        new("a method comes before its class", 8527, "Test.scm(5,2)", "method Shop::Plan::show, which was loaded before, names it",
            Part("typeDefinitions", "\tPlan", "\t(", "\t\tjadeMethodDefinitions", "\t\t\tshow();", "\t)"), Part("typeHeaders", "\tPlan subclassOf Object;")),
        new("a class is moved below one that comes later", 8527, "Test.scm(5,2)", "class Shop::Draft, which was loaded before, names it",
            Latest("Move Class Shop::Draft Plan"), Part("typeHeaders", "\tPlan subclassOf Object;")),
        new("a property of a class that is not there", 8527, "Test.scm(8,4)", "a class that schema 'Shop' does not define",
            Part("typeDefinitions", "\tNobody", "\t(", "\t\tattributeDefinitions", "\t\t\tname: String;", "\t)")),
        new("a property of a class that was deleted", 8527, "Test.scm(8,4)", "class Shop::Draft, which was deleted",
            Latest("Delete Class Shop::Draft"), Part("typeDefinitions", "\tDraft", "\t(", "\t\tattributeDefinitions", "\t\t\tname: String;", "\t)")),
        new("a reference to a class that was deleted", 8527, "Test.scm(8,4)", "class Shop::Draft, which was deleted",
            Latest("Delete Class Shop::Draft"), Part("typeDefinitions", "\tOrder", "\t(", "\t\treferenceDefinitions", "\t\t\tsketch: Draft;", "\t)")),
        new("an export of a class that was deleted", 8527, "Test.scm(8,4)", "class Shop::Draft, which was deleted",
            Latest("Delete Class Shop::Draft"), Part("exportedPackageDefinitions", "\tMore", "\t(", "\t\texportedClassDefinitions", "\t\t\tDraft", "\t\t\t(", "\t\t\t)", "\t)")),
        new("a key that the members do not have", 8527, "Test.scm(5,2)", "the key 'colour'", Part("memberKeyDefinitions", "\tOrderByName completeDefinition", "\t(", "\t\tcolour;", "\t)")),
        new("an inverse without its other side", 8527, "Test.scm(5,2)", "Shop::Draft::owner, which is no property",
            Part("inverseDefinitions", "\tallOrders of Customer automatic parentOf owner of Draft manual;")),
        new("a class in a file that is not there", 8527, "Test.scm(8,4)", "\"nowhere\"", Failing),
        new("a class that is its own superclass", 8527, "Test.scm(5,2)", "is its own superclass", Part("typeHeaders", "\tCustomer subclassOf Customer;")),
        new("a class below its own subclass", 8527, "Test.scm(5,2)", "is its own superclass", Part("typeHeaders", "\tCustomer subclassOf Retail;")),
        new("a class below an interface", 8527, "Test.scm(5,2)", "Give it a class", Part("typeHeaders", "\tPlan subclassOf INamed;")),
        new("a class below an imported class", 8527, "Test.scm(13,2)", "an imported class has no subclasses", Load(Shop.Web, "Basket subclassOf Object", "Basket subclassOf Order")),
        new("a name that is defined twice", 7000, "Test.scm(6,2)", "JD2004",
            d => d.Loader.Load(Shop.Careful with { SchemaFile = new LoadFile("Test.scm", Encoding(Shop.Partial("typeHeaders\n\tPlan subclassOf Object;\n\tPlan subclassOf Object;\n"))) })),
        new("a structural change of the version that runs", 8511, "Test.scm(8,4)", "changes structurally",
            d => d.LoadSchema(Shop.Partial("typeDefinitions\n\tOrder\n\t(\n\t\tattributeDefinitions\n\t\t\tnote: String;\n\t)\n"), Shop.Careful with { LoadStyle = LoadStyle.CurrentSchemaVersion })),
        new("a complete definition without a class that is needed", 8527, "Test.scm", "has it as its superclass",
            d => d.LoadSchema(Changed(Shop.Complete, "\tDraft subclassOf Object;\n", ""), Shop.Deleting))
            { Given = [Shop.Complete, Changed(Shop.Branch, "subclassOf Order", "subclassOf Draft")] },
        new("another file after a load that failed", 8527, "Test.scm", "clearRestart=true", Refused(Failing), d => d.LoadSchema(Shop.Partial("typeHeaders\n\tPlan subclassOf Object;\n") + "\n")),
    ];

    private static readonly BadPlan[] FormsFiles =
    [
        new("forms before their class", 8531, "Test.ddx(1,1)", "has no class Splash", Forms(EntityKind.Form, "Shop::Splash@5129")),
        new("forms before their schema", 8508, "Test.ddx", "Load its schema file first", Forms(EntityKind.Form, "Shop::Main@5129")) { Given = [] },
        new("forms of a schema that comes with the platform", 8502, "Test.ddx", "read-only", Forms(EntityKind.Form, "RootSchema::Main@5129")),
        new("forms before the controls on them are reorganised", 8525, "Test.ddx", "BigButton",
            Part("typeDefinitions", "\tBigButton", "\t(", "\t\tattributeDefinitions", "\t\t\tdepth: Integer;", "\t)"), Forms(EntityKind.Form, "Shop::Main@5129")) { Given = [WithButton] },
        new("forms of a later release", 8531, "Test.ddx", "does not load into an older release", Forms(EntityKind.Form, "Shop::Main@5129")) { Platform = new(20, 0, 2) },
    ];

    public static IEnumerable<object[]> Plans => ((BadPlan[])[.. NewSchemas, .. References, .. FormsFiles]).Select(p => new object[] { p });

    [TestMethod]
    [DynamicData(nameof(Plans))]
    public void AreRefusedByTheLoader(object plan) => ((BadPlan)plan).Check();

    private static byte[] Encoding(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
