using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Scm;

[TestClass]
public class SectionsOfASchema
{
    [TestMethod]
    public void EmptySections_OfTheOldDialect_AreNothing()
    {
        SchemaFile file = ScmText.ReadShop("importedPackageDefinitions\nconstantDefinitions\nlibraryDefinitions\n \ninterfaceDefs\nschemaViewDefinitions\n");

        Assert.HasCount(1, file.Entities);
    }

    [TestMethod]
    public void GlobalConstants_BelongToCategories()
    {
        SchemaFile file = ScmText.ReadShop(""""
            constantDefinitions
            	categoryDefinition Limits
            		setModifiedTimeStamp "me" "22.0.01" 110 2024:05:18:21:16:47.607;
            	documentationText
            `All limits`
            		MaxRows:      Integer = 10;
            		setModifiedTimeStamp "<unknown>""" 2024:05:18:21:16:47;
            		Total:Integer = MaxRows + 1;
            		Mask:   Binary = #[0D 0A
            			0D];
            """");

        Assert.AreEqual("All limits", file.Field(EntityKind.GlobalConstantCategory, "Shop::Limits", ContentField.Documentation));
        Assert.AreEqual("Integer = 10", file.Field(EntityKind.GlobalConstant, "Shop::MaxRows"));
        Assert.AreEqual("Integer = MaxRows + 1", file.Field(EntityKind.GlobalConstant, "Shop::Total"));
        Assert.AreEqual("Binary = #[0D 0A 0D]", file.Field(EntityKind.GlobalConstant, "Shop::Mask"));
        Assert.AreEqual("Limits", file.Field(EntityKind.GlobalConstant, "Shop::Total", ContentField.Category));
    }

    [TestMethod]
    public void LocalesFormatsAndStrings()
    {
        SchemaFile file = ScmText.ReadShop("""
            localeDefinitions
            	5129 "English (New Zealand)" schemaDefaultLocale;
            	1033 "English (United States)" _cloneOf 5129;
            localeFormatDefinitions
            	Short: DateFormat(true, false, "/", 1);
            translatableStringDefinitions
            	5129 "English (New Zealand)"
            	(
            		Add = "Add";
            		Found(n)="Found " & n
            			& " rows";
            	)
            """);

        Assert.AreEqual("\"English (United States)\" _cloneOf 5129", file.Field(EntityKind.Locale, "Shop::1033"));
        Assert.AreEqual("DateFormat (true, false, \"/\", 1)", file.Field(EntityKind.LocaleFormat, "Shop::Short"));
        Assert.AreEqual("= \"Add\"", file.Field(EntityKind.TranslatableString, "Shop::Add@5129"));
        Assert.AreEqual("(n) = \"Found \" & n & \" rows\"", file.Field(EntityKind.TranslatableString, "Shop::Found@5129"));
        Assert.AreEqual("\"English (New Zealand)\"", file.Field(EntityKind.TranslatableString, "Shop::Add@5129", ContentField.Locale));
    }

    [TestMethod]
    public void LibrariesAndExternalFunctions()
    {
        SchemaFile file = ScmText.ReadShop("""
            libraryDefinitions
            	"mylib";
            externalFunctionDefinitions
            	f(
            		a: String; 
            		b: String[50] output): Integer is "entry" in "mylib" presentationClientExecution, number = 5;
            externalFunctionSources
            f
            {
            f(a: String; b: String[50] output): Integer is "entry" in "mylib";
            }
            """);

        Assert.IsNotNull(file.Get(EntityKind.Library, "Shop::mylib"));
        Assert.AreEqual(
            "(a: String; b: String[50] output): Integer is \"entry\" in \"mylib\" presentationClientExecution",
            file.Field(EntityKind.ExternalFunction, "Shop::f"));
        Assert.StartsWith("f(a: String", file.Field(EntityKind.ExternalFunction, "Shop::f", ContentField.Source));
    }

    [TestMethod]
    public void Packages()
    {
        SchemaFile file = ScmText.ReadShop("""
            importedPackageDefinitions
            	Tools is ToolSchema::Tools
            	(
            	importedClassDefinitions
            		Hammer
            		Saw
            	importedInterfaceDefinitions
            		ITool
            	)
            exportedPackageDefinitions
            	Selling
            	(

            	documentationText
            		`What is for sale`
            	exportedClassDefinitions
            		Order transientAllowed, transient 
            		(
            		exportedConstantDefinitions
            			Max;
            		exportedPropertyDefinitions
            			number readonly;
            			state;
            		exportedMethodDefinitions
            			state;
            			total;
            		)
            	exportedInterfaceDefinitions
            		IThing
            	)
            """);

        Assert.AreEqual("ToolSchema::Tools", file.Field(EntityKind.ImportedPackage, "Shop::Tools"));
        Assert.AreEqual("class", file.Field(EntityKind.ImportedType, "Shop::Tools::Saw"));
        Assert.AreEqual("interface", file.Field(EntityKind.ImportedType, "Shop::Tools::ITool"));
        Assert.AreEqual("What is for sale", file.Field(EntityKind.ExportedPackage, "Shop::Selling", ContentField.Documentation));
        Assert.AreEqual("class transient, transientAllowed", file.Field(EntityKind.ExportedType, "Shop::Selling::Order"));
        Assert.AreEqual("property readonly", file.Field(EntityKind.ExportedFeature, "Shop::Selling::Order::number"));
        Assert.AreEqual("property; method", file.Field(EntityKind.ExportedFeature, "Shop::Selling::Order::state"));
        Assert.AreEqual("interface", file.Field(EntityKind.ExportedType, "Shop::Selling::IThing"));
    }

    [TestMethod]
    public void KeysKeepTheirOrder()
    {
        SchemaFile file = ScmText.ReadShop("""
            memberKeyDefinitions
            	OrderDict completeDefinition
            	(
            		name; customer.region.name;
            		price descending;
            		code caseInsensitive Latin1;
            	)
            externalKeyDefinitions
            	RegionDict completeDefinition ( region: String[81]; price: Decimal[12,2]; )
            """);

        Assert.AreEqual(
            "member name; customer.region.name; price descending; code caseInsensitive Latin1;", file.Field(EntityKind.Keys, "Shop::OrderDict"));
        Assert.AreEqual("external region: String[81]; price: Decimal[12, 2];", file.Field(EntityKind.Keys, "Shop::RegionDict"));
    }

    [TestMethod]
    [DataRow("allOrders of Customer automatic parentOf myCustomer of Order manual;", "Shop::Customer::allOrders<>Shop::Order::myCustomer", "automatic parentOf manual")]
    [DataRow("zones of Order automatic parentOf order of Address manual;", "Shop::Address::order<>Shop::Order::zones", "manual childOf automatic")]
    [DataRow("bs of A peerOf as of B;", "Shop::A::bs<>Shop::B::as", "peerOf")]
    public void AnInverse_IsToldFromItsSmallerSide(string text, string name, string definition)
    {
        SchemaFile file = ScmText.ReadShop($"inverseDefinitions\n\t{text}\n");

        Assert.AreEqual(definition, file.Field(EntityKind.Inverse, name));
    }

    [TestMethod]
    public void TheDatabase_IsFilesMapsAndADefault()
    {
        SchemaFile file = ScmText.ReadShop("""
            databaseDefinitions
            ShopDb
            	(
            	databaseFileDefinitions
            		"shop" number=53;
            		"big" number = 54, partitionable;
            	defaultFileDefinition "shop";
            	classMapDefinitions
            		Order in "shop" allInstances;
            		SShop in "_environ";
            	)
            """);

        Assert.AreEqual("ShopDb \"shop\"", file.Field(EntityKind.Schema, "Shop", ContentField.Database));
        Assert.IsNull(file.Field(EntityKind.DatabaseFile, "Shop::shop"));
        Assert.AreEqual("partitionable", file.Field(EntityKind.DatabaseFile, "Shop::big"));
        Assert.AreEqual("\"shop\" allInstances", file.Field(EntityKind.ClassMap, "Shop::Order"));
    }

    [TestMethod]
    public void ExposuresAndViews_AreKeptAsText()
    {
        SchemaFile file = ScmText.ReadShop("""
            schemaViewDefinitions
            	Small ( Order; Customer; )
            _exposedListDefinitions
            Net version=1, registryId="_CSharp_Exposure"
            		setModifiedTimeStamp "<unknown>" "" 2018:09:17:13:13:57;
            (
            	Order javaName="Order", defaultStyle=0
            	(
            	_exposedPropertyDefinitions
            		number;
            	)
            )
            """);

        Assert.AreEqual("(Customer; Order;)", file.Field(EntityKind.Other, "Shop::schemaViewDefinitions/Small"));
        Assert.AreEqual(
            "version = 1, registryId = \"_CSharp_Exposure\" (Order javaName = \"Order\", defaultStyle = 0 (_exposedPropertyDefinitions number;))",
            file.Field(EntityKind.Exposure, "Shop::Net"));
    }

    [TestMethod]
    public void AnUnknownSection_IsKeptWithAWarning()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop("newFangledDefinitions\n\tThing is \"odd\";\nlocaleDefinitions\n\t5129 \"English\" schemaDefaultLocale;\n"));

        Assert.AreEqual("JD2005", file.Diagnostics.Single().Code);
        Assert.AreEqual(4, file.Diagnostics.Single().Location.Line);
        Assert.IsFalse(file.HasErrors);
        Assert.IsTrue(file.HasUnknownSections);
        Assert.AreEqual("Thing is \"odd\";", file.Field(EntityKind.Other, "Shop::newFangledDefinitions/"));
        Assert.IsNotNull(file.Get(EntityKind.Locale, "Shop::5129"));
    }
}
