namespace JadeDeploy.Schema.Tests.EntityFiles;

[TestClass]
public class TheSameCodeAsAnExtract
{
    [TestMethod]
    public void HasTheSameMethods() => EntityText.AssertSame("""
        typeHeaders
            Order subclassOf Object;
        typeDefinitions
            Order completeDefinition
            (
            jadeMethodDefinitions
                total(p: Integer; q: String io): Decimal[12,2] updating, protected, number = 1001;
                documentationText
                `Adds up.`
                reset() abstract, serverExecution, mapping;
            externalMethodDefinitions
                hash(a: Binary): Integer is "hash" in "lib";
            )
            JadeScript completeDefinition
            (
            jadeMethodDefinitions
                run();
            )
        typeSources
            Order (
            jadeMethodSources
        total
        {
        total(p: Integer; q: String io): Decimal updating, protected;
        begin
        	return "a  
        b" & q; // done  
        end;

        }
        reset
        {
        reset() abstract, serverExecution, mapping;
        }
            externalMethodSources
        hash
        {
        hash(a: Binary): Integer is "hash" in "lib";
        }
            )
            JadeScript (
            jadeMethodSources
        run
        {
        run();
        begin
        end;
        }
            )
        """,
        """
        <Class name="Order">
            <superclass name="Object"/>
            <JadeMethod name="total" id="11111111-1111-4111-8111-111111111111">
                <source>total(p: Integer; q: String io): Decimal updating, protected;
        begin
        	return "a  
        b" &amp; q; // done
        end;
        </source>
                <text>Adds up.</text>
                <updating>true</updating>
                <access>protected</access>
                <Parameter name="p"><type name="Integer"/></Parameter>
                <Parameter name="q"><usage>io</usage><type name="String"/></Parameter>
                <ReturnType><precision>12</precision><scaleFactor>2</scaleFactor><type name="Decimal"/></ReturnType>
            </JadeMethod>
            <JadeMethod name="reset">
                <source>reset() abstract, serverExecution, mapping;
        </source>
                <abstract>true</abstract>
                <executionLocation>server</executionLocation>
                <methodInvocation>mapping</methodInvocation>
            </JadeMethod>
            <ExternalMethod name="hash">
                <source>hash(a: Binary): Integer is "hash" in "lib";</source>
                <entrypoint>hash</entrypoint>
                <library name="lib"/>
                <Parameter name="a"><type name="Binary"/></Parameter>
                <ReturnType><type name="Integer"/></ReturnType>
            </ExternalMethod>
        </Class>
        """,
        """
        <Class name="JadeScript">
            <JadeMethod name="run">
                <source>run();
        begin
        end;
        </source>
            </JadeMethod>
        </Class>
        """);

    [TestMethod]
    public void HasTheSameConstants() => EntityText.AssertSame("""
        constantDefinitions
            categoryDefinition Limits
                MaxRows:     Integer = MaxTry  *  -2;
                documentationText
                `Rows of a page.`
        typeHeaders
            Order subclassOf Object;
        typeDefinitions
            Order completeDefinition
            (
            constantDefinitions
                Mark:       String = "a ; b" & CR number = 1001;
            )
        """,
        """
        <ConstantCategory name="Limits">
            <GlobalConstant name="MaxRows"><source>MaxTry * -2</source><text>Rows of a page.</text><type name="Integer"/></GlobalConstant>
        </ConstantCategory>
        """,
        """
        <Class name="Order">
            <superclass name="Object"/>
            <Constant name="Mark"><source>"a ; b" &amp; CR</source><type name="String"/></Constant>
        </Class>
        """);

    [TestMethod]
    public void HasTheSameInterfacesAndMappings() => EntityText.AssertSame("""
        typeHeaders
            OrderForm subclassOf Form;
        interfaceDefs
            IThing number = 1283
            (
            subInterfaceOf
                IBase
                IAny
            jadeMethodDefinitions
                im(): Boolean number = 1001;
            )
        typeDefinitions
            OrderForm completeDefinition
            (
            jadeMethodDefinitions
                btnOK_click(btn: Button input) updating;
                im(): Boolean;
            eventMethodMappings
                btnOK_click = click of Button;
            implementInterfaces
                IThing
                (
                im is im;
                )
            )
        """,
        """
        <JadeInterface name="IThing" id="11111111-1111-4111-8111-111111111111">
            <superinterfaces><JadeInterface name="IBase"/><JadeInterface name="IAny"/></superinterfaces>
            <JadeInterfaceMethod name="im"><ReturnType><type name="Boolean"/></ReturnType></JadeInterfaceMethod>
        </JadeInterface>
        """,
        """
        <GUIClass name="OrderForm">
            <implementedInterfaces><JadeInterface name="IThing"/></implementedInterfaces>
            <superclass name="Form"/>
            <JadeMethod name="btnOK_click">
                <controlMethod name="Button::click"/>
                <updating>true</updating>
                <Parameter name="btn"><usage>input</usage><type name="Button"/></Parameter>
            </JadeMethod>
            <JadeMethod name="im">
                <interfaceImplements><JadeInterfaceMethod name="IThing::im"/></interfaceImplements>
                <ReturnType><type name="Boolean"/></ReturnType>
            </JadeMethod>
        </GUIClass>
        """);

