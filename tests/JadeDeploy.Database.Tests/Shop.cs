using System.Text;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Database.Tests;

/// <summary>A small schema, and short ways to look at it.</summary>
internal static partial class Shop
{
    public static readonly JadeVersion Jade2022 = new(22, 0, 5);

    public const string Complete = """
        jadeVersionNumber "22.0.05";
        schemaDefinition
        Shop subschemaOf RootSchema completeDefinition;
        constantDefinitions
        	categoryDefinition Limits
        		MaxRows: Integer = 10;
        		MoreRows: Integer = MaxRows + 1;
        	categoryDefinition Nothing
        localeDefinitions
        	5129 "English (New Zealand)" schemaDefaultLocale;
        translatableStringDefinitions
        	5129 "English (New Zealand)"
        	(
        		Add = "Add";
        	)
        externalFunctionDefinitions
        	beep(): Integer is "beep" in "sound";
        typeHeaders
        	Shop subclassOf RootSchemaApp transient;
        	GShop subclassOf RootSchemaGlobal transient;
        	SShop subclassOf RootSchemaSession transient;
        	Customer subclassOf Object;
        	Order subclassOf Object;
        	Retail subclassOf Customer;
        	Draft subclassOf Object;
        	Main subclassOf Form transient;
        	OrderByName subclassOf MemberKeyDictionary;
        interfaceDefs
        	IPriced
        	(
        		jadeMethodDefinitions
        			price(): Decimal;
        	)
        	INamed
        	(
        		jadeMethodDefinitions
        			name(): String;
        	)
        membershipDefinitions
        	OrderByName of Order;
        typeDefinitions
        	Shop completeDefinition
        	(
        		jadeMethodDefinitions
        			initialize();
        			helper();
        	)
        	Customer completeDefinition
        	(
        		constantDefinitions
        			MaxTry: Integer = 3;
        			MaxAll: Integer = MaxTry + MaxRows;
        		attributeDefinitions
        			fax: String[31];
        			name: String[101];
        		referenceDefinitions
        			allOrders: OrderByName explicitInverse;
        		jadeMethodDefinitions
        			find(what: Order; Order: String): Order;
        			total(): Decimal;
        	)
        	Order completeDefinition
        	(
        		attributeDefinitions
        			number: Integer;
        		referenceDefinitions
        			customer: Customer explicitEmbeddedInverse;
        		jadeMethodDefinitions
        			amount(): Decimal;
        		implementInterfaces
        			IPriced
        			(
        				price is amount;
        			)
        	)
        	Main completeDefinition
        	(
        		referenceDefinitions
        			btnOk: Button;
        			btnNo: Button;
        		jadeMethodDefinitions
        			btnOk_click(btn: Button input) updating;
        		eventMethodMappings
        			btnOk_click = click of Button;
        	)
        memberKeyDefinitions
        	OrderByName completeDefinition
        	(
        		customer.name;
        		number descending;
        	)
        inverseDefinitions
        	allOrders of Customer automatic parentOf customer of Order manual;
        databaseDefinitions
        	ShopDb
        	(
        		databaseFileDefinitions
        			"archive";
        			"shop";
        			"spare";
        		defaultFileDefinition "shop";
        		classMapDefinitions
        			Customer in "archive" allInstances;
        			Order in "shop";
        	)
        _exposedListDefinitions
        	Web version=0, priorVersion=0, registryId="_CSharp_Exposure"
        	(
        		Order defaultStyle=0
        		(
        		)
        	)
        exportedPackageDefinitions
        	Sales
        	(
        		exportedClassDefinitions
        			Order
        			(
        				exportedPropertyDefinitions
        					number;
        				exportedMethodDefinitions
        					amount;
        			)
        			Customer
        			(
        				exportedConstantDefinitions
        					MaxTry;
        			)
        	)
        typeSources
        	Shop
        	(
        	jadeMethodSources
        initialize
        {
        initialize();
        }
        helper
        {
        helper();
        }
        	)
        	Customer
        	(
        	jadeMethodSources
        find
        {
        find(what: Order; Order: String): Order;
        begin
        	return what; // Order
        end;
        }
        total
        {
        total(): Decimal;
        }
        	)
        """;

    /// <summary>A schema that builds on the shop in both ways: it is a subschema and imports its package.</summary>
    public const string Web = """
        jadeVersionNumber "22.0.05";
        schemaDefinition
        Web subschemaOf RootSchema completeDefinition;
        importedPackageDefinitions
        	Trade is Shop::Sales
        	(
        		importedClassDefinitions
        			Order
        	)
        typeHeaders
        	Web subclassOf RootSchemaApp transient;
        	GWeb subclassOf RootSchemaGlobal transient;
        	Basket subclassOf Object;
        typeDefinitions
        	Basket completeDefinition
        	(
        		referenceDefinitions
        			first: Trade::Order;
        			second: Order;
        	)
        databaseDefinitions
        	WebDb
        	(
        		databaseFileDefinitions
        			"web";
        		defaultFileDefinition "web";
        	)
        """;

    public const string Branch = """
        jadeVersionNumber "22.0.05";
        schemaDefinition
        Branch subschemaOf Shop completeDefinition;
        typeHeaders
        	Branch subclassOf Shop transient;
        	GBranch subclassOf GShop transient;
        	LocalOrder subclassOf Order;
        typeDefinitions
        	Customer completeDefinition
        	(
        		jadeMethodDefinitions
        			local(o: Order): Boolean;
        	)
        databaseDefinitions
        	BranchDb
        	(
        		databaseFileDefinitions
        			"branch";
        		defaultFileDefinition "branch";
        	)
        """;

    /// <summary>An empty database in memory.</summary>
    public static EmbeddedDatabase Empty(JadeVersion? version = null) => EmbeddedDatabase.CreateInMemory(version ?? Jade2022);

    /// <summary>A database whose current version has schemas.</summary>
    public static EmbeddedDatabase With(params ReadOnlySpan<string> schemas) => WithVersion(Jade2022, schemas);

    public static EmbeddedDatabase WithVersion(JadeVersion version, params ReadOnlySpan<string> schemas)
    {
        EmbeddedDatabase database = Empty(version);
        foreach (string schema in schemas)
            database.Seed(schema);
        return database;
    }

    public static SchemaFile Read(string scm)
    {
        SchemaFile file = ScmReader.Read("Test.scm", Encoding.UTF8.GetBytes(scm));
        Assert.IsEmpty(file.Diagnostics, "The test's own schema file is wrong.");
        return file;
    }

    public static void Seed(this EmbeddedDatabase database, string scm)
    {
        SchemaFile file = Read(scm);
        database.Catalogue.Seed([new SeedSchema(file.SchemaName, file.Superschema, file.Entities)]);
    }

    public static string? Definition(this EmbeddedDatabase database, EntityKind kind, string name, CatalogueVersion version = CatalogueVersion.Latest) =>
        database.Catalogue.Find(new(kind, name), version)?[ContentField.Definition];

    public static bool Has(this EmbeddedDatabase database, EntityKind kind, string name, CatalogueVersion version = CatalogueVersion.Latest) =>
        database.Catalogue.Contains(new(kind, name), version);
}
