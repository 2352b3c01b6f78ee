using JadeDeploy.Schema.Tests.Forms;
using JadeDeploy.Schema.Tests.Scm;

namespace JadeDeploy.Schema.Tests.EntityFiles;

[TestClass]
public class PackagesWithAnApplication
{
    private const string Package = "<JadeExportedPackage name=\"Sales\"><application name=\"Till\"/></JadeExportedPackage>";

    [TestMethod]
    public void HaveThePartThatAnExtractKeepsInItsFormsFile() => EntityText.AssertSame(
        [.. ScmText.ReadShop("exportedPackageDefinitions\nSales ( )\n").Entities, .. FormsText.Schema(Package).Entities],
        EntityText.Assemble(("exportedPackages/Sales.jox", Package)));
}
