using System.Security.Cryptography.X509Certificates;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Testing;
using NuGet.Packaging;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class SignedPackageTests
{
    [TestMethod]
    public async Task APackageSignedByNuGet_IsTheSamePackage()
    {
        using var folder = new TemporaryFolder();
        WrittenPackage written = PackageWriter.Write(SamplePlan.Create(), "Shop.Deploy", new NuGetVersion(1, 4, 0), folder.Path);
        string signed = folder["signed.nupkg"];
        using X509Certificate2 certificate = TestSignature.Certificate();

        await TestSignature.Sign(written.Path, signed, certificate);

        using var reader = new PackageArchiveReader(signed);
        Assert.IsTrue(await reader.IsSignedAsync(CancellationToken.None));
        Assert.AreEqual(written.Digest, PackageReader.Read(signed).Digest);
    }
}
