using JadeDeploy.Schema.Model;
using static JadeDeploy.Database.Tests.BadPlans.BadPlan;

namespace JadeDeploy.Database.Tests.BadPlans;

/// <summary>Command files that are wrong. The loader finds out by itself: no planner is asked.</summary>
[TestClass]
public class Commands
{
    private const string First = "test.jcf(4,1)";

    private static readonly JadeVersion Jade2020 = new(20, 0, 2);

    private static readonly string Conditional = Changed(
        Shop.Complete, "\t\t\tallOrders: OrderByName explicitInverse;", "\t\t\tallOrders: OrderByName explicitInverse;\n\t\t\tpaid: OrderByName where Order::amount;");

    private static readonly string WithBase = Changed(Changed(
        Shop.Complete, "\tOrder subclassOf Object;", "\tEntry subclassOf Object;\n\tOrder subclassOf Entry;"),
        "typeDefinitions\n", "typeDefinitions\n\tEntry completeDefinition\n\t(\n\t\tattributeDefinitions\n\t\t\tcode: Integer;\n\t)\n");

    private static readonly BadPlan[] WrongVersion =
    [
        new("a file is created in the latest version", 8515, First, "needs loadStyle=currentSchemaVersion", Latest("Create DbFile Shop::extra")),
        new("a file is deleted in the latest version", 8515, First, "needs loadStyle=currentSchemaVersion", Latest("Delete DbFile Shop::spare")),
        new("a class is remapped in the latest version", 8515, First, "needs loadStyle=currentSchemaVersion", Latest("Remap Class Shop::Order archive")),
        new("instances are moved in the latest version", 8515, First, "needs loadStyle=currentSchemaVersion", Latest("MoveInstances")),
        new("instances are deleted in the latest version", 8515, First, "needs loadStyle=currentSchemaVersion", Latest("Delete Instances Shop::Order")),
        new("a class is renamed in the latest version", 8515, First, "needs loadStyle=currentSchemaVersion", Latest("Rename Class Shop::Order Purchase")),
        new("an interface is renamed in the latest version", 8515, First, "needs loadStyle=currentSchemaVersion", Latest("Rename Interface Shop::INamed IKnown")),
        new("a locale is created before 2022", 8515, First, "20.0.02", Latest("Create Locale Shop::1033 CloneOf 5129")) { Platform = Jade2020 },
        new("an application is deleted before 2022", 8515, First, "20.0.02", Latest("Delete Application Shop::Shop")) { Platform = Jade2020 },
        new("an exported feature is deleted before 2022", 8515, First, "20.0.02", Latest("Delete ExportedFeature Shop::Sales::Order::number")) { Platform = Jade2020 },
        new("an exported type is deleted before 2022", 8515, First, "20.0.02", Latest("Delete ExportedType Shop::Sales::Order")) { Platform = Jade2020 },
        new("an exposure is deleted before 2022", 8515, First, "20.0.02", Latest("Delete Exposure Shop::Web")) { Platform = Jade2020 },
        new("an external function is deleted before 2022", 8515, First, "20.0.02", Latest("Delete ExternalFunction Shop::beep")) { Platform = Jade2020 },
        new("a category is deleted before 2022", 8515, First, "20.0.02", Latest("Delete GlobalConstantCategory Shop::Nothing")) { Platform = Jade2020 },
        new("a command whose arguments nobody states", 8515, First, "not known to have this command", Current("Modify Schema Shop")),
        new("a schema is deleted by command", 8515, First, "not known to have this command", Current("Delete Schema Shop")),
        new("a command that does not exist", 8515, First, "not known to have this command", Latest("Rename Method Shop::Shop::helper other")),
        new("a command for the current version while a subschema waits for its reorganisation", 8515, First, "'Branch' has changes that wait",
            Latest("Delete Method Branch::Customer::local"), Current("Rename Class Shop::Draft Sketch")) { Given = [Shop.Complete, Shop.Branch] },
        new("a command for the current version while the superschema waits for its reorganisation", 8515, First, "'Shop' has changes that wait",
            Latest("Delete Method Shop::Shop::helper"), Current("Rename Class Branch::LocalOrder OtherOrder")) { Given = [Shop.Complete, Shop.Branch] },
    ];

