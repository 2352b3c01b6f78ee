using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>A word that a real file has and the reference does not is a shape that nobody described.</summary>
[TestClass]
public class TheReferenceCoversRealFiles
{
    [TestMethod]
    public void EveryWordOfEverySchemaFile_IsInTheTables()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        HashSet<string> described = [.. ReferencePage.All.Where(page => page.Subject == "schema").SelectMany(page => page.SummaryWords)];

        var words = new Dictionary<string, string>();
        foreach (CorpusHistory history in CorpusHistory.Names.Select(CorpusHistory.Open))
            foreach (CorpusFile file in SchemaFilesOf(history))
                foreach (SchemaEntity entity in ((SchemaFile)SchemaFileReader.Read(file.Path, history.BytesOf(file))).Entities)
                    foreach (string word in EntityWords.In(entity))
                        words.TryAdd(word, $"{word} ({history.Name}, {entity.Key})");

        Assert.IsGreaterThan(60, words.Count);
        Assert.AreEqual("", string.Join(", ", words.Where(word => !described.Contains(word.Key)).Select(word => word.Value)));
    }

    private static IEnumerable<CorpusFile> SchemaFilesOf(CorpusHistory history) => history.Commits()
        .SelectMany(commit => commit.Files)
        .Where(file => file.Path.EndsWith(".scm", StringComparison.OrdinalIgnoreCase))
        .DistinctBy(file => file.Blob);
}
