using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class TheReleasesOfTheSample
{
    private static readonly string Releases = Path.Combine(Checkout.Root, "samples", "Shop", "releases");

    private static readonly JadeVersion Platform = new(25, 0, 1);

    [TestMethod]
    [DataRow("1.0.0")]
    [DataRow("1.1.0")]
    [DataRow("2.0.0")]
    [DataRow("2.1.0")]
    public void DeployedCompletely_AreVerifiedInTheCatalogue(string release)
    {
        using ShopDatabase database = new();

        Assert.AreEqual(RunOutcome.Deployed, database.Run(Plan(null, release)).Outcome);

        CollectionAssert.AreEqual(Digests(Read(release)).ToArray(), database.State.Schemas.ToArray());
    }

    [TestMethod]
    public void DeployedOneAfterAnother_EndLikeACompleteDeployment()
    {
        using ShopDatabase stepwise = new();
        using ShopDatabase complete = new();

        stepwise.Run(Plan(null, "1.0.0"));
        stepwise.Run(Plan("1.0.0", "1.1.0"));
        complete.Run(Plan(null, "1.1.0"));

        CollectionAssert.AreEqual(complete.State.Schemas.ToArray(), stepwise.State.Schemas.ToArray());
    }

    private static DeploymentPlan Plan(string? from, string to)
    {
        SchemaSet before = from is null ? SchemaSet.Empty : Read(from), after = Read(to);
        PlanOutcome outcome = DeploymentPlanner.Plan(new PlanRequest
        {
            From = before,
            To = after,
            PlatformVersion = Platform,
            BlocksOnDataLoss = false,
            NotRenames = ["all"],
        });
        return new DeploymentPlan
        {
            RepositoryName = Sample.Shop,
            RepositoryOrigin = "samples/Shop",
            From = from is null ? null : Commit(from),
            To = Commit(to),
            PlatformVersion = Platform,
            Steps = outcome.Steps,
            Changes = outcome.Changes,
            SchemasBefore = Digests(before),
            SchemasAfter = Digests(after),
        };
    }

    private static string Commit(string release) => ContentDigest.Of(release).ToString()[..40];

    private static SchemaSet Read(string release) => new(
    [
        .. Directory.GetFiles(Path.Combine(Releases, release), "*.scm", SearchOption.AllDirectories)
            .Select(file => new SchemaDefinition(
                ScmReader.Read(Path.GetFileName(file), File.ReadAllBytes(file)),
                Path.ChangeExtension(file, ".ddx") is var forms && File.Exists(forms)
                    ? [FormsReader.Read(Path.GetFileName(forms), File.ReadAllBytes(forms))]
                    : []))
            .OrderBy(s => s.Name, StringComparer.Ordinal),
    ]);

    private static ImmutableSortedDictionary<string, ContentDigest> Digests(SchemaSet version) =>
        version.Schemas.ToImmutableSortedDictionary(s => s.Name, SchemaDigest.Of, StringComparer.Ordinal);
}
