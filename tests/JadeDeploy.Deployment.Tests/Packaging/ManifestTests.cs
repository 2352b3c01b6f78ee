using System.Text;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class ManifestTests
{
    private static readonly PublishedSchema Schema = new("deployment.schema.json");

    [TestMethod]
    public void AManifest_IsWrittenAsPublished() => Golden.Verify("deployment.json", Text(Create(SamplePlan.Create())));

    [TestMethod]
    public void AManifest_FulfilsItsSchema() => Assert.AreEqual("", Schema.Findings(Create(SamplePlan.Create()).ToJson()));

    [TestMethod]
    public void AManifestForOneDatabase_FulfilsItsSchema() =>
        Assert.AreEqual("", Schema.Findings(Create(SamplePlan.Create() with { BoundDatabase = Guid.Empty }).ToJson()));

    [TestMethod]
    public void TheIdentity_IsTheHashOfTheBytes()
    {
        Manifest manifest = Create(SamplePlan.Create());

        Assert.AreEqual(ContentDigest.Of(manifest.ToJson()), manifest.Identity);
    }

    [TestMethod]
    public void TheManifest_BeginsWithThePlan()
    {
        string plan = Encoding.UTF8.GetString(PlanJson.Write(SamplePlan.Create()));

        Assert.StartsWith(plan[..^"\n}\n".Length], Text(Create(SamplePlan.Create())));
    }

    [TestMethod]
    public void EverythingThatBindsThePackage_IsPartOfItsIdentity()
    {
        DeploymentPlan plan = SamplePlan.Create();
        ContentDigest other = ContentDigest.Of("other");
        DeploymentPlan[] plans =
        [
            plan,
            plan with { From = null },
            plan with { To = SamplePlan.From },
            plan with { Charset = "ansi" },
            plan with { InitializesRegistry = false },
            plan with { BoundDatabase = Guid.Empty },
            plan with { PlatformVersion = new JadeVersion(22, 0, 6) },
            plan with { SchemasBefore = plan.SchemasBefore.SetItem("Shop", other) },
            plan with { SchemasAfter = plan.SchemasAfter.SetItem("Shop", other) },
            plan with { Providers = plan.Providers.SetItem("Billing", other) },
            plan with { Changes = plan.Changes.RemoveAt(0) },
            plan with { Steps = plan.Steps.RemoveAt(3) },
        ];

        ContentDigest[] identities = [.. plans.Select(p => Create(p).Identity)];

        CollectionAssert.AllItemsAreUnique(identities);
    }

    private static string Text(Manifest manifest) => Encoding.UTF8.GetString(manifest.ToJson());

    private static Manifest Create(DeploymentPlan plan) => PackageContent.Of(plan, "Shop.Deploy", new NuGetVersion(1, 4, 0)).Manifest;
}
