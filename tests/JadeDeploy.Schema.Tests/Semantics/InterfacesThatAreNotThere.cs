using JadeDeploy.Schema.Diagnostics;
using static JadeDeploy.Schema.Tests.Semantics.SchemaTexts;

namespace JadeDeploy.Schema.Tests.Semantics;

[TestClass]
public class InterfacesThatAreNotThere
{
    [TestMethod]
    public void AnInterfaceThatIsImplemented_IsJD2108() => ExpectWarning("JD2108", "IThing", Mapped("«INobody»", "first is one;"));

    [TestMethod]
    public void AClassInPlaceOfAnInterface_IsJD2108() => ExpectError("JD2108", "IThing", Mapped("«Order»", "first is one;"));

    [TestMethod]
    public void AnInterfaceThatIsExtended_IsJD2108() => ExpectWarning("JD2108", "IThing", Shop(
        "interfaceDefs\n\tISub\n\t(\n\tsubInterfaceOf\n\t\t«INobody»\n\t)\n\tIThing\n\t(\n\t)\n"));

    [TestMethod]
    public void AMethodOfTheInterface_IsJD2109() => ExpectError("JD2109", "first", Mapped("IThing", "«gone» is one;"));

    [TestMethod]
    public void AnInheritedMethodOfTheInterface_IsFine() => ExpectNothing(Mapped("ISub", "first is one;"));

    [TestMethod]
    public void AMethodOfTheClass_IsJD2110() => ExpectWarning("JD2110", "one", Mapped("IThing", "first is «gone»;"));

    [TestMethod]
    public void AnInheritedMethodOfTheClass_IsFine() => ExpectNothing(Mapped("IThing", "first is inherited;"));

    [TestMethod]
    public void AMethodOfAPlatformInterface_IsAWarning() => Expect("JD2109", DiagnosticSeverity.Warning, Mapped("JadeTestListenerIF", "«gone» is one;"));

    private static string Mapped(string type, string lines) => Shop(
        "typeHeaders\n\tDocument subclassOf Object;\n\tOrder subclassOf Document;\n"
        + "interfaceDefs\n\tISub\n\t(\n\tsubInterfaceOf\n\t\tIThing\n\t)\n\tIThing\n\t(\n\tjadeMethodDefinitions\n\t\tfirst();\n\t)\n"
        + "typeDefinitions\n\tDocument completeDefinition\n\t(\n\tjadeMethodDefinitions\n\t\tinherited();\n\t)\n"
        + "\tOrder completeDefinition\n\t(\n\tjadeMethodDefinitions\n\t\tone();\n"
        + $"\timplementInterfaces\n\t\t{type}\n\t\t(\n\t\t{lines}\n\t\t)\n\t)\n");
}
