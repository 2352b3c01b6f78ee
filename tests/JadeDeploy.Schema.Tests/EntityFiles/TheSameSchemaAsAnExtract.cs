using JadeDeploy.Schema.EntityFiles;
using JadeDeploy.Schema.Tests.Scm;

namespace JadeDeploy.Schema.Tests.EntityFiles;

[TestClass]
public class TheSameSchemaAsAnExtract
{
    [TestMethod]
    public void HasTheSameSchemaAndDatabase()
    {
        EntityFileSchema schema = EntityFileSet.Assemble(
        [
            EntityText.ReadClean("""
                <Schema name="Shop" id="11111111-1111-4111-8111-111111111111">
                    <text>All that is sold.</text>
                    <primaryLocale name="5129"/>
                    <superschema name="RootSchema"/>
                    <Database name="ShopDb" id="21111111-1111-4111-8111-111111111111">
                        <defaultFile name="shop"/>
                        <DbFile name="shop" id="31111111-1111-4111-8111-111111111111"/>
                        <DbFile name="old" id="41111111-1111-4111-8111-111111111111"><partitionable>true</partitionable></DbFile>
                    </Database>
                </Schema>
                """, "schemas/Shop.jox"),
            EntityText.ReadClean("""<Locale name="5129"><access>local</access></Locale>""", "schemas/Shop/locales/5129.jox"),
            EntityText.ReadClean("""<Locale name="1033"><cloneOf name="5129"/></Locale>""", "schemas/Shop/locales/1033.jox"),
        ]).Single();

        EntityText.AssertSame(ScmText.Read("""
            jadeVersionNumber "25.0.01";
            schemaDefinition
            Shop subschemaOf RootSchema completeDefinition;
            documentationText
            `All that is sold.`
            localeDefinitions
                5129 "English (New Zealand)" schemaDefaultLocale;
                1033 "English (United States)" _cloneOf 5129;
            databaseDefinitions
            ShopDb
                (
                databaseFileDefinitions
                    "shop" number = 61;
                    "old" number = 62, partitionable;
                defaultFileDefinition "shop";
                )
            """).Entities, schema);
    }

    [TestMethod]
    public void HasTheSameClassesAndMaps() => EntityText.AssertSame(ScmText.ReadShop("""
        typeHeaders
            Order subclassOf Object transient, subclassTransientAllowed, transientAllowed, number = 2067;
            OrderSet subclassOf ObjectSet loadFactor = 66, transient, number = 2068;
            Names subclassOf StringArray number = 2069;
        membershipDefinitions
            OrderSet of Order;
            Names of String[257];
        typeDefinitions
            Order completeDefinition
            (
            documentationText
            `What somebody ordered.`
            )
        databaseDefinitions
        ShopDb
            (
            classMapDefinitions
                Order in "shop";
                OrderSet in "shop" allInstances;
            )
        """).Entities,
        """<Schema name="Shop"><superschema name="RootSchema"/><Database name="ShopDb"/></Schema>""",
        """
        <Class name="Order" id="11111111-1111-4111-8111-111111111111">
            <text>What somebody ordered.</text>
            <superclass name="Object"/>
            <transient>true</transient>
            <subclassTransientAllowed>true</subclassTransientAllowed>
            <transientAllowed>true</transientAllowed>
            <DbClassMap file="shop"/>
        </Class>
        """,
        """
        <CollClass name="OrderSet" id="21111111-1111-4111-8111-111111111111">
            <superclass name="ObjectSet"/>
            <loadFactor>66</loadFactor>
            <memberType name="Order"/>
            <transient>true</transient>
            <DbClassMap file="shop"><allInstances>true</allInstances></DbClassMap>
        </CollClass>
        """,
        """
        <CollClass name="Names" id="31111111-1111-4111-8111-111111111111">
            <superclass name="StringArray"/>
            <memberType name="String"/>
            <memberTypeSize>257</memberTypeSize>
        </CollClass>
        """);

