using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Scm;

[TestClass]
public class TypesOfASchema
{
    [TestMethod]
    public void AClass_IsItsHeaderMembershipAndDocumentation()
    {
        SchemaFile file = ScmText.ReadShop("""
            typeHeaders
            	OrderDict subclassOf MemberKeyDictionary loadFactor = 66, transient, number = 2067;
            membershipDefinitions
            	OrderDict of Order;
            typeDefinitions
            	OrderDict completeDefinition
            	(
            		setModifiedTimeStamp "me" "22.0.01" 2024:05:18:21:16:47.607;
            	documentationText
            `Orders by "number" and 'date'`
            	)
            """);

        SchemaEntity dictionary = file.Get(EntityKind.Class, "Shop::OrderDict");
        Assert.AreEqual("subclassOf MemberKeyDictionary loadFactor = 66, transient", dictionary.Content[ContentField.Definition]);
        Assert.AreEqual("Order", dictionary.Content[ContentField.Membership]);
        Assert.AreEqual("Orders by \"number\" and 'date'", dictionary.Content[ContentField.Documentation]);
        Assert.AreEqual(2067, dictionary.ModelNumber);
        Assert.Contains("OrderDict", file.CompleteTypes);
    }

    [TestMethod]
    public void Modifiers_AreASet_AndNumbersAreNotContent()
    {
        SchemaFile one = ScmText.ReadShop("typeHeaders\n\tA subclassOf Object transient, abstract, highestSubId = 3, number = 1;\n");
        SchemaFile two = ScmText.ReadShop("typeHeaders\n\tA subclassOf Object abstract,\n\t\ttransient;\n");

        Assert.AreEqual(one.Get(EntityKind.Class, "Shop::A").Content.Digest, two.Get(EntityKind.Class, "Shop::A").Content.Digest);
    }

    [TestMethod]
    public void Members()
    {
        SchemaFile file = ScmText.ReadShop("""
            typeDefinitions
            	Order completeDefinition
            	(
            	constantDefinitions
            		MaxTry:     Integer = 5 number = 1001;
            		documentationText
            		`How often`
            	attributeDefinitions
            		name:      String[31] readonly, protected, subId = 1, number = 2, ordinal = 2;
            		price:     Decimal[12,2];
            	referenceDefinitions
            		allPaid:   OrderSet  where Order::isPaid explicitInverse, readonly, 
            			number = 3, ordinal = 3;
            		x:   Thing ;
            	jadeMethodDefinitions
            		m(
            			p: Integer; 
            			q: String io): Boolean updating, protected, number = 1001;
            		none() number = 1002;
            	externalMethodDefinitions
            		e(o: Object): Boolean is "entry" in "jom" typeMethod;
            	eventMethodMappings
            		btnOK_click = click of Button;
            	implementInterfaces
            		IThing
            		(
            		b is other;
            		a is a;
            		)
            		Pkg::IOther
            		(
            		)
            	)
            """);

        Assert.AreEqual("Integer = 5", file.Field(EntityKind.Constant, "Shop::Order::MaxTry"));
        Assert.AreEqual("How often", file.Field(EntityKind.Constant, "Shop::Order::MaxTry", ContentField.Documentation));
        Assert.AreEqual("attribute String[31] protected, readonly", file.Field(EntityKind.Property, "Shop::Order::name"));
        Assert.AreEqual("attribute Decimal[12, 2]", file.Field(EntityKind.Property, "Shop::Order::price"));
        Assert.AreEqual("reference OrderSet where Order::isPaid explicitInverse, readonly", file.Field(EntityKind.Property, "Shop::Order::allPaid"));
        Assert.AreEqual("reference Thing", file.Field(EntityKind.Property, "Shop::Order::x"));
        Assert.AreEqual("jade (p: Integer; q: String io): Boolean protected, updating", file.Field(EntityKind.Method, "Shop::Order::m"));
        Assert.AreEqual("jade ()", file.Field(EntityKind.Method, "Shop::Order::none"));
        Assert.AreEqual("external (o: Object): Boolean is \"entry\" in \"jom\" typeMethod", file.Field(EntityKind.Method, "Shop::Order::e"));
        Assert.AreEqual("click of Button", file.Field(EntityKind.EventMapping, "Shop::Order::btnOK_click"));
        Assert.AreEqual("IThing (a is a; b is other;)", file.Field(EntityKind.InterfaceMapping, "Shop::Order::IThing"));
        Assert.AreEqual("Pkg::IOther ()", file.Field(EntityKind.InterfaceMapping, "Shop::Order::Pkg::IOther"));
    }

    [TestMethod]
    public void TypesOfOtherSchemas_HaveMembers_ButAreNoClassesHere()
    {
        SchemaFile file = ScmText.ReadShop("""
            typeDefinitions
            	String completeDefinition
            	(
            	jadeMethodDefinitions
            		shout(): String;
            	)
            	Tools::Hammer ( jadeMethodDefinitions hit(); )
            """);

        Assert.IsNotNull(file.Get(EntityKind.Method, "Shop::String::shout"));
        Assert.IsNotNull(file.Get(EntityKind.Method, "Shop::Tools::Hammer::hit"));
        Assert.IsEmpty(file.Entities.Where(e => e.Key.Kind == EntityKind.Class));
        Assert.DoesNotContain("Tools::Hammer", file.CompleteTypes);
    }

    [TestMethod]
    public void Interfaces()
    {
        SchemaFile file = ScmText.ReadShop("""
            interfaceDefs
            	IThing number = 1283
            	(
            	documentationText
            		`A thing`
            	subInterfaceOf
            		Pkg::IBase
            		IAny
            	jadeMethodDefinitions
            		m(): Integer number = 1001;
            	)
            typeSources
            	IThing (
            	jadeMethodSources
            m
            {
            m(): Integer;
            }
            	)
            """);

        Assert.AreEqual("subInterfaceOf IAny, Pkg::IBase", file.Field(EntityKind.Interface, "Shop::IThing"));
        Assert.AreEqual("A thing", file.Field(EntityKind.Interface, "Shop::IThing", ContentField.Documentation));
        Assert.AreEqual("m(): Integer;", file.Field(EntityKind.Method, "Shop::IThing::m", ContentField.Source));
    }
}
