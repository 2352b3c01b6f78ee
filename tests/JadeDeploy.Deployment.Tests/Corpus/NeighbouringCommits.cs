using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Corpus;

/// <summary>
/// Real histories, commit by commit: a database that went from the older commit to the newer one by the incremental
/// package holds exactly what a database holds that got the newer one at once.
/// </summary>
[TestClass]
public class NeighbouringCommits
{
    /// <summary>Set by the test runner: takes the lines about skipped pairs.</summary>
    public TestContext TestContext { get; set; } = null!;

    /// <summary>The histories, or a placeholder where they are not installed.</summary>
    public static IEnumerable<object[]> Histories => CorpusHistory.Names.DefaultIfEmpty("none").Select(n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Histories))]
    public void TheIncrementalPackage_GivesWhatTheCompleteOneGives(string name)
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        using var folder = new TemporaryFolder();
        CorpusHistory history = CorpusHistory.Open(name);
        string[] commits = [.. history.Commits().Select(c => c.Id)];
        string? deployed = null;
        var names = new List<string>();
        var problems = new List<string>();
        foreach ((string older, string newer) in commits.Zip(commits.Skip(1)))
        {
            (string Code, string Reason)? skip = CorpusLists.SkipOf(name, older, newer);
            string incremental = folder["incremental.jadedb"];
            string complete = folder[$"{newer}.jadedb"];
            try
            {
                if (deployed != older)
                    Start(incremental, () => Deploy(history, older, incremental));
                deployed = older;
                names.AddRange(NamesInSources(Deploy(history, newer, incremental), history, older, newer));
                deployed = newer;
                Start(complete, () => Deploy(history, newer, complete));
                if (skip is not null)
                    problems.Add($"{older[..8]} {newer[..8]} is in the list of skips, but it can be deployed.");
                problems.AddRange(Differences(Contents(complete), Contents(incremental)).Select(d => $"{older[..8]} {newer[..8]} {d}"));
                if (!Build(history, newer, incremental, null).IsNothingToDeploy)
                    problems.Add($"{newer[..8]} again is not nothing to deploy");
            }
            catch (DeploymentException refusal)
            {
                if (skip?.Code == refusal.Diagnostics[0].Code)
                    TestContext.WriteLine($"skipped {older[..8]}..{newer[..8]}: {skip?.Code} {skip?.Reason}");
                else
                    problems.Add($"{older[..8]} {newer[..8]} {refusal.Message}");
            }
        }
        Assert.IsEmpty(problems, string.Join('\n', problems));
        TestContext.WriteLine($"{names.Count} names in method sources that a deployment deletes or renames");
        CollectionAssert.AreEqual(CorpusLists.NamesInSources(name), names, string.Join('\n', names));
    }

    // Each was looked at by a person: see the head of the list.
    private static IEnumerable<string> NamesInSources(BuildResult built, CorpusHistory history, string older, string newer) =>
        built.Warnings.Where(w => w.Code == "JD3076")
            .Select(w => $"{history.Name} {older[..8]} {newer[..8]} {Path.GetFileName(w.Location.File)}({w.Location.Line},{w.Location.Column}) {w.Message[..w.Message.IndexOf(", so it", StringComparison.Ordinal)]}");

    private static IEnumerable<string> Differences(string[] expected, string[] found) =>
        expected.Except(found).Select(e => $"expected {e}").Concat(found.Except(expected).Select(f => $"found {f}"));

    private static void Start(string database, Action deploy)
    {
        File.Delete(database);
        deploy();
    }

    private static BuildResult Deploy(CorpusHistory history, string commit, string database)
    {
        string output = Directory.CreateDirectory(database + ".output").FullName;
        BuildResult built = Build(history, commit, database, output);
        Assert.IsNotNull(built.PackagePath);
        DeploymentRun.Run(new RunRequest { PackagePath = built.PackagePath, TargetDatabase = $"Provider=Embedded;Path={database}" });
        return built;
    }

    private static BuildResult Build(CorpusHistory history, string commit, string database, string? output) =>
        DeploymentBuild.Build(new BuildRequest
        {
            Repository = history.Repository,
            RepositoryName = history.Name,
            SourcePath = history.SourcePath,
            Revision = commit,
            TargetDatabase = $"Provider=Embedded;Path={database}",
            PlatformVersion = "25.0.01",
            AllowedDataLoss = ["all"],
            NotRenames = ["all"],
            ExternalSchemas = ["JadeOrbSchema"],
            OutputDirectory = output,
        }, CancellationToken.None);

    private static string[] Contents(string path)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Open(path, readOnly: true);
        return [.. database.Catalogue.Schemas(CatalogueVersion.Current)
            .SelectMany(s => database.Catalogue.Digests(s, CatalogueVersion.Current))
            .OrderBy(e => e.Key).Select(e => $"{e.Key} {e.Digest}")];
    }
}
