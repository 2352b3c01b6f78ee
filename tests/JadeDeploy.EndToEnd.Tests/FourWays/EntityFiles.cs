using JadeDeploy.Deployment;
using JadeDeploy.FourWays;
using JadeDeploy.Samples.MakeRepository;
using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests.FourWays;

/// <summary>The sample's releases as entity files: what is loaded is written by this product, and ids show the renames.</summary>
[TestClass]
public sealed class EntityFiles
{
    [TestMethod]
    [DataRow(null, "v2.1.0")]
    [DataRow("v1.1.0", "v2.0.0")]
    public void LeaveEqualCataloguesAndEqualRegistries(string? from, string to)
    {
        using TemporaryFolder folder = new();
        SampleRepository.Make(Path.Combine(Checkout.Root, "samples", "ShopEntities", "releases"), folder["shop"]);
        HistoryDeployment deployment = new(new BuildRequest
        {
            Repository = folder["shop"],
            RepositoryName = "shop",
            NotRenames = ["all"],
            AllowedDataLoss = ["all"],
        });

        HistoryDeploymentResult result = deployment.Deploy(from, to);

        Assert.IsNull(result.Refused);
        Assert.IsEmpty(result.Differences, string.Join('\n', result.Differences));
    }
}
