using JadeDeploy.Deployment.Packaging;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class PackageVersionTests
{
    private const string Other = "89abcdef0123456789abcdef0123456789abcdef";

    [TestMethod]
    [DataRow("v1.3.0", "v1.4.0", "1.4.0")]
    [DataRow("1.3", "1.4", "1.4.0")]
    [DataRow("refs/tags/v1.3.0", "refs/tags/v1.4.0-rc.1", "1.4.0-rc.1")]
    [DataRow("V1.3.0", "V1.4.0.7+build.5", "1.4.0.7")]
    public void ARangeBetweenVersionTags_HasTheTargetsVersion(string from, string to, string expected) =>
        Assert.AreEqual(expected, PackageVersion.Of(SamplePlan.From, Other, from, to).ToNormalizedString());

    [TestMethod]
    [DataRow(null, "v1.4.0")]
    [DataRow("v1.3.0", null)]
    [DataRow("v1.3.0", "release-1.4.0")]
    [DataRow("v1.3.0", "20240101")]
    [DataRow("version", "v1.4.0")]
    public void AnythingElse_HasTheCommitsVersion(string? from, string? to) =>
        Assert.AreEqual("0.0.0-to.fedcba98.from.89abcdef", PackageVersion.Of(Other, SamplePlan.To, from, to).ToNormalizedString());

    [TestMethod]
    public void ACompleteDeployment_IsFromNone() =>
        Assert.AreEqual("0.0.0-to.fedcba98.from.none", PackageVersion.Of(null, SamplePlan.To).ToNormalizedString());

    [TestMethod]
    [DataRow("01234567", "g01234567")]
    [DataRow("00000000", "g00000000")]
    [DataRow("12345678", "12345678")]
    [DataRow("0123456a", "0123456a")]
    [DataRow("0e123456", "0e123456")]
    public void AnAbbreviationThatIsNoIdentifier_GetsAPrefix(string abbreviation, string expected)
    {
        string commit = abbreviation + new string('0', 32);

        string version = PackageVersion.Of(commit, commit).ToNormalizedString();

        Assert.AreEqual($"0.0.0-to.{expected}.from.{expected}", version);
        Assert.IsTrue(SemanticVersion.TryParse(version, out _), "strict semantic version");
    }
}
