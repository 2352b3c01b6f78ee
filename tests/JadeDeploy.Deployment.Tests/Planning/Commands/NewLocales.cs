using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning.Commands;

/// <summary>Locales of a schema that the target has: a load neither adds nor changes one.</summary>
[TestClass]
public sealed class NewLocales
{
    private const string English = "\t5129 \"English (New Zealand)\" schemaDefaultLocale;\n";
    private const string Clone = "\t1033 \"English (United States)\" _cloneOf 5129;\n";
    private const string German = "\t1031 \"German (Germany)\";\n";

    [TestMethod]
    [DataRow(22)]
    [DataRow(25)]
    public void AreMadeByCommands_OriginalsBeforeClones(int platform)
    {
        PlanOutcome plan = Request(English, English + Clone + German, platform).Prove();

        CollectionAssert.AreEqual(new[] { "Create Locale Shop::1031 CopyFrom 5129", "Create Locale Shop::1033 CloneOf 5129" }, plan.Commands());
        Assert.IsFalse(plan.Steps.Any(s => s.Kind == StepKind.Load));
    }

    [TestMethod]
    [DataRow(18)]
    [DataRow(20)]
    public void WithoutThatCommand_AreJD3058AtThePlace(int platform)
    {
        Diagnostic error = Request(English, English + Clone, platform).Refusal().Single();

        Assert.AreEqual(("JD3058", "Shop.scm(6,2)"), (error.Code, error.Location.ToString()));
        Assert.Contains("Locales command of the Schema menu", error.Message);
    }

    [TestMethod]
    public void WithTheCommandDeclared_AreMade() =>
        CollectionAssert.AreEqual(
            new[] { "Create Locale Shop::1033 CloneOf 5129" },
            (Request(English, English + Clone, 20) with { CommandOverrides = [new CommandOverride("Create Locale", "true")] }).Prove().Commands());

    [TestMethod]
    public void ThatAreDefinedDifferently_AreJD3059AtThePlace()
    {
        Diagnostic error = Request(English + German, English + "\t1031 \"German (Germany)\" _cloneOf 5129;\n", 25).Refusal().Single();

        Assert.AreEqual(("JD3059", "Shop.scm(6,2)"), (error.Code, error.Location.ToString()));
    }

    private static PlanRequest Request(string from, string to, int platform) => new()
    {
        From = Versions.Shop("localeDefinitions\n" + from),
        To = Versions.Shop("localeDefinitions\n" + to),
        PlatformVersion = new JadeVersion(platform, 0, 1),
    };
}
