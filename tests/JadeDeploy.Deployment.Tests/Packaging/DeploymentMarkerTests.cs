using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class DeploymentMarkerTests
{
    private static readonly ContentDigest Target = DeploymentMarker.HashTarget("Provider=Embedded;Path=shop.jadedb", "Production");

    [TestMethod]
    public void AMarkerWithAPackage_IsReadBack()
    {
        using var folder = new TemporaryFolder();
        var marker = new DeploymentMarker(SamplePlan.To, Target, new MarkedPackage("Shop.Deploy.1.4.0.nupkg", ContentDigest.Of("x")));

        marker.Write(folder.Path);

        Assert.AreEqual(marker, DeploymentMarker.Read(folder.Path));
        Assert.AreEqual(folder["deployment.current"], Directory.EnumerateFileSystemEntries(folder.Path).Single());
    }

    [TestMethod]
    public void NothingToDeploy_IsReadBack()
    {
        using var folder = new TemporaryFolder();
        var marker = new DeploymentMarker(SamplePlan.To, Target, null);

        marker.Write(folder.Path);

        Assert.AreEqual(marker, DeploymentMarker.Read(folder.Path));
        Assert.IsNull(marker.ReadPackage(folder.Path));
    }

    [TestMethod]
    public void TheFile_DoesNotShowTheConnectionString()
    {
        using var folder = new TemporaryFolder();

        new DeploymentMarker(SamplePlan.To, Target, null).Write(folder.Path);

        Assert.DoesNotContain("shop.jadedb", File.ReadAllText(folder["deployment.current"]));
    }

    [TestMethod]
    public void TheTarget_DependsOnDatabaseAndProfile()
    {
        ContentDigest[] targets =
        [
            DeploymentMarker.HashTarget("a", "b"), DeploymentMarker.HashTarget("ab", ""), DeploymentMarker.HashTarget("", "ab"),
            DeploymentMarker.HashTarget("b", "a"), DeploymentMarker.HashTarget(null, null),
        ];

        CollectionAssert.AllItemsAreUnique(targets);
        Assert.AreEqual(DeploymentMarker.HashTarget("", ""), DeploymentMarker.HashTarget(null, null));
    }

    [TestMethod]
    public void AFolderWithoutBuild_IsJD4016()
    {
        using var folder = new TemporaryFolder();

        AssertCode("JD4016", folder["deployment.current"], () => DeploymentMarker.Read(folder.Path));
        AssertCode("JD4016", folder["none/deployment.current"], () => DeploymentMarker.Read(folder["none"]));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{}")]
    [DataRow("{\"formatVersion\":1,\"commit\":\"x\",\"target\":\"y\",\"package\":null}")]
    public void ADamagedMarker_IsJD4017(string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("deployment.current", text);

        AssertCode("JD4017", path, () => DeploymentMarker.Read(folder.Path));
    }

    [TestMethod]
    [DataRow("../Shop.nupkg")]
    [DataRow("/Shop.nupkg")]
    [DataRow("C:\\Shop.nupkg")]
    public void AMarkerThatLeadsOutOfItsFolder_IsJD4017(string package)
    {
        using var folder = new TemporaryFolder();
        new DeploymentMarker(SamplePlan.To, Target, new MarkedPackage(package, ContentDigest.Of("x"))).Write(folder.Path);

        AssertCode("JD4017", folder["deployment.current"], () => DeploymentMarker.Read(folder.Path));
    }

    [TestMethod]
    public void ATruncatedMarker_IsJD4017()
    {
        using var folder = new TemporaryFolder();
        new DeploymentMarker(SamplePlan.To, Target, null).Write(folder.Path);
        byte[] whole = File.ReadAllBytes(folder["deployment.current"]);

        for (int length = 0; length < whole.Length - 2; length++)
        {
            File.WriteAllBytes(folder["deployment.current"], whole[..length]);
            AssertCode("JD4017", folder["deployment.current"], () => DeploymentMarker.Read(folder.Path));
        }
    }

    [TestMethod]
    public void ALaterFormat_IsJD4007()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("deployment.current", "{\"formatVersion\":2}");

        AssertCode("JD4007", path, () => DeploymentMarker.Read(folder.Path));
    }

    [TestMethod]
    public void ABuildForAnotherTarget_IsJD4018()
    {
        using var folder = new TemporaryFolder();
        var marker = new DeploymentMarker(SamplePlan.To, Target, null);

        marker.RequireTarget(Target, folder.Path);

        AssertCode("JD4018", folder["deployment.current"],
            () => marker.RequireTarget(DeploymentMarker.HashTarget("Provider=Embedded;Path=shop.jadedb", "Test"), folder.Path));
    }

    [TestMethod]
    public void APackageThatTheBuildDidNotMake_IsJD4019()
    {
        using var folder = new TemporaryFolder();
        WrittenPackage written = PackageWriter.Write(SamplePlan.Create(), "Shop.Deploy", new NuGetVersion(1, 4, 0), folder.Path);
        var marker = new DeploymentMarker(SamplePlan.To, Target, new MarkedPackage(Path.GetFileName(written.Path), written.Digest));

        Assert.AreEqual(written.Digest, marker.ReadPackage(folder.Path)!.Digest);

        PackageWriter.Write(SamplePlan.Create() with { Description = "other" }, "Shop.Deploy", new NuGetVersion(1, 4, 0), folder.Path);
        AssertCode("JD4019", written.Path, () => marker.ReadPackage(folder.Path));
    }

    private static void AssertCode(string code, string file, Action action)
    {
        var failure = Assert.ThrowsExactly<DeploymentException>(action);
        Assert.AreEqual(code, failure.Diagnostics[0].Code, failure.Message);
        Assert.AreEqual(file, failure.Diagnostics[0].Location.File);
    }
}
