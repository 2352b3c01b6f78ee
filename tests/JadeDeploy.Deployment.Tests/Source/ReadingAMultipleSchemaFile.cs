using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Source;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class ReadingAMultipleSchemaFile
{
    [TestMethod]
    public void ItsFiles_AreTaken_AndNoOthers()
    {
        SourceVersion version = FakeSource.Read("s/all.mul",
            ("s/all.mul", "Shop.scm\nShop.ddb\nsub\\Model.scm\n../Common.scm"),
            ("s/Shop.scm", "Shop"), ("s/Shop.ddb", "Shop"), ("s/Shop.ddx", "Shop"), ("s/Shop.ddbx", "Shop"),
            ("s/sub/Model.scm", "Model"), ("s/sub/Model.ddx", "Model"), ("s/Other.scm", "Other"), ("Common.scm", "Common"));

        FakeSource.AreEqual(
            ["Common: Common.scm", "Model: s/sub/Model.scm", "Shop: s/Shop.scm s/Shop.ddb s/Shop.ddbx"],
            FakeSource.Taken(version));
        Assert.IsEmpty(version.Warnings);
    }

    [TestMethod]
    public void EveryMissingFile_IsJD1033_AtItsEntry()
    {
        DeploymentException failure = Assert.ThrowsExactly<DeploymentException>(() => FakeSource.Read("all.mul",
            ("all.mul", "Shop.scm\nGone.scm\nShop.ddx"), ("Shop.scm", "Shop")));

        FakeSource.AreEqual(
            ["JD1033 all.mul(2,1)", "JD1033 all.mul(3,1)"],
            [.. failure.Diagnostics.Select(d => $"{d.Code} {FakeSource.Unversioned(d.Location)}")]);
    }

    [TestMethod]
    public void AFileInOtherCase_IsTakenWithAWarning()
    {
        SourceVersion version = FakeSource.Read("all.mul", ("all.mul", "SUB\\SHOP.SCM"), ("Sub/Shop.scm", "Shop"));

        FakeSource.AreEqual(["Shop: Sub/Shop.scm"], FakeSource.Taken(version));
        FakeSource.AreEqual(["JD1035 all.mul(1,1)"], FakeSource.Warnings(version));
    }

    [TestMethod]
    public void TwoFilesInOtherCase_AreNotGuessedBetween() =>
        Expect.Error("JD1033", () => FakeSource.Read("all.mul", ("all.mul", "SHOP.scm"), ("Shop.scm", "Shop"), ("shop.scm", "Shop")));

    [TestMethod]
    public void AFileNamedTwice_IsTakenOnce()
    {
        SourceVersion version = FakeSource.Read("all.mul", ("all.mul", "Shop.scm\nShop.scm"), ("Shop.scm", "Shop"));

        FakeSource.AreEqual(["Shop: Shop.scm"], FakeSource.Taken(version));
        Assert.IsEmpty(version.Warnings);
    }
}