    private static readonly BadPlan[] WrongForm =
    [
        new("an argument is missing", 8513, First, "expected 2 to 2 arguments", Current("Rename Class Shop::Order")),
        new("an argument too many", 8513, First, "expected 1 to 1 arguments", Latest("Delete Class Shop::Draft now")),
        new("an option that is neither True nor False", 8513, First, "expected True or False", Latest("AbortOnError Maybe")),
        new("a command after the instances were moved", 8513, "test.jcf(6,1)", "must be the last command",
            Current("Remap Class Shop::Draft archive", "MoveInstances", "Remap Class Shop::Order archive")),
        new("instances are moved twice in one file", 8513, "test.jcf(5,1)", "must be the last command", Current("MoveInstances", "MoveInstances")),
        new("a number of workers that is none", 8515, First, "expected nothing or 'Workers'", Current("MoveInstances Workers many")),
        new("a file that is something else than partitionable", 8515, First, "is not 'partitionable'", Current("Create DbFile Shop::cold divisible")),
        new("a locale made in another way", 8515, First, "expected CloneOf or CopyFrom", Latest("Create Locale Shop::1033 Like 5129")),
        new("a name that is none", 8515, First, "'1st' is not a name", Current("Rename Class Shop::Order 1st")),
    ];

    private static readonly BadPlan[] NotThere =
    [
        new("a class that is not there", 8515, First, "there is no class", Latest("Delete Class Shop::Nobody")),
        new("a class in other letters", 8515, First, "there is no class Shop::order", Latest("Delete Class Shop::order")),
        new("a schema in other letters", 8515, First, "there is no schema 'shop'", Latest("Delete Class shop::Order")),
        new("a property that is not there", 8515, First, "there is no property", Latest("Rename Property Shop::Customer::nothing something")),
        new("a property that only the superclass has", 8515, First, "there is no property Shop::Retail::fax", Latest("Delete Property Shop::Retail::fax")),
        new("a method that is not there", 8515, First, "there is no method", Latest("Delete Method Shop::Customer::nothing")),
        new("a schema that is not there", 8515, First, "there is no schema", Latest("Delete Class Store::Order")),
        new("a class of the platform", 8515, First, "comes with the platform", Latest("Delete Class RootSchema::Object")),
        new("the base of a locale that is not there", 8515, First, "there is no locale", Latest("Create Locale Shop::1033 CloneOf 2057")),
        new("a file that is not there", 8515, First, "database file 'nowhere'", Current("Remap Class Shop::Order nowhere")),
        new("what an earlier command of the file deleted", 8515, "test.jcf(5,1)", "there is no method", Latest("Delete Method Shop::Shop::helper", "Delete Method Shop::Shop::helper")),
        new("what an earlier command of the file renamed", 8515, "test.jcf(5,1)", "there is no property", Latest("Rename Property Shop::Customer::fax phone", "Delete Property Shop::Customer::fax")),
    ];

