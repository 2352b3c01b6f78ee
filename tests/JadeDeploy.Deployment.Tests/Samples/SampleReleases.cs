using System.Xml.Linq;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Samples.MakeRepository;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Samples;

/// <summary>The sample's releases, one after the other: each plan is what the sample says it is, and each package does it.</summary>
[TestClass]
public class SampleReleases
{
    private const string Extracts = "Shop";
    private const string EntityFiles = "ShopEntities";

    private static readonly string Samples = Path.Combine(Checkout.Root, "samples");
    private static readonly string[] Releases = ["v1.0.0", "v1.0.1", "v1.1.0", "v2.0.0", "v2.1.0"];

    [TestMethod]
    [DataRow(Extracts)]
    [DataRow(EntityFiles)]
    public void EachPlan_IsWhatTheTableOfChangesSays(string layout)
    {
        using TemporaryFolder folder = Repositories(layout);
        foreach ((string older, string newer) in Releases.Zip(Releases.Skip(1)))
        {
            DeploymentPlan plan = Plan(folder, layout, older, newer);

            string[] expected = Expected(newer[1..]);
            string[] planned = [.. plan.Changes.Select(Row).Order(StringComparer.Ordinal)];
            Assert.AreEqual("", string.Join('\n', expected.Except(planned).Select(r => $"- {r}").Concat(planned.Except(expected).Select(r => $"+ {r}"))), newer);
            Assert.HasCount(expected.Length, planned, newer);
        }
    }

    [TestMethod]
    [DataRow(Extracts)]
    [DataRow(EntityFiles)]
    public void EachIncrementalPackage_GivesWhatTheCompleteOneGives(string layout)
    {
        using TemporaryFolder folder = Repositories(layout);
        foreach (string release in Releases)
        {
            Deploy(Request(folder, layout, release, release), folder["incremental.jadedb"]);
            Deploy(Request(folder, layout, release, release), folder[$"{release}.jadedb"]);

            CollectionAssert.AreEqual(Contents(folder[$"{release}.jadedb"]), Contents(folder["incremental.jadedb"]), release);
            BuildRequest again = Request(folder, layout, release, release) with { TargetDatabase = $"Provider=Embedded;Path={folder["incremental.jadedb"]}" };
            Assert.IsTrue(DeploymentBuild.Build(again, CancellationToken.None).IsNothingToDeploy, release);
        }
    }

    [TestMethod]
    public void EachRelease_HasTheSameEntitiesInBothLayouts()
    {
        using TemporaryFolder folder = Repositories(Extracts, EntityFiles);
        foreach (string release in Releases)
        {
            string[] extracts = [.. Entities(folder, Extracts, release)];
            string[] entityFiles = [.. Entities(folder, EntityFiles, release)];

            Assert.AreEqual("", string.Join('\n', extracts.Except(entityFiles).Select(e => $"- {e}").Concat(entityFiles.Except(extracts).Select(e => $"+ {e}"))), release);
            Assert.IsGreaterThan(300, extracts.Length, release);
        }
    }

    [TestMethod]
    public void EachPlan_IsTheSameForBothLayouts()
    {
        using TemporaryFolder folder = Repositories(Extracts, EntityFiles);
        foreach ((string older, string newer) in Releases.Zip(Releases.Skip(1)))
        {
            CollectionAssert.AreEqual(
                Plan(folder, Extracts, older, newer).Changes.Select(c => c with { Location = default }).ToArray(),
                Plan(folder, EntityFiles, older, newer).Changes.Select(c => c with { Location = default }).ToArray(), newer);
        }
    }

    [TestMethod]
    public void EntityFiles_AreAsTheirExtract()
    {
        using TemporaryFolder folder = Repositories(Extracts, EntityFiles);
        foreach (string release in Releases)
        {
            Deploy(Request(folder, Extracts, release, release), folder["extracts.jadedb"]);
            Deploy(Request(folder, EntityFiles, release, release), folder["entities.jadedb"]);

            CollectionAssert.AreEqual(Contents(folder["extracts.jadedb"]), Contents(folder["entities.jadedb"]), release);
        }
    }

