using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class PlatformRangeTests
{
    [TestMethod]
    [DataRow("22.0.05", "[22.0.5,23.0.0)")]
    [DataRow("25.0.01.005", "[25.0.1.5,26.0.0)")]
    [DataRow("16.0.01", "[16.0.1,17.0.0)")]
    [DataRow("7.1.09", "[7.1.9,7.2.0)")]
    public void TheRange_IsTheRestOfTheFeatureRelease(string version, string expected) =>
        Assert.AreEqual(expected, PlatformRange.ToText(PlatformRange.For(Version(version))));

    [TestMethod]
    [DataRow("22.0.05", true)]
    [DataRow("22.0.05.001", true)]
    [DataRow("22.0.06", true)]
    [DataRow("22.0.04", false)]
    [DataRow("25.0.01", false)]
    public void APackageFor22005_RunsOnTheSameFeatureRelease(string version, bool expected) =>
        Assert.AreEqual(expected, PlatformRange.Includes(PlatformRange.For(Version("22.0.05")), Version(version)));

    private static JadeVersion Version(string text) =>
        JadeVersion.TryParse(text, out JadeVersion version) ? version : throw new ArgumentException(text);
}