    private static readonly BadPlan[] NameTaken =
    [
        new("a class gets the name of a class", 8515, First, "there is a class", Current("Rename Class Shop::Order Customer")),
        new("a class gets the name of an interface", 8515, First, "there is a interface", Current("Rename Class Shop::Order INamed")),
        new("a class gets the name of one in a subschema", 8515, First, "there is a class Branch::LocalOrder", Current("Rename Class Shop::Order LocalOrder")) { Given = [Shop.Complete, Shop.Branch] },
        new("a property gets the name of a property", 8515, First, "there is a property", Latest("Rename Property Shop::Customer::fax name")),
        new("a property gets the name of a method", 8515, First, "there is a method", Latest("Rename Property Shop::Customer::fax total")),
        new("a property gets the name of an inherited one", 8515, First, "inherits a property Shop::Entry::code", Latest("Rename Property Shop::Order::number code")) { Given = [WithBase] },
        new("a property gets the name of one in a subclass", 8515, First, "there is a property Shop::Order::number in a subclass", Latest("Rename Property Shop::Entry::code number")) { Given = [WithBase] },
        new("a constant gets the name of a constant", 8515, First, "there is a constant", Latest("Rename Constant Shop::Customer::MaxTry MaxAll")),
        new("a global constant gets the name of a global constant", 8515, First, "there is a globalConstant", Latest("Rename GlobalConstant Shop::MaxRows MoreRows")),
        new("a file that is there is created", 8515, First, "there is a databaseFile", Current("Create DbFile Shop::shop")),
        new("a locale that is there is created", 8515, First, "already", Latest("Create Locale Shop::5129 CloneOf 5129")),
    ];

    private static readonly BadPlan[] StillUsed =
    [
        new("a class goes before its subclass", 8515, First, "class Shop::Sketch has it as its superclass", Latest("Delete Class Shop::Draft"))
            { Given = [Changed(Shop.Complete, "\tDraft subclassOf Object;", "\tDraft subclassOf Object;\n\tSketch subclassOf Draft;")] },
        new("a class goes before a subclass in a subschema", 8515, First, "class Branch::LocalOrder has it as its superclass", Latest("Delete Class Shop::Draft"))
            { Given = [Shop.Complete, Changed(Shop.Branch, "subclassOf Order", "subclassOf Draft")] },
        new("a class goes before a reference to it", 8515, First, "has it as its type", Latest("Delete Class Shop::OrderByName")),
        new("a class goes before the inverse of its reference", 8515, First, "as one side", Latest("Delete Class Shop::Customer")),
        new("a class goes before the package that exports it", 8515, First, "exports it", Latest("Delete Property Shop::Customer::allOrders"), Latest("Delete Class Shop::Order"))
            { Given = [Changed(Changed(Shop.Complete, "\tOrderByName of Order;\n", "\tOrderByName of Draft;\n"), "\t\tcustomer.name;\n\t\tnumber descending;\n", "")] },
        new("a property goes before the keys that have it", 8515, First, "have it as a key", Latest("Delete Property Shop::Customer::name")),
        new("a property goes before the package that exports it", 8515, First, "have it as a key", Latest("Delete Property Shop::Order::number")),
        new("an interface goes before its implementor", 8515, First, "implements it", Latest("Delete Interface Shop::IPriced")),
        new("a method goes before the mapping that names it", 8515, First, "maps it", Latest("Delete ExportedFeature Shop::Sales::Order::amount"), Latest("Delete Method Shop::Order::amount")),
        new("a method goes before the reference whose condition it is", 8515, First, "property Shop::Customer::paid has it as its condition",
            Latest("Delete ExportedFeature Shop::Sales::Order::amount"), Latest("Delete Method Shop::Order::amount"))
            { Given = [Changed(Conditional, "\t\timplementInterfaces\n\t\t\tIPriced\n\t\t\t(\n\t\t\t\tprice is amount;\n\t\t\t)\n", "")] },
        new("a method goes before the application that begins with it", 8515, First, "begins or ends with it",
            Forms(EntityKind.Application, "Shop::Shop", """<Application><initializeMethod name="initialize" /></Application>"""), Latest("Delete Method Shop::Shop::initialize")),
        new("an application goes before the package that is used with it", 8515, First, "is used with it",
            Forms(EntityKind.Application, "Shop::Shop", "<Application />"),
            Forms(EntityKind.Other, "Shop::JadeExportedPackage/Sales", """<JadeExportedPackage><application name="Shop" /></JadeExportedPackage>"""),
            Latest("Delete Application Shop::Shop")),
        new("a constant goes before one whose value names it", 8515, First, "constant Shop::Customer::MaxAll has it in its value", Latest("Delete Constant Shop::Customer::MaxTry")),
        new("a global constant goes before one whose value names it", 8515, First, "globalConstant Shop::MoreRows has it in its value", Latest("Delete GlobalConstant Shop::MaxRows"))
            { Given = [Changed(Shop.Complete, "MaxTry + MaxRows", "MaxTry")] },
        new("a global constant goes before a class's constant whose value names it", 8515, First, "constant Shop::Customer::MaxAll has it in its value", Latest("Delete GlobalConstant Shop::MaxRows"))
            { Given = [Changed(Shop.Complete, "= MaxRows + 1", "= 1")] },
        new("a category goes before its constants", 8515, First, "belongs to it", Latest("Delete GlobalConstantCategory Shop::Limits")),
        new("an exported type goes before its importer", 8515, First, "importedType Web::Trade::Order imports it", Latest("Delete ExportedType Shop::Sales::Order")) { Given = [Shop.Complete, Shop.Web] },
        new("the default file goes", 8515, First, "default file", Current("Delete DbFile Shop::shop")),
        new("a file goes before the classes in it", 8515, First, "classMap Shop::Customer is to it", Current("Delete DbFile Shop::archive")),
        new("a file goes to which a class is to be moved", 8515, "test.jcf(5,1)", "class Shop::Order is to be moved to it", Current("Remap Class Shop::Order spare", "Delete DbFile Shop::spare")),
        new("a class goes that the platform makes for every schema", 8515, First, "goes with its schema", Latest("Delete Class Shop::GShop")),
        new("a class is remapped that the platform makes for every schema", 8515, First, "goes with its schema", Current("Remap Class Shop::SShop archive")),
    ];

