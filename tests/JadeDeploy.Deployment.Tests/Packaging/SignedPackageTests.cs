using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Testing;
using NuGet.Common;
using NuGet.Packaging;
using NuGet.Packaging.Signing;
using NuGet.Versioning;
using HashAlgorithmName = NuGet.Common.HashAlgorithmName;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class SignedPackageTests
{
    private const string CodeSigning = "1.3.6.1.5.5.7.3.3";

    [TestMethod]
    public async Task APackageSignedByNuGet_IsTheSamePackage()
    {
        using var folder = new TemporaryFolder();
        WrittenPackage written = PackageWriter.Write(SamplePlan.Create(), "Shop.Deploy", new NuGetVersion(1, 4, 0), folder.Path);
        string signed = folder["signed.nupkg"];

        await Sign(written.Path, signed);

        using var reader = new PackageArchiveReader(signed);
        Assert.IsTrue(await reader.IsSignedAsync(CancellationToken.None));
        Assert.AreEqual(written.Digest, PackageReader.Read(signed).Digest);
    }

    private static async Task Sign(string package, string signed)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Test", key, System.Security.Cryptography.HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(CodeSigning)], critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var options = SigningOptions.CreateFromFilePaths(
            package, signed, overwrite: false, new X509SignatureProvider(timestampProvider: null), NullLogger.Instance);
        using var author = new AuthorSignPackageRequest(certificate, HashAlgorithmName.SHA256);
        await SigningUtility.SignAsync(options, author, CancellationToken.None);
    }
}
