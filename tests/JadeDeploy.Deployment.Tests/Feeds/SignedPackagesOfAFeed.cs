using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using JadeDeploy.Deployment.Feeds;
using JadeDeploy.Deployment.Tests.Packaging;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Feeds;

[TestClass]
public sealed class SignedPackagesOfAFeed : IDisposable
{
    private readonly ShopFeed _feed = new();
    private readonly X509Certificate2 _certificate = TestSignature.Certificate();
    // Kept, since NuGet disposes a certificate when it has signed.
    private readonly string _fingerprint;

    public SignedPackagesOfAFeed() => _fingerprint = Fingerprint(_certificate);

    [TestMethod]
    public async Task OfANamedCertificate_AreUsed()
    {
        await PushSigned("1.0.0");

        UpdateResult result = _feed.Update(Requiring(_fingerprint));

        Assert.AreEqual(RunOutcome.Deployed, result.Outcome);
        Assert.AreEqual("", string.Join('\n', result.Warnings));
        Assert.AreEqual(Sample.A, _feed.Held);
    }

    [TestMethod]
    public async Task OfAnotherCertificate_AreJD4034()
    {
        await PushSigned("1.0.0");
        using X509Certificate2 other = TestSignature.Certificate();

        Diagnostic found = Expect.Failure(() => _feed.Update(Requiring(Fingerprint(other))), "JD4034");

        Assert.AreEqual("Shop.Deploy.1.0.0.nupkg", found.Location.File);
        StringAssert.Contains(found.Message, "NU3034");
        Assert.IsFalse(File.Exists(_feed.Database.Path));
    }

    [TestMethod]
    public void WithoutSignature_AreJD4034WhenOneIsAskedFor()
    {
        _feed.WithThreeReleases();

        Diagnostic found = Expect.Failure(() => _feed.Update(Requiring(_fingerprint)), "JD4034", "JD4034", "JD4034");

        StringAssert.Contains(found.Message, "it is not signed");
        Assert.IsFalse(File.Exists(_feed.Database.Path));
    }

    [TestMethod]
    public async Task ThatNobodyTrusts_AreJD4034WhenTrustIsAskedFor()
    {
        await PushSigned("1.0.0");

        Diagnostic found = Expect.Failure(() => _feed.Update(Requiring("trusted")), "JD4034");

        StringAssert.Contains(found.Message, "NU3018");
    }

    [TestMethod]
    public async Task ChangedAfterSigning_AreJD4034()
    {
        string path = await PushSigned("1.0.0");
        byte[] bytes = await File.ReadAllBytesAsync(path);
        // The time of an entry, which no digest but the signature covers.
        bytes[10] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);

        Diagnostic found = Expect.Failure(() => _feed.Update(Requiring(_fingerprint)), "JD4034");

        StringAssert.Contains(found.Message, "NU3008");
    }

    [TestMethod]
    public async Task AnUnsignedShortcut_IsNotTaken()
    {
        await PushSigned("1.0.0");
        _feed.Push("2.0.0", ShopVersions.Complete(Sample.C));

        UpdateResult result = _feed.Update(Requiring(_fingerprint));

        Assert.AreEqual(Sample.A, _feed.Held);
        Assert.AreEqual("JD4033", result.Warnings.Single().Code);
    }

    [TestMethod]
    [DataRow]
    [DataRow("any")]
    [DataRow("trusted", "trusted")]
    [DataRow("00112233445566778899AABBCCDDEEFF00112233")]
    public void APolicyThatIsNone_IsNotRead(params string[] texts) => Assert.IsFalse(SignaturePolicy.TryParse(texts, out _));

    [TestMethod]
    public void AFingerprint_MayHaveColons()
    {
        Assert.IsTrue(SignaturePolicy.TryParse([string.Join(':', Enumerable.Repeat("ab", 32))], out SignaturePolicy? policy));
        Assert.AreEqual(string.Concat(Enumerable.Repeat("AB", 32)), policy.Fingerprints.Single());
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _feed.Dispose();
    }

    private UpdateRequest Requiring(string policy) =>
        _feed.Request with { Signatures = SignaturePolicy.TryParse([policy], out SignaturePolicy? read) ? read : null };

    private static string Fingerprint(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private async Task<string> PushSigned(string version)
    {
        string path = _feed.Push(version, ShopVersions.Complete(Sample.A));
        string unsigned = _feed[version + ".nupkg"];
        File.Move(path, unsigned);
        await TestSignature.Sign(unsigned, path, _certificate);
        return path;
    }
}