    private static readonly BadPlan[] Moves =
    [
        new("a class is moved below itself", 8515, First, "is the class itself", Latest("Move Class Shop::Customer Customer")),
        new("a class is moved below its subclass", 8515, First, "one of its subclasses", Latest("Move Class Shop::Customer Retail")),
        new("a class is moved below an interface", 8515, First, "cannot be a superclass", Latest("Move Class Shop::Draft INamed")),
        new("a class is moved below one that was deleted", 8515, "test.jcf(5,1)", "was deleted", Latest("Delete Class Shop::Draft", "Move Class Shop::Customer Draft")),
        new("a class is moved below an imported one", 8515, First, "an imported class has no subclasses", Latest("Move Class Web::Basket Order")) { Given = [Shop.Complete, Shop.Web] },
        new("a class is moved that the platform makes for every schema", 8515, First, "goes with its schema", Latest("Move Class Shop::GShop Object")),
        new("a class is moved away from a key", 8515, First, "keys Shop::OrderByName needs the property Shop::Entry::code", Latest("Move Class Shop::Order Object"))
            { Given = [Changed(WithBase, "\t\tnumber descending;", "\t\tcode descending;")] },
        new("a class is moved to where its property is inherited", 8515, First, "would inherit a property Shop::Customer::name", Latest("Move Class Shop::Draft Customer"))
            { Given = [Changed(Shop.Complete, "\tOrder completeDefinition\n\t(\n\t\tattributeDefinitions\n\t\t\tnumber: Integer;\n", "\tDraft completeDefinition\n\t(\n\t\tattributeDefinitions\n\t\t\tname: String;\n\t)\n\tOrder completeDefinition\n\t(\n\t\tattributeDefinitions\n\t\t\tnumber: Integer;\n")] },
    ];

    public static IEnumerable<object[]> Plans =>
        ((BadPlan[])[.. WrongVersion, .. WrongForm, .. NotThere, .. NameTaken, .. StillUsed, .. Moves]).Select(p => new object[] { p });

    [TestMethod]
    [DynamicData(nameof(Plans))]
    public void AreRefusedByTheLoader(object plan) => ((BadPlan)plan).Check();
}
