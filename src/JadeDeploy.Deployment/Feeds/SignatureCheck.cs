using JadeDeploy.Deployment.Diagnostics;
using NuGet.Common;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Packaging.Signing;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>Checks the NuGet signature of a package: that it belongs to these bytes, and that it is one of those that are asked for.</summary>
internal static class SignatureCheck
{
    /// <summary>Checks a package.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="policy">What is asked for.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="DeploymentException">JD4034.</exception>
    public static void Require(string name, string path, SignaturePolicy policy, CancellationToken cancellation)
    {
        try
        {
            using var package = new PackageArchiveReader(path);
            VerifySignaturesResult result = new PackageSignatureVerifier(Providers(policy))
                .VerifySignaturesAsync(package, Settings(), cancellation, Guid.Empty).GetAwaiter().GetResult();
            if (!result.IsSigned)
                throw Refused(name, "it is not signed.");
            if (!result.IsValid)
                throw Refused(name, string.Join(' ', result.Results.SelectMany(r => r.GetErrorIssues()).Select(i => $"{i.Code}: {i.Message}").Distinct()));
        }
        catch (Exception e) when (e is InvalidDataException or PackagingException or SignatureException or System.Security.Cryptography.CryptographicException)
        {
            throw Refused(name, e.Message);
        }
    }

    // A certificate that is named is trusted by that name: it may be the company's own, whose root no store knows. Untrusted
    // ones must not be allowed as such: NuGet would then take a certificate that is not in the list for a mere warning.
    private static ISignatureVerificationProvider[] Providers(SignaturePolicy policy) =>
    [
        new IntegrityVerificationProvider(),
        new SignatureTrustAndValidityVerificationProvider(policy.Fingerprints.Select(f => KeyValuePair.Create(f, HashAlgorithmName.SHA256))),
        .. policy.Fingerprints.IsEmpty ? Array.Empty<ISignatureVerificationProvider>() : [new AllowListVerificationProvider(
            [.. policy.Fingerprints.Select(Entry)], requireNonEmptyAllowList: true)],
    ];

    private static CertificateHashAllowListEntry Entry(string fingerprint) =>
        new(VerificationTarget.Author | VerificationTarget.Repository, SignaturePlacement.Any, fingerprint, HashAlgorithmName.SHA256);

    private static SignedPackageVerifierSettings Settings() => new(
        allowUnsigned: false,
        allowIllegal: false,
        allowUntrusted: false,
        allowIgnoreTimestamp: true,
        allowMultipleTimestamps: true,
        allowNoTimestamp: true,
        allowUnknownRevocation: true,
        reportUnknownRevocation: false,
        verificationTarget: VerificationTarget.All,
        signaturePlacement: SignaturePlacement.Any,
        repositoryCountersignatureVerificationBehavior: SignatureVerificationBehavior.IfExists,
        revocationMode: RevocationMode.Online);

    private static DeploymentException Refused(string name, string problem) => new(FeedDiagnostics.SignatureRefused(name, problem));
}
