using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Building;

/// <summary>What <c>.jadegit</c> means to a plan.</summary>
[TestClass]
public sealed class TheSettingsOfARepository
{
    private const string Schema = "jadeVersionNumber \"20.0.01\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\n";

    private static BuildResult Build(string? settings, string? platformVersion = null)
    {
        using var builder = new GitRepositoryBuilder();
        builder.Commit("Files", ("Shop.scm", Schema), (".jadegit", settings));
        return DeploymentBuild.Build(
            new BuildRequest { Repository = builder.Path, Revision = "none..HEAD", PlatformVersion = platformVersion }, CancellationToken.None);
    }

    [TestMethod]
    [DataRow("[jade]\nversion = '22.0.05'\n", null, "22.0.05", DisplayName = "stated there")]
    [DataRow("[jade]\nversion = '22.0.05'\n", "25.0.01", "25.0.01", DisplayName = "asked for")]
    [DataRow("", null, "20.0.01", DisplayName = "stated nowhere: the stamp of the file")]
    public void TheVersion_ComesBeforeTheStampsOfFiles(string settings, string? asked, string expected)
    {
        BuildResult result = Build(settings, asked);

        Assert.AreEqual(expected, result.Plan.PlatformVersion.ToString());
        Assert.IsEmpty(result.Warnings);
    }

    [TestMethod]
    [DataRow("[jade\n", "JD2080", 1)]
    [DataRow("[jade]\nversion = 22\n", "JD2082", 2)]
    [DataRow("[[deployment.scripts]]\nschema = 'Shop'\n", "JD2083", 1)]
    public void BrokenOnes_AreAnErrorAtTheirPlace(string settings, string code, int line)
    {
        Diagnostic error = Assert.ThrowsExactly<DeploymentException>(() => Build(settings)).Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);

        Assert.AreEqual((code, line), (error.Code, error.Location.Line));
        StringAssert.EndsWith(error.Location.File.Split('@')[0], ".jadegit", StringComparison.Ordinal);
    }

    [TestMethod]
    public void ASettingThatIsNotKnown_IsAWarning() =>
        Assert.AreEqual("JD2081", Build("[jade]\nversion = '22.0.05'\ncolour = 'red'\n").Warnings.Single().Code);
}
