using JadeDeploy.Schema.Diagnostics;
using static JadeDeploy.Schema.Tests.Semantics.SchemaTexts;

namespace JadeDeploy.Schema.Tests.Semantics;

[TestClass]
public class ApplicationsAndEvents
{
    private static readonly string Schema = WithMappings("");

    [TestMethod]
    [DataRow("initializeMethod")]
    [DataRow("finalizeMethod")]
    public void AMethodOfAnApplication_IsJD2119(string property) =>
        ExpectWarning("JD2119", "begin", Schema, ShopForms($"<Application name=\"Shop\">\n<{property} name=\"«gone»\" />\n</Application>"));

    [TestMethod]
    public void TheApplicationClass_CanHaveAnyName() => ExpectNothing(
        SchemaTexts.Shop("typeHeaders\n\tShopApp subclassOf RootSchemaApp;\ntypeDefinitions\n\tShopApp completeDefinition\n\t(\n\tjadeMethodDefinitions\n\t\tstart();\n\t)\n"),
        ShopForms("<Application name=\"Shop\">\n<initializeMethod name=\"start\" />\n</Application>"));

    [TestMethod]
    public void AMethodNamedLikeItsApplication_IsReportedAtItsOwnPlace() => ExpectWarning("JD2119", "begin", Schema, ShopForms(
        "<Application name=\"gone\">\n<name>gone</name>\n<initializeMethod name=\"«gone»\" />\n</Application>"));

    [TestMethod]
    [DataRow("startupForm")]
    [DataRow("aboutForm")]
    public void AFormOfAnApplication_IsJD2120(string property) =>
        ExpectWarning("JD2120", "Main", Schema, ShopForms($"<Application name=\"Shop\">\n<{property} name=\"«Gone»\" />\n</Application>"));

    [TestMethod]
    public void AnApplicationOfAPackage_IsJD2121() => Expect("JD2121", DiagnosticSeverity.Error, Schema, ShopForms(
        "<Application name=\"Shop\">\n</Application>\n<JadeExportedPackage name=\"Pkg\">\n<application name=\"«Gone»\" />\n</JadeExportedPackage>"));

    [TestMethod]
    public void AnApplicationOfAPackageThatIsThere_IsFine() => ExpectNothing(Schema, ShopForms(
        "<Application name=\"Shop\">\n</Application>\n<JadeExportedPackage name=\"Pkg\">\n<application name=\"Shop\" />\n</JadeExportedPackage>"));

    [TestMethod]
    public void AMethodOfAnEventMapping_IsJD2122() => ExpectError("JD2122", "btnOK_click", WithMappings("«gone_click» = click of Button;"));

    [TestMethod]
    public void AControlOfAnEventMapping_IsJD2123() => ExpectWarning("JD2123", "btnOK_click", WithMappings("«lost_click» = click of Button;"));

    [TestMethod]
    public void AnEvent_IsJD2124() => ExpectWarning("JD2124", "click", WithMappings("btnOK_click = «other» of Button;"));

    [TestMethod]
    public void AnEventOfTheForm_IsFine() => ExpectNothing(WithMappings("load = load of Form;"));

    [TestMethod]
    public void AClassOfAnEvent_IsJD2103() => ExpectWarning("JD2103", "Button", WithMappings("btnOK_click = click of «Nobody»;"));

    private static string WithMappings(string mappings) => SchemaTexts.Shop(
        "typeHeaders\n\tShop subclassOf RootSchemaApp;\n\tMain subclassOf Form;\n"
        + "typeDefinitions\n\tShop completeDefinition\n\t(\n\tjadeMethodDefinitions\n\t\tbegin();\n\t)\n"
        + "\tMain completeDefinition\n\t(\n\treferenceDefinitions\n\t\tbtnOK: Button;\n"
        + "\tjadeMethodDefinitions\n\t\tbtnOK_click(btn: Button input) updating;\n\t\tload() updating;\n\t\tlost_click(btn: Button input) updating;\n"
        + $"\teventMethodMappings\n\t\t{mappings}\n\t)\n");
}
