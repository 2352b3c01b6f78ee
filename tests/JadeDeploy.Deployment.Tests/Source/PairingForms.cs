using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class PairingForms
{
    [TestMethod]
    public void TheFormsFileBesideTheSchema_IsTaken_AndTheMappingLast()
    {
        SourceVersion version = FakeSource.Read("",
            ("Shop.ddbx", "Shop"), ("Shop.ddx", "Shop"), ("Shop.scm", "Shop"), ("Old.scm", "Old"), ("Old.ddb", "Old"), ("Old.ddxx", "Old"));

        FakeSource.AreEqual(["Old: Old.scm Old.ddb Old.ddxx", "Shop: Shop.scm Shop.ddx Shop.ddbx"], FakeSource.Taken(version));
        Assert.IsEmpty(version.Warnings);
    }

    [TestMethod]
    public void TheXmlForm_IsPreferred_WithAWarning()
    {
        SourceVersion version = FakeSource.Read("",
            ("Shop.scm", "Shop"), ("Shop.ddb", "broken Shop"), ("Shop.ddx", "Shop"), ("Shop.ddbx", "Shop"), ("Shop.ddxx", "Shop"));

        FakeSource.AreEqual(["Shop: Shop.scm Shop.ddx Shop.ddxx"], FakeSource.Taken(version));
        FakeSource.AreEqual(["JD1043 Shop.ddb", "JD1043 Shop.ddbx"], FakeSource.Warnings(version));
    }

    [TestMethod]
    public void AFileNameInOtherCase_IsBesideIt() =>
        FakeSource.AreEqual(["Shop: Shop.scm SHOP.ddx"], FakeSource.Taken(FakeSource.Read("", ("Shop.scm", "Shop"), ("SHOP.ddx", "Shop"))));

    [TestMethod]
    public void AFormsFileElsewhere_IsTaken_WhenItIsTheOnlyOneOfItsSchema()
    {
        SourceVersion version = FakeSource.Read("", ("Shop.scm", "Shop"), ("forms/ShopForms.ddx", "Shop"));

        FakeSource.AreEqual(["Shop: Shop.scm forms/ShopForms.ddx"], FakeSource.Taken(version));
        Assert.IsEmpty(version.Warnings);
    }

    [TestMethod]
    public void TheNameInsideTheFile_Decides()
    {
        SourceVersion version = FakeSource.Read("",
            ("Shop.scm", "Shop"), ("Shop.ddx", "Model"), ("Model.scm", "Model"), ("forms/x.ddx", "Shop"));

        FakeSource.AreEqual(["Model: Model.scm", "Shop: Shop.scm forms/x.ddx"], FakeSource.Taken(version));
    }

    [TestMethod]
    public void SeveralElsewhere_AreJD1042()
    {
        Diagnostic error = Expect.Error("JD1042", () => FakeSource.Read("", ("Shop.scm", "Shop"), ("a/x.ddx", "Shop"), ("b/y.ddx", "Shop")));

        Assert.AreEqual("Shop.scm", FakeSource.Unversioned(error.Location).File);
        Expect.Contains("'a/x.ddx', 'b/y.ddx'", error.Message);
    }

    [TestMethod]
    public void SeveralElsewhere_AreSettledByAMultipleSchemaFile()
    {
        SourceVersion version = FakeSource.Read("",
            ("all.mul", "Shop.scm\nb\\y.ddx"), ("Shop.scm", "Shop"), ("a/x.ddx", "Shop"), ("b/y.ddx", "Shop"));

        FakeSource.AreEqual(["Shop: Shop.scm b/y.ddx"], FakeSource.Taken(version));
        FakeSource.AreEqual(["JD1043 a/x.ddx"], FakeSource.Warnings(version));
    }

    [TestMethod]
    public void OneElsewhereThatIsNotNeeded_IsReported()
    {
        SourceVersion version = FakeSource.Read("", ("Shop.scm", "Shop"), ("Shop.ddx", "Shop"), ("old/Shop.ddx", "Shop"));

        FakeSource.AreEqual(["Shop: Shop.scm Shop.ddx"], FakeSource.Taken(version));
        FakeSource.AreEqual(["JD1043 old/Shop.ddx"], FakeSource.Warnings(version));
    }

    [TestMethod]
    public void AFormsFileWithoutSchema_IsReported()
    {
        SourceVersion version = FakeSource.Read("", ("Shop.scm", "Shop"), ("Gone.ddx", "Gone"));

        FakeSource.AreEqual(["JD1041 Gone.ddx"], FakeSource.Warnings(version));
        Expect.Contains("Gone", version.Warnings[0].Message);
    }
}
