using System.Collections.Immutable;
using JadeDeploy.Deployment;
using JadeDeploy.FourWays;
using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests.FourWays;

/// <summary>
/// Commits of real histories, chosen by a committed list because they differ in kind, each as one package in four ways,
/// without MSBuild around them.
/// </summary>
[TestClass]
public sealed class RealHistories
{
    private static readonly string List = Path.Combine(Checkout.Root, "tests", "JadeDeploy.EndToEnd.Tests", "FourWays", "real-histories.txt");

    /// <summary>The lines of the list: history, commit before, commit, renames, why.</summary>
    public static IEnumerable<object[]> Chosen =>
        File.ReadLines(List).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ', 5)).Select(w => (object[])[w[0], w[1], w[2], w[3], w[4]]);

    [TestMethod]
    [DynamicData(nameof(Chosen))]
    public void LeaveEqualCataloguesAndEqualRegistries(string name, string from, string to, string renames, string why)
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        ImmutableArray<DeclaredRename> declared = [.. renames.Split(';').Select(r => r.Split('=')).Where(r => r.Length == 2).Select(r => new DeclaredRename(r[0], r[1]))];

        HistoryDeploymentResult result = HistoryDeployment.Of(CorpusHistory.Open(name)).Deploy(from == "-" ? null : from, to, declared);

        Assert.IsNull(result.Refused, why);
        Assert.IsEmpty(result.Differences, $"{why}\n{string.Join('\n', result.Differences)}");
    }
}
