using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Semantics;
using static JadeDeploy.Schema.Tests.Semantics.SchemaTexts;

namespace JadeDeploy.Schema.Tests.Semantics;

[TestClass]
public class PackagesThatDoNotFit
{
    private static readonly string Parts = Exporting("Parts", "\texportedClassDefinitions\n\t\tPart\n\t\t(\n\t\t)\n");

    [TestMethod]
    public void AnExportedClassThatIsNotThere_IsJD2111() => ExpectWarning("JD2111", "Part",
        Exporting("Shop", "\texportedClassDefinitions\n\t\t«Gone»\n\t\t(\n\t\t)\n"));

    [TestMethod]
    public void AnExportedInterfaceThatIsNotThere_IsJD2111() => ExpectWarning("JD2111", "IPart",
        Exporting("Shop", "\texportedInterfaceDefinitions\n\t\t«IGone»\n"));

    [TestMethod]
    public void AClassExportedAsAnInterface_IsJD2111() => ExpectError("JD2111", "IPart",
        Exporting("Shop", "\texportedInterfaceDefinitions\n\t\t«Part»\n"));

    [TestMethod]
    [DataRow("exportedConstantDefinitions", "Max", DisplayName = "constant")]
    [DataRow("exportedPropertyDefinitions", "name", DisplayName = "property")]
    [DataRow("exportedMethodDefinitions", "total", DisplayName = "method")]
    public void AnExportedFeatureThatIsNotThere_IsJD2112(string section, string right) => ExpectWarning("JD2112", right,
        Exporting("Shop", $"\texportedClassDefinitions\n\t\tPart\n\t\t(\n\t\t{section}\n\t\t\t«gone»;\n\t\t)\n"));

    [TestMethod]
    public void AnExporterThatIsNotThere_IsJD2113() => ExpectError("JD2113", "Parts", Parts, Importing("«Nobody»", "Pkg", "Part"));

    [TestMethod]
    public void AnExternalExporter_IsFineWithWhateverItExports()
    {
        var found = SemanticCheck.Check(
            Read(Importing("Outside", "Pkg", "Part", "typeHeaders\n\tScrew subclassOf Pkg::Part;\n")), ["Outside"]);

        Assert.IsEmpty(found);
    }

    [TestMethod]
    public void APackageThatIsNotExported_IsJD2114() => ExpectError("JD2114", "Pkg", Parts, Importing("Parts", "«Gone»", "Part"));

    [TestMethod]
    public void ATypeThatThePackageDoesNotExport_IsJD2115() => ExpectError("JD2115", "Part", Parts, Importing("Parts", "Pkg", "«Gone»"));

    [TestMethod]
    public void AUserOfATypeThatIsNotExported_IsNoSecondFinding() =>
        Expect("JD2115", DiagnosticSeverity.Error, Parts, Importing("Parts", "Pkg", "«Gone»", "typeHeaders\n\tScrew subclassOf Pkg::Gone;\n"));

    private static string Importing(string exporter, string package, string type, string sections = "") => Shop(
        $"importedPackageDefinitions\n\tPkg is {exporter}::{package}\n\t(\n\timportedClassDefinitions\n\t\t{type}\n\timportedInterfaceDefinitions\n\t)\n{sections}");

    private static string Exporting(string schema, string types) => SchemaNamed(schema, "RootSchema",
        "typeHeaders\n\tPart subclassOf Object;\ninterfaceDefs\n\tIPart\n\t(\n\t)\n"
        + "typeDefinitions\n\tPart completeDefinition\n\t(\n\tconstantDefinitions\n\t\tMax: Integer = 3;\n\tattributeDefinitions\n\t\tname: String[30];\n"
        + "\tjadeMethodDefinitions\n\t\ttotal(): Decimal;\n\t)\n"
        + $"exportedPackageDefinitions\n\tPkg\n\t(\n{types}\t)\n");
}
