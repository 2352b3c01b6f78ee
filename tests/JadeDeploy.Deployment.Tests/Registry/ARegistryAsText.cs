using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Tests.Registry;

[TestClass]
public sealed class ARegistryAsText
{
    [TestMethod]
    public void ShowsWhatAPersonAsks()
    {
        RegistryDocument registry = RegistryUpdate.Started(Sample.At(Sample.A, Sample.B), Sample.Run(Sample.B, Sample.C));

        string expected = $"""
            Database     shop.jadedb
            Id           0f8fad5b-d9cb-469f-a165-70867728950e
            Platform     22.0.05, unicode
            Edition      4
            Unfinished   shop bbbbbbbb -> cccccccc, Shop.Deploy 1.4.0, started 2026-03-31T09:30:00Z by bob

            Repository   shop
              Origin     ../shop
              Commit     {Sample.B} v1
              Before     aaaaaaaa
              Schema     Shop {registry.Repositories[0].Schemas[0].Digest.ToString()[..12]}
              Schema     ShopModel {registry.Repositories[0].Schemas[1].Digest.ToString()[..12]}
              Verified   catalogue
              Package    Shop.Deploy 1.4.0
              Deployed   2026-03-31T09:30:00Z by ann

            History
              1          create, 2026-03-31T09:30:00Z by ann
              2          deploy shop nothing -> aaaaaaaa, 2026-03-31T09:30:00Z by ann
              3          deploy shop aaaaaaaa -> bbbbbbbb, 2026-03-31T09:30:00Z by ann

            """.ReplaceLineEndings("\n");
        Assert.AreEqual(expected, RegistryText.Of(registry));
    }

    [TestMethod]
    public void OfAnEmptyRegistry_SaysWhatThatMeans() =>
        StringAssert.Contains(RegistryText.Of(Sample.Empty), "the next deployment is complete");

    [TestMethod]
    public void NeverPassesControlCharactersOn()
    {
        RegistryDocument registry = RegistryUpdate.Deployed(
            Sample.Empty, Sample.Version(Sample.A) with { Description = "v1\u001b[2J\nHistory" }, Sample.Morning, "ann");

        Assert.IsFalse(RegistryText.Of(registry).Any(c => char.IsControl(c) && c != '\n'));
        StringAssert.Contains(RegistryText.Of(registry), "v1\uFFFD[2J\uFFFDHistory");
    }
}