    [TestMethod]
    public void HasTheSameLibrariesAndFunctions() => EntityText.AssertSame("""
        libraryDefinitions
            "mylib";
        externalFunctionDefinitions
            f(a: String; b: String[50] output): Integer is "entry" in "mylib" presentationClientExecution;
        externalFunctionSources
        f
        {
        f(a: String; b: String[50] output): Integer is "entry" in "mylib" presentationClientExecution;
        }
        """,
        """<Library name="mylib"/>""",
        """
        <ExternalFunction name="f">
            <source>f(a: String; b: String[50] output): Integer is "entry" in "mylib" presentationClientExecution;</source>
            <entrypoint>entry</entrypoint>
            <library name="mylib"/>
            <executionLocation>presentationClient</executionLocation>
            <Parameter name="a"><type name="String"/></Parameter>
            <Parameter name="b"><usage>output</usage><length>50</length><type name="String"/></Parameter>
            <ReturnType><type name="Integer"/></ReturnType>
        </ExternalFunction>
        """);

    [TestMethod]
    public void HasTheSamePackages() => EntityText.AssertSame("""
        importedPackageDefinitions
            Stock is Store::StockPackage
            (
            importedClassDefinitions
                Item
            importedInterfaceDefinitions
                ICount
            )
        exportedPackageDefinitions
            Sales
            (
            exportedClassDefinitions
                Order transient, transientAllowed
                (
                exportedConstantDefinitions
                    Max;
                exportedPropertyDefinitions
                    code readonly;
                    total;
                exportedMethodDefinitions
                    total;
                )
            exportedInterfaceDefinitions
                IThing
            )
        """,
        """
        <JadeImportedPackage name="Stock">
            <exportedPackage name="Store::StockPackage"/>
            <JadeImportedClass name="Item"/>
            <JadeImportedInterface name="ICount"/>
        </JadeImportedPackage>
        """,
        """
        <JadeExportedPackage name="Sales">
            <JadeExportedClass name="Order">
                <transient>true</transient>
                <transientAllowed>true</transientAllowed>
                <JadeExportedConstant name="Max"/>
                <JadeExportedProperty name="code"><readonly>true</readonly></JadeExportedProperty>
                <JadeExportedProperty name="total"/>
                <JadeExportedMethod name="total"/>
            </JadeExportedClass>
            <JadeExportedInterface name="IThing"/>
        </JadeExportedPackage>
        """);

    [TestMethod]
    public void HasTheSameExposures() => EntityText.AssertSame("""
        _exposedListDefinitions
            Api version=0, priorVersion=0, registryId="_CSharp_Exposure"
            (
                Order autoAdded, javaName="Order", defaultStyle=0
                (
                    _exposedJavaFeatures
                    (
                    code javaName="Code", javaType="String";
                    )
                )
            )
            Web version=1, registryId="_WebServices_Provider", useSOAP11
            (
                Order defaultStyle=0
                (
                    _exposedPropertyDefinitions
                    code;
                )
            )
        """,
        """
        <JadeExposedList name="Api">
            <priorVersion>0</priorVersion>
            <registryId>_CSharp_Exposure</registryId>
            <version>0</version>
            <JadeExposedClass name="Order">
                <autoAdded>true</autoAdded>
                <defaultStyle>0</defaultStyle>
                <javaName>Order</javaName>
                <JadeExposedFeature name="code"><javaName>Code</javaName><javaType>String</javaType></JadeExposedFeature>
            </JadeExposedClass>
        </JadeExposedList>
        """,
        """
        <JadeExposedList name="Web">
            <registryId>_WebServices_Provider</registryId>
            <useSOAP11>true</useSOAP11>
            <version>1</version>
            <JadeExposedClass name="Order">
                <defaultStyle>0</defaultStyle>
                <JadeExposedFeature name="code"/>
            </JadeExposedClass>
        </JadeExposedList>
        """);

    [TestMethod]
    public void HasTheSameMembersOfOtherTypes() => EntityText.AssertSame("""
        typeDefinitions
            String completeDefinition
            (
            documentationText
            `More for texts.`
            jadeMethodDefinitions
                shout(): String;
            )
        """,
        """
        <PrimType name="String">
            <text>More for texts.</text>
            <JadeMethod name="shout"><ReturnType><type name="String"/></ReturnType></JadeMethod>
        </PrimType>
        """);
}
