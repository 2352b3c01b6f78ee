using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class RealHistories
{
    // Commits before the first schema, and commits with an older copy of the schemas in a second folder.
    private static readonly string[] KnownErrors = ["JD1030", "JD1031"];

    [TestMethod]
    public void EveryCommit_IsRead_OrRefusedForAKnownReason()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus is not installed.");
        int read = 0;
        foreach (string name in CorpusHistory.Names)
        {
            CorpusHistory history = CorpusHistory.Open(name);
            using GitRepository repository = GitRepository.Open(new RepositoryRequest(history.Repository));
            var reader = new SourceReader(new ParsedFileCache());
            foreach (CorpusCommit commit in history.Commits())
                read += IsRead(reader, repository.Tree(repository.Resolve(commit.Id))) ? 1 : 0;
        }
        Assert.IsGreaterThan(50, read);
    }

    [TestMethod]
    public void AMultipleSchemaFile_GivesExactlyItsSchemas()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus is not installed.");
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(CorpusHistory.Open("JADE-container-examples").Repository));

        // One of the commits that hold a second copy of the schemas.
        SourceVersion version = new SourceReader(new ParsedFileCache())
            .Read(repository.Tree(repository.Resolve("67b52788")), "examples/Erewhon/Schema/ErewhonInvestments.mul", SourceSelection.All);

        CollectionAssert.AreEqual(
            new[] { "CommonSchema", "ErewhonInvestmentsModelSchema", "ErewhonInvestmentsViewSchema", "SelfDocumentorSchema" },
            version.Schemas.Schemas.Select(s => s.Name).ToArray());
        CollectionAssert.AreEqual(
            new[] { ".ddx", ".ddbx" },
            version.Schemas.Find("ErewhonInvestmentsModelSchema")!.Forms.Select(f => Path.GetExtension(f.Path)).ToArray());
    }

    private static bool IsRead(SourceReader reader, ISourceTree tree)
    {
        try
        {
            return !reader.Read(tree, "", SourceSelection.All).Schemas.Schemas.IsEmpty;
        }
        catch (DeploymentException refused)
        {
            foreach (Diagnostic error in refused.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
                CollectionAssert.Contains(KnownErrors, error.Code, error.ToString());
            return false;
        }
    }
}
