using System.Xml.Linq;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Samples.MakeRepository;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Samples;

/// <summary>The sample's releases, one after the other: each plan is what the sample says it is, and each package does it.</summary>
[TestClass]
public class SampleReleases
{
    private static readonly string Sample = Path.Combine(Checkout.Root, "samples", "Shop");
    private static readonly string[] Releases = ["v1.0.0", "v1.0.1", "v1.1.0", "v2.0.0", "v2.1.0"];

    [TestMethod]
    public void EachPlan_IsWhatTheTableOfChangesSays()
    {
        using var folder = new TemporaryFolder();
        SampleRepository.Make(Path.Combine(Sample, "releases"), folder["shop"]);
        foreach ((string older, string newer) in Releases.Zip(Releases.Skip(1)))
        {
            DeploymentPlan plan = DeploymentBuild.Build(Request(folder, $"{older}..{newer}", newer), CancellationToken.None).Plan;

            string[] expected = Expected(newer[1..]);
            string[] planned = [.. plan.Changes.Select(Row).Order(StringComparer.Ordinal)];
            Assert.AreEqual("", string.Join('\n', expected.Except(planned).Select(r => $"- {r}").Concat(planned.Except(expected).Select(r => $"+ {r}"))), newer);
            Assert.HasCount(expected.Length, planned, newer);
        }
    }

    [TestMethod]
    public void EachIncrementalPackage_GivesWhatTheCompleteOneGives()
    {
        using var folder = new TemporaryFolder();
        SampleRepository.Make(Path.Combine(Sample, "releases"), folder["shop"]);
        foreach (string release in Releases)
        {
            Deploy(Request(folder, release, release), folder["incremental.jadedb"]);
            Deploy(Request(folder, release, release), folder[$"{release}.jadedb"]);

            CollectionAssert.AreEqual(Contents(folder[$"{release}.jadedb"]), Contents(folder["incremental.jadedb"]), release);
            BuildRequest again = Request(folder, release, release) with { TargetDatabase = $"Provider=Embedded;Path={folder["incremental.jadedb"]}" };
            Assert.IsTrue(DeploymentBuild.Build(again, CancellationToken.None).IsNothingToDeploy, release);
        }
    }

    private static void Deploy(BuildRequest request, string database)
    {
        string connection = $"Provider=Embedded;Path={database}";
        BuildResult built = DeploymentBuild.Build(request with { TargetDatabase = connection, OutputDirectory = database + ".output" }, CancellationToken.None);
        Assert.IsNotNull(built.PackagePath);
        DeploymentRun.Run(new RunRequest { PackagePath = built.PackagePath, TargetDatabase = connection });
    }

    private static BuildRequest Request(TemporaryFolder folder, string revision, string release) => Decide(release, new BuildRequest
    {
        Repository = folder["shop"],
        RepositoryName = "shop",
        SourcePath = "Shop.mul",
        Revision = revision,
    });

    // The decisions of a release are those of the sample's own deployment project.
    private static BuildRequest Decide(string release, BuildRequest request)
    {
        string file = Path.Combine(Checkout.Root, "samples", "deploy", "decisions", $"{release}.props");
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
        [.. File.ReadLines(Path.Combine(Sample, "CHANGES.md"))
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
