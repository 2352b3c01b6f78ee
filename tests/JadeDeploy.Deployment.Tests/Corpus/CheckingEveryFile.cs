using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Corpus;

/// <summary>
/// What <c>jadedeploy check</c> says of every schema, forms and list file of every commit: nothing, but for the files that
/// are broken, which a committed list names with the place and the reason.
/// </summary>
[TestClass]
public class CheckingEveryFile
{
    private static readonly string[] Extensions = [".scm", ".ddx", ".ddb", ".ddbx", ".ddxx", ".mul"];

    /// <summary>Set by the test runner: takes the lines about broken files.</summary>
    public TestContext TestContext { get; set; } = null!;

    /// <summary>The histories, or a placeholder where they are not installed.</summary>
    public static IEnumerable<object[]> Histories => CorpusHistory.Names.DefaultIfEmpty("none").Select(n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Histories))]
    public void FindsNoErrorButTheListedOnes(string name)
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        CorpusHistory history = CorpusHistory.Open(name);
        Dictionary<string, string> expected = CorpusLists.BrokenFilesOf(name);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var done = new HashSet<CorpusFile>();
        foreach (CorpusCommit commit in history.Commits())
            found.UnionWith(Check(history, commit, done));
        foreach (string place in found.Where(expected.ContainsKey))
            TestContext.WriteLine($"{place}: {expected[place]}");

        CollectionAssert.AreEqual(expected.Keys.Order(StringComparer.Ordinal).ToArray(), found.ToArray(), string.Join('\n', found));
    }

    // A list file is judged by the files beside it, so it is looked at in every commit; any other file once.
    private static IEnumerable<string> Check(CorpusHistory history, CorpusCommit commit, HashSet<CorpusFile> done)
    {
        using var folder = new TemporaryFolder();
        CorpusFile[] files = [.. commit.Files.Where(f => Extensions.Contains(Path.GetExtension(f.Path).ToLowerInvariant()))];
        foreach (CorpusFile file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[file.Path])!);
            File.WriteAllBytes(folder[file.Path], history.BytesOf(file));
        }
        foreach (CorpusFile file in files.Where(f => done.Add(f) || f.Path.EndsWith(".mul", StringComparison.OrdinalIgnoreCase)))
            foreach (Diagnostic error in FileCheck.Check(folder[file.Path]).Where(d => d.Severity == DiagnosticSeverity.Error))
                yield return $"{commit.Id[..8]} {file.Path}({error.Location.Line},{error.Location.Column}) {error.Code}";
    }
}