    private static TemporaryFolder Repositories(params ReadOnlySpan<string> layouts)
    {
        var folder = new TemporaryFolder();
        foreach (string layout in layouts)
            SampleRepository.Make(Path.Combine(Samples, layout, "releases"), folder[layout]);
        return folder;
    }

    private static DeploymentPlan Plan(TemporaryFolder folder, string layout, string older, string newer) =>
        DeploymentBuild.Build(Request(folder, layout, $"{older}..{newer}", newer), CancellationToken.None).Plan;

    private static IEnumerable<string> Entities(TemporaryFolder folder, string layout, string release)
    {
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(folder[layout]));
        SourceVersion version = new SourceReader(new ParsedFileCache()).Read(repository.Tree(repository.Resolve(release)), SourcePath(layout), SourceSelection.All);
        Assert.IsEmpty(version.Warnings, string.Join('\n', version.Warnings));
        return version.Schemas.Schemas.SelectMany(s => s.Entities).Select(e => $"{e.Key} {string.Join(' ', e.Content.Fields)}");
    }

    private static void Deploy(BuildRequest request, string database)
    {
        string connection = $"Provider=Embedded;Path={database}";
        BuildResult built = DeploymentBuild.Build(request with { TargetDatabase = connection, OutputDirectory = database + ".output" }, CancellationToken.None);
        Assert.IsNotNull(built.PackagePath);
        DeploymentRun.Run(new RunRequest { PackagePath = built.PackagePath, TargetDatabase = connection });
    }

    private static string SourcePath(string layout) => layout == Extracts ? "Shop.mul" : "";

    private static BuildRequest Request(TemporaryFolder folder, string layout, string revision, string release)
    {
        BuildRequest request = Decide(release, new BuildRequest
        {
            Repository = folder[layout],
            RepositoryName = "shop",
            SourcePath = SourcePath(layout),
            Revision = revision,
        });
        // Ids tell what was renamed and what was not.
        return layout == EntityFiles ? request with { Renames = [], NotRenames = [] } : request;
    }

    // The decisions of a release are those of the sample's own deployment project.
    private static BuildRequest Decide(string release, BuildRequest request)
    {
        string file = Path.Combine(Samples, "deploy", "decisions", $"{release}.props");
        if (!File.Exists(file))
            return request;
        XElement[] items = [.. XDocument.Load(file).Descendants().Where(e => e.Attribute("Include") is not null)];
        string[] Names(string item) => [.. items.Where(e => e.Name.LocalName == item).Select(e => e.Attribute("Include")!.Value)];
        return request with
        {
            Renames = [.. items.Where(e => e.Name.LocalName == "JadeRename")
                .Select(e => new DeclaredRename(e.Attribute("Include")!.Value, e.Attribute("To")!.Value))],
            NotRenames = [.. Names("JadeNotRename")],
            AllowedDataLoss = [.. Names("JadeAllowDataLoss")],
        };
    }

    private static string[] Expected(string release) =>
        [.. File.ReadLines(Path.Combine(Samples, "Shop", "CHANGES.md"))
            .Where(l => l.StartsWith($"| {release} |", StringComparison.Ordinal))
            .Select(l => string.Join(' ', l.Split('|').Skip(2).Take(4).Select(c => c.Trim().Trim('`'))).TrimEnd())
            .Order(StringComparer.Ordinal)];

    private static string Row(PlannedChange change) =>
        $"{change.Action.ToString().ToLowerInvariant()} {change.Entity.Kind.ToText()} {change.Entity.Name} {change.To}".TrimEnd();

    private static string[] Contents(string path)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Open(path, readOnly: true);
        return [.. database.Catalogue.Schemas(CatalogueVersion.Current)
            .SelectMany(s => database.Catalogue.Digests(s, CatalogueVersion.Current))
            .OrderBy(e => e.Key).Select(e => $"{e.Key} {e.Digest}")];
    }
}
