using JadeDeploy.Database.Loading;
using static JadeDeploy.Database.Tests.BadPlans.BadPlan;

namespace JadeDeploy.Database.Tests.BadPlans;

/// <summary>Reorganisations, transitions and deletions of schemas at the wrong time.</summary>
[TestClass]
public class Reorganisations
{
    private static readonly Action<EmbeddedDatabase> Change = Part("typeDefinitions", "\tCustomer", "\t(", "\t\tattributeDefinitions", "\t\t\tmail: String;", "\t)");
    private static readonly Action<EmbeddedDatabase> Failing = Part("databaseDefinitions", "\tShopDb", "\t(", "\t\tclassMapDefinitions", "\t\t\tDraft in \"nowhere\";", "\t)");

    private static readonly string Other = Changed(Shop.Complete, "\nShop subschemaOf", "\nOther subschemaOf");

    private static readonly BadPlan[] Phases =
    [
        new("a load while a reorganisation waits", 3418, "", "waits for its transition: Shop", Change, Reorganise("Shop"), Change),
        new("a load of another schema while a reorganisation waits", 3418, "", "waits for its transition: Shop", Change, Reorganise("Shop"), Load(Shop.Web)),
        new("a command while a reorganisation waits", 3418, "", "waits for its transition", Change, Reorganise("Shop"), Current("Rename Class Shop::Draft Sketch")),
        new("forms while a reorganisation waits", 3418, "", "waits for its transition", Change, Reorganise("Shop"), Forms(Schema.Model.EntityKind.Form, "Shop::Main@5129")),
        new("a schema is deleted while a reorganisation waits", 3418, "", "waits for its transition", Change, Reorganise("Shop"), Delete("Web")) { Given = [Shop.Complete, Shop.Web] },
        new("versions are given up while a reorganisation waits", 3418, "", "waits for its transition", Change, Reorganise("Shop"), Unversion("Shop")),
        new("a second reorganisation while the first waits", 3418, "", "waits for its transition: Shop",
            Change, Load(Other, "Draft subclassOf Object", "Draft subclassOf Object transient"), Reorganise("Shop"), Reorganise("Other"))
            { Given = [Shop.Complete, Other] },
        new("a transition without a reorganisation", 8511, "", "not reorganised", Change, Transition("Shop")),
        new("a reorganisation of a schema that is not there", 8508, "", "no schema 'Store'", Reorganise("Store")),
        new("a subschema is reorganised without its superschema", 8527, "", "latest version of 'Shop'", Change, Latest("Delete Method Branch::Customer::local"), Reorganise("Branch"))
            { Given = [Shop.Complete, Shop.Branch] },
        new("an export goes that is still imported", 8527, "", "importedType Web::Trade::Order imports it", Part("exportedPackageDefinitions", "\tSales", "\t(", "\t)"), Reorganise("Shop"))
            { Given = [Shop.Complete, Shop.Web] },
        new("a reorganisation after a load that failed", 3412, "", "The last load of schema 'Shop' failed", Change, Refused(Failing), Reorganise("Shop")),
        new("a provider's version is given up without its dependant's", 3415, "", "'Branch' builds on 'Shop'", Change, Latest("Delete Method Branch::Customer::local"), Unversion("Shop"))
            { Given = [Shop.Complete, Shop.Branch] },
        new("versions are given up of which a part took effect", 3419, "", "onlyStructuralVersioning", Row("Shop::Customer", "{}"),
            d => d.LoadSchema(Shop.Partial("typeDefinitions\n\tCustomer\n\t(\n\t\tattributeDefinitions\n\t\t\tmail: String;\n\t)\n"), Shop.Careful with { LoadStyle = LoadStyle.OnlyStructuralVersioning }),
            Unversion("Shop")),
        new("a value that is nothing in the new type", 8501, "", "Shop::Customer::fax in instance 1 cannot be converted from String[31] to Integer", Row("Shop::Customer", """{"fax":"none"}"""),
            Part("typeDefinitions", "\tCustomer", "\t(", "\t\tattributeDefinitions", "\t\t\tfax: Integer;", "\t)"), Reorganise("Shop")),
        new("a class with instances becomes abstract", 8501, "", "becomes abstract or transient", Row("Shop::Draft", "{}"), Part("typeHeaders", "\tDraft subclassOf Object abstract;"), Reorganise("Shop")),
        new("a class with instances becomes transient", 8501, "", "becomes abstract or transient", Row("Shop::Draft", "{}"), Part("typeHeaders", "\tDraft subclassOf Object transient;"), Reorganise("Shop")),
        new("a value that came after the online phase and is nothing in the new type", 8501, "", "instance 1 cannot be converted",
            Part("typeDefinitions", "\tCustomer", "\t(", "\t\tattributeDefinitions", "\t\t\tfax: Integer;", "\t)"), Reorganise("Shop"), Row("Shop::Customer", """{"fax":"none"}"""), Transition("Shop")),
        new("a load that reorganises by itself and cannot", 8501, "", "cannot be converted", Row("Shop::Customer", """{"fax":"none"}"""),
            d => d.LoadSchema(Shop.Partial("typeDefinitions\n\tCustomer\n\t(\n\t\tattributeDefinitions\n\t\t\tfax: Integer;\n\t)\n"), new LoadRequest { DeleteIfAbsent = false })),
    ];

    private static readonly BadPlan[] DeletedSchemas =
    [
        new("a superschema goes before its subschema", 8509, "", "'Branch' is a subschema", Delete("Shop")) { Given = [Shop.Complete, Shop.Branch] },
        new("an exporter goes before its importer", 8509, "", "'Web' imports a package", Delete("Shop")) { Given = [Shop.Complete, Shop.Web] },
        new("an exporter goes whose importer waits for its reorganisation", 8509, "", "'Web' imports a package", Load(Shop.Web), Delete("Shop")),
        new("a schema goes that has changes", 8509, "", "wait for a reorganisation", Change, Delete("Shop")),
        new("a schema goes that comes with the platform", 8509, "", "comes with the platform", Delete("RootSchema")),
        new("a schema goes that is not there", 8508, "", "no schema 'Store'", Delete("Store")),
        new("a schema goes in other letters", 8508, "", "no schema 'shop'", Delete("shop")),
        new("a schema goes in a run that loads one", 8509, "", "loads no files",
            d => d.Loader.Load(Shop.Careful with { DeleteSchema = "Shop", SchemaFile = new LoadFile("Web.scm", System.Text.Encoding.UTF8.GetBytes(Shop.Web)) })),
        new("a schema goes in a run with commands", 8509, "", "loads no files",
            d => d.Loader.Load(Shop.Careful with { DeleteSchema = "Shop", CommandFile = new LoadFile("a.jcf", System.Text.Encoding.UTF8.GetBytes("JadeCommandFile")) })),
    ];

    public static IEnumerable<object[]> Plans => ((BadPlan[])[.. Phases, .. DeletedSchemas]).Select(p => new object[] { p });

    [TestMethod]
    [DynamicData(nameof(Plans))]
    public void AreRefusedByTheLoader(object plan) => ((BadPlan)plan).Check();
}
