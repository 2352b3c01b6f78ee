using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NuGet.Common;
using NuGet.Packaging.Signing;
using HashAlgorithmName = NuGet.Common.HashAlgorithmName;

namespace JadeDeploy.Deployment.Tests.Packaging;

/// <summary>Signs packages as NuGet does, by a certificate that nobody but the test trusts.</summary>
internal static class TestSignature
{
    private const string CodeSigning = "1.3.6.1.5.5.7.3.3";

    public static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Test", key, System.Security.Cryptography.HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(CodeSigning)], critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public static async Task Sign(string package, string signed, X509Certificate2 certificate)
    {
        using var options = SigningOptions.CreateFromFilePaths(
            package, signed, overwrite: false, new X509SignatureProvider(timestampProvider: null), NullLogger.Instance);
        using var author = new AuthorSignPackageRequest(certificate, HashAlgorithmName.SHA256);
        await SigningUtility.SignAsync(options, author, CancellationToken.None);
    }
}
