using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class AProofThatFails
{
    [TestMethod]
    public void ForAStepThatIsRefused_IsJD3013_WithTheLoadersNumber() =>
        Assert.Contains("step 10 is refused with 85", Failure(ShopVersions.BToC with { From = Sample.B }, from: SchemaSet.Empty, to: Version(Sample.C)).Message);

    [TestMethod]
    public void ForAResultThatDiffers_IsJD3013_WithTheEntities()
    {
        Diagnostic error = Failure(ShopVersions.AToB, Version(Sample.A), Version(Sample.C));

        Assert.Contains("property Shop::Customer::faxNumber is missing", error.Message);
    }

    [TestMethod]
    public void ForAResultWithMoreThanIsWanted_IsJD3013()
    {
        DeploymentPlan nothing = ShopVersions.AToB with { Steps = [] };

        Assert.Contains("Shop", Failure(nothing, Version(Sample.A), SchemaSet.Empty).Message);
    }

    private static Diagnostic Failure(DeploymentPlan plan, SchemaSet from, SchemaSet to)
    {
        using TemporaryFolder folder = new();
        DeploymentPackage package = PackageReader.Read(plan.Package(folder.Path));
        Diagnostic error = Assert.ContainsSingle(Assert.ThrowsExactly<DeploymentException>(() => Proof.Check(package, from, to)).Diagnostics);
        Assert.AreEqual(("JD3013", SourceLocation.None), (error.Code, error.Location));
        return error;
    }

    private static SchemaSet Version(string commit) => Versions.Of(new SchemaDefinition(ScmReader.Read("Shop.scm", ShopVersions.File(commit)), []));
}
