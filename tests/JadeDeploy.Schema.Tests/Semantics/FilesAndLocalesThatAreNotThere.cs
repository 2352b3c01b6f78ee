using JadeDeploy.Schema.Diagnostics;
using static JadeDeploy.Schema.Tests.Semantics.SchemaTexts;

namespace JadeDeploy.Schema.Tests.Semantics;

[TestClass]
public class FilesAndLocalesThatAreNotThere
{
    [TestMethod]
    public void ALocaleOfATranslatableString_IsJD2116()
    {
        const string locale = "localeDefinitions\n\t5129 \"English (New Zealand)\" schemaDefaultLocale;\n";
        const string strings = " \"English\"\n\t(\n\t\t«Add» = \"Add\";\n\t)\n";

        Expect("JD2116", DiagnosticSeverity.Error, Shop(locale + "translatableStringDefinitions\n\t1033" + strings));
        ExpectNothing(Shop(locale + "translatableStringDefinitions\n\t5129" + strings));
    }

    [TestMethod]
    public void ALocaleThatIsCloned_IsJD2116() => ExpectError("JD2116", "5129", Shop(
        "localeDefinitions\n\t5129 \"English (New Zealand)\" schemaDefaultLocale;\n\t1033 \"English (United States)\" _cloneOf «2057»;\n"));

    [TestMethod]
    public void ALocaleOfASuperschema_IsFine() => ExpectNothing(
        Shop("localeDefinitions\n\t5129 \"English (New Zealand)\" schemaDefaultLocale;\n"),
        SchemaNamed("Outlet", "Shop", "translatableStringDefinitions\n\t5129 \"English (New Zealand)\"\n\t(\n\t\tAdd = \"Add\";\n\t)\n"));

    [TestMethod]
    public void AFileOfAClassMap_IsJD2117() => ExpectError("JD2117", "shop", Database("sales", "Order in \"«gone»\";"));

    [TestMethod]
    public void AFileOfThePlatform_IsFine() => ExpectNothing(Database("sales", "Order in \"_environ\";"));

    [TestMethod]
    public void ADefaultFile_IsJD2117AtTheSchema()
    {
        string text = Database("shop", "").Replace("defaultFileDefinition \"shop\"", "defaultFileDefinition \"gone\"").Replace("Shop subschemaOf", "«Shop» subschemaOf");

        Expect("JD2117", DiagnosticSeverity.Error, text);
    }

    [TestMethod]
    public void AClassOfAClassMap_IsJD2104() => ExpectWarning("JD2104", "Order", Database("sales", "«Gone» in \"shop\";"));

    [TestMethod]
    public void ALibraryOfAnExternalMethod_IsJD2118() => ExpectWarning("JD2118", "mylib", Shop(
        "libraryDefinitions\n\t\"mylib\";\ntypeHeaders\n\tOrder subclassOf Object;\n"
        + "typeDefinitions\n\tOrder completeDefinition\n\t(\n\texternalMethodDefinitions\n\t\tf(a: Integer): Integer is \"entry\" in \"«gone»\";\n\t)\n"));

    [TestMethod]
    public void ALibraryOfAnExternalFunction_IsJD2118() => ExpectWarning("JD2118", "mylib", Shop(
        "libraryDefinitions\n\t\"mylib\";\nexternalFunctionDefinitions\n\tf(a: String): Integer is \"entry\" in \"«gone»\" presentationClientExecution;\n"));

    private static string Database(string second, string maps) => Shop(
        "typeHeaders\n\tOrder subclassOf Object;\ndatabaseDefinitions\n\tShopDb\n\t(\n\tdatabaseFileDefinitions\n"
        + $"\t\t\"shop\";\n\t\t\"{second}2\";\n\tdefaultFileDefinition \"shop\";\n\tclassMapDefinitions\n\t\t{maps}\n\t)\n");
}