    [TestMethod]
    public void HasTheSameProperties() => EntityText.AssertSame("""
        typeHeaders
            Order subclassOf Object;
        typeDefinitions
            Order completeDefinition
            (
            attributeDefinitions
                code:      String[31] readonly, virtual, number = 1, ordinal = 1;
                names:     StringArray protected, number = 2, ordinal = 2;
                price:     Decimal[12,2];
                count:     Integer;
                documentationText
                `How many.`
            referenceDefinitions
                allPaid:   OrderSet  where Order::isPaid implicitMemberInverse, readonly, number = 4;
                btnOK:     Button  number = 3, ordinal = 3;
            )
        """,
        """
        <Class name="Order">
            <superclass name="Object"/>
            <PrimAttribute name="code"><virtual>true</virtual><length>31</length><type name="String"/><access>readonly</access></PrimAttribute>
            <CompAttribute name="names"><type name="StringArray"/><access>protected</access></CompAttribute>
            <PrimAttribute name="price"><embedded>true</embedded><precision>12</precision><scaleFactor>2</scaleFactor><type name="Decimal"/></PrimAttribute>
            <PrimAttribute name="count"><text>How many.</text><type name="Integer"/><access>public</access></PrimAttribute>
            <ImplicitInverseRef name="allPaid">
                <memberTypeInverse>true</memberTypeInverse><constraint name="Order::isPaid"/><type name="OrderSet"/><access>readonly</access>
            </ImplicitInverseRef>
            <ImplicitInverseRef name="btnOK"><embedded>true</embedded><type name="Button"/></ImplicitInverseRef>
        </Class>
        """);

    [TestMethod]
    public void HasTheSameInverses_WhicheverFileComesFirst() => EntityText.AssertSame("""
        typeHeaders
            Customer subclassOf Object;
            Order subclassOf Object;
        typeDefinitions
            Customer completeDefinition
            (
            referenceDefinitions
                allOrders:   OrderSet   explicitInverse, number = 1;
            )
            Order completeDefinition
            (
            referenceDefinitions
                myCustomer:   Customer   explicitEmbeddedInverse, inverseNotRequired, number = 1;
                next:   Order   explicitEmbeddedInverse;
                previous:   Order   explicitEmbeddedInverse;
            )
        inverseDefinitions
            myCustomer of Order manual childOf allOrders of Customer automatic;
            next of Order peerOf previous of Order;
        """,
        """
        <Class name="Order">
            <superclass name="Object"/>
            <ExplicitInverseRef name="myCustomer">
                <embedded>true</embedded><inverseNotRequired>true</inverseNotRequired><kind>child</kind><updateMode>manual</updateMode>
                <type name="Customer"/><Inverse name="Customer::allOrders"/>
            </ExplicitInverseRef>
            <ExplicitInverseRef name="next"><embedded>true</embedded><type name="Order"/><Inverse name="Order::previous"/></ExplicitInverseRef>
            <ExplicitInverseRef name="previous"><embedded>true</embedded><type name="Order"/><Inverse name="Order::next"/></ExplicitInverseRef>
        </Class>
        """,
        """
        <Class name="Customer">
            <superclass name="Object"/>
            <ExplicitInverseRef name="allOrders">
                <kind>parent</kind><updateMode>automatic</updateMode><type name="OrderSet"/><Inverse name="Order::myCustomer"/>
            </ExplicitInverseRef>
        </Class>
        """);

    [TestMethod]
    public void HasTheSameKeys() => EntityText.AssertSame("""
        typeHeaders
            Orders subclassOf MemberKeyDictionary;
            Prices subclassOf ExtKeyDictionary;
        memberKeyDefinitions
            Orders completeDefinition
            (
                myCustomer.code;
                price descending;
                name caseInsensitive Latin1;
            )
        externalKeyDefinitions
            Prices completeDefinition
            (
                region: String[81];
                price: Decimal[12,2];
            )
        """,
        """
        <CollClass name="Orders">
            <superclass name="MemberKeyDictionary"/>
            <MemberKey><keyPath><Property name="Order::myCustomer"/></keyPath><property name="Customer::code"/></MemberKey>
            <MemberKey><descending>true</descending><property name="Order::price"/></MemberKey>
            <MemberKey><caseInsensitive>true</caseInsensitive><sortOrder>Latin1</sortOrder><property name="Order::name"/></MemberKey>
        </CollClass>
        """,
        """
        <CollClass name="Prices">
            <superclass name="ExtKeyDictionary"/>
            <ExternalKey name="region"><length>81</length><type name="String"/></ExternalKey>
            <ExternalKey name="price"><precision>12</precision><scaleFactor>2</scaleFactor><type name="Decimal"/></ExternalKey>
        </CollClass>
        """);
}
