using JadeDeploy.Generation;
using JadeDeploy.Generation.Cosmetics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Histories;

/// <summary>Real schemas, changed in nothing that counts, give an empty plan. The long run <c>cosmetic</c> takes every commit.</summary>
[TestClass]
public class CosmeticChanges
{
    private const int Each = 29;

    [TestMethod]
    public void OfRealSchemas_AreNothingToDeploy()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        var found = new List<string>();
        for (int i = 0; i < CorpusSchema.All.Count; i += Each)
            for (int change = 0; change < CosmeticChange.OfText.Count; change++)
                if (CosmeticCheck.FirstDifference(CorpusSchema.All[i].ReadSchema(), CorpusSchema.All[i].ReadForms(), Choices.Of((ulong)(i + change)), change) is { } difference)
                    found.Add($"seed {i + change}, {CorpusSchema.All[i]}: {difference}");

        Assert.IsEmpty(found, string.Join('\n', found));
    }
}
