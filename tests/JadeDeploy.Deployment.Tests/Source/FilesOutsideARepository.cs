using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class FilesOutsideARepository : IDisposable
{
    private const string Schema = "jadeVersionNumber \"22.0.05\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\n";

    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void AGoodFile_HasNothingToReport() => Assert.IsEmpty(FileCheck.Check(_folder.Write("Shop.scm", Schema)));

    [TestMethod]
    public void ABrokenFile_IsReportedWithItsPlace()
    {
        string file = _folder.Write("Shop.scm", Schema + "typeHeaders\n\tCustomer subclassOf ;\n");

        Diagnostic error = Assert.ContainsSingle(FileCheck.Check(file));

        Assert.AreEqual(("JD2001", $"{file}(5,22)"), (error.Code, error.Location.ToString()));
    }

    [TestMethod]
    public void AList_IsCheckedForMissingFiles()
    {
        _folder.Write("Model/Shop.scm", Schema);
        string file = _folder.Write("All.mul", "#MULTIPLE_SCHEMA_EXTRACT\nModel\\Shop.scm\nModel\\Gone.scm\n");

        Diagnostic error = Assert.ContainsSingle(FileCheck.Check(file));

        Assert.AreEqual(("JD1033", new SourceLocation(file, 3, 1)), (error.Code, error.Location));
    }

    [TestMethod]
    public void AMissingFile_IsJD1050() => Assert.AreEqual("JD1050", Assert.ContainsSingle(FileCheck.Check(_folder["Gone.scm"])).Code);

    [TestMethod]
    public void AnotherKindOfFile_IsJD1051() => Assert.AreEqual("JD1051", Assert.ContainsSingle(FileCheck.Check(_folder.Write("notes.txt", ""))).Code);

    public void Dispose() => _folder.Dispose();
}
