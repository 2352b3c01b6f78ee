using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class ReadingAFolder
{
    [TestMethod]
    public void EverySchemaFileBelowIt_IsASchema_InOrderOfNames()
    {
        SourceVersion version = FakeSource.Read("schemas",
            ("schemas/z/Model.scm", "Model"), ("schemas/App.SCM", "App"), ("schemas/readme.md", "x"), ("Other.scm", "Other"));

        FakeSource.AreEqual(["App: schemas/App.SCM", "Model: schemas/z/Model.scm"], FakeSource.Taken(version));
        Assert.IsEmpty(version.Warnings);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(".")]
    [DataRow("./")]
    [DataRow("a/..")]
    public void TheRoot_IsAFolderToo(string sourcePath) =>
        FakeSource.AreEqual(["Shop: a/Shop.scm"], FakeSource.Taken(FakeSource.Read(sourcePath, ("a/Shop.scm", "Shop"))));

    [TestMethod]
    [DataRow("a\\b")]
    [DataRow("./a/b/")]
    [DataRow("a/x/../b")]
    public void ASourcePath_IsReadAsPeopleWriteIt(string sourcePath) =>
        FakeSource.AreEqual(["Shop: a/b/Shop.scm"], FakeSource.Taken(FakeSource.Read(sourcePath, ("a/b/Shop.scm", "Shop"))));

    [TestMethod]
    public void ASourcePathInOtherCase_IsUsedWithAWarning()
    {
        SourceVersion version = FakeSource.Read("SCHEMAS/shop", ("Schemas/Shop/Shop.scm", "Shop"));

        FakeSource.AreEqual(["Shop: Schemas/Shop/Shop.scm"], FakeSource.Taken(version));
        FakeSource.AreEqual(["JD1035 Schemas/Shop"], FakeSource.Warnings(version));
    }

    [TestMethod]
    [DataRow("missing", "does not exist")]
    [DataRow("A", "does not exist")]
    [DataRow("../other", "out of the repository")]
    [DataRow("/schemas", "out of the repository")]
    [DataRow("C:\\schemas", "out of the repository")]
    [DataRow("Shop.scm", "another kind")]
    public void ASourcePathThatIsNone_IsJD1010(string sourcePath, string reason)
    {
        Diagnostic error = Expect.Error("JD1010", () => FakeSource.Read(sourcePath, ("Shop.scm", "Shop"), ("Aa/x", "x"), ("aA/x", "x")));

        Expect.Contains(reason, error.Message);
    }

    [TestMethod]
    public void TwoFoldersThatDifferInCase_AreNotGuessedBetween() =>
        Expect.Error("JD1010", () => FakeSource.Read("AA", ("Aa/Shop.scm", "Shop"), ("aA/Shop.scm", "Shop")));

    [TestMethod]
    public void NoSchema_IsJD1030() =>
        Expect.Contains("'a'", Expect.Error("JD1030", () => FakeSource.Read("a", ("a/readme.md", "x"))).Message);

    [TestMethod]
    public void NoSchema_IsAVersion_WhenItWasDeployedBefore()
    {
        var selection = new SourceSelection { MayBeEmpty = true };

        Assert.IsEmpty(FakeSource.Read("a", selection, ("a/readme.md", "x")).Schemas.Schemas);
        SourceVersion gone = FakeSource.Read("a", selection, ("readme.md", "x"));
        Assert.IsEmpty(gone.Schemas.Schemas);
        FakeSource.AreEqual(["JD1048"], FakeSource.Warnings(gone));
    }

    [TestMethod]
    public void MultipleSchemaFiles_OnlyWarnOfWhatIsMissing()
    {
        SourceVersion version = FakeSource.Read("s",
            ("s/all.mul", "Shop.scm\nGone.scm\nsub\\GONE.ddx\nSUB\\model.SCM\n../Other.scm\n..\\..\\Away.scm"),
            ("s/Shop.scm", "Shop"), ("s/sub/Model.scm", "Model"), ("Other.scm", "Other"));

        FakeSource.AreEqual(["Model: s/sub/Model.scm", "Shop: s/Shop.scm"], FakeSource.Taken(version));
        FakeSource.AreEqual(
            ["JD1034 s/all.mul(2,1)", "JD1034 s/all.mul(3,1)", "JD1035 s/all.mul(4,1)", "JD1034 s/all.mul(6,1)", "JD1046 s/all.mul(5,1)"],
            FakeSource.Warnings(version));
    }

    [TestMethod]
    public void FilesThatAreNotDeployed_AreReportedOnceAKind()
    {
        SourceVersion version = FakeSource.Read("",
            ("Shop.scm", "Shop"), ("b/report.rwr", "x"), ("a/report.RWF", "x"), ("entities/Shop/Customer.jox", "x"));

        FakeSource.AreEqual(["JD1040 a/report.RWF", "JD1047 entities/Shop/Customer.jox"], FakeSource.Warnings(version));
        Expect.Contains("2 Report Writer files", version.Warnings[0].Message);
    }
}
