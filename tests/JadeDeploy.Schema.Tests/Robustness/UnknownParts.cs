using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Tests.Scm;

namespace JadeDeploy.Schema.Tests.Robustness;

/// <summary>A part of a type that nobody knows is kept, behind whichever part it stands.</summary>
[TestClass]
public class UnknownParts
{
    [TestMethod]
    [DataRow("attributeDefinitions\n\t\tx: Integer;\n", DisplayName = "attributes")]
    [DataRow("jadeMethodDefinitions\n\t\tm();\n", DisplayName = "methods")]
    [DataRow("eventMethodMappings\n\t\tbtn_click = click of Button;\n", DisplayName = "event mappings")]
    [DataRow("implementInterfaces\n\t\tIThing\n\t\t(\n\t\t\tm is m;\n\t\t)\n", DisplayName = "interface mappings")]
    public void AreKeptWithAWarning(string partBefore)
    {
        SchemaFile file = ScmText.Read(ScmText.Shop(
            $"typeDefinitions\n\tA completeDefinition\n\t(\n\t{partBefore}\tdynamicClusterDefinitions\n\t\tcluster is \"x\"\n\t\t(\n\t\t\ty;\n\t\t)\n\t)\n"));

        Assert.AreEqual("JD2005", file.Diagnostics.Single().Code);
        Assert.AreEqual(7 + partBefore.Count(c => c == '\n'), file.Diagnostics.Single().Location.Line);
        Assert.Contains("\"x\"", file.Field(EntityKind.Other, "Shop::dynamicClusterDefinitions/A")!);
    }
}
