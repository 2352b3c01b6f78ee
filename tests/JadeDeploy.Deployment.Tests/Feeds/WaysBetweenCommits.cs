using JadeDeploy.Deployment.Feeds;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Feeds;

[TestClass]
public sealed class WaysBetweenCommits
{
    [TestMethod]
    public void AreShort_AndAmongEquallyShortOnesOfHigherVersions()
    {
        UpdatePath path = Path("1.0 a b", "1.1 b d", "1.2 a c", "1.3 c d", "1.4 c b");

        Assert.AreEqual("1.2.0, 1.3.0", Way(path, "a", "d"));
    }

    [TestMethod]
    public void OfTwoPackagesForTheSame_TheRebuiltOneIsTaken() => Assert.AreEqual("1.0.1", Way(Path("1.0.1 a b", "1.0 a b"), "a", "b"));

    [TestMethod]
    public void DoNotDependOnTheOrderOfTheFeed()
    {
        string[] packages = ["1.0 a b", "1.1 b d", "1.2 a c", "1.3 c d", "2.0 b c", "2.1 d a"];

        Assert.AreEqual(Way(Path(packages), "a", "d"), Way(Path([.. packages.Reverse()]), "a", "d"));
    }

    [TestMethod]
    public void ThatDoNotExist_AreNone() => Assert.IsNull(Path("1.0 a b", "1.1 c d").Find("a", "d"));

    [TestMethod]
    [DataRow("a", "a", "1.0 c d")]
    [DataRow("a", "c", "1.0 a b", "1.1 b c")]
    [DataRow("a", "c, d", "1.0 a b", "1.1 b c", "1.2 b d")]
    [DataRow("a", "a, b", "1.0 a b", "1.1 b a")]
    [DataRow("a", "c", "1.0 a b", "1.1 b a", "1.2 b c")]
    public void EndWhereNothingLeadsAway(string start, string ends, params string[] packages) =>
        Assert.AreEqual(ends, string.Join(", ", Path(packages).Ends(start)));

    private static string Way(UpdatePath path, string from, string to) => string.Join(", ", path.Find(from, to)!.Value.Select(p => p.Version.ToNormalizedString()));

    private static UpdatePath Path(params string[] packages) => new(packages.Select(p => p.Split(' ')).Select(p => new FeedPackage(
        "", "Shop.Deploy", NuGetVersion.Parse(p[0]), ContentDigest.Of(p[0]), "shop", p[1], p[2], GoesBack: false)));
}
