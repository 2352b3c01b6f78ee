using JadeDeploy.Deployment;
using JadeDeploy.EndToEnd.Tests.Harness;
using JadeDeploy.FourWays;
using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests.FourWays;

/// <summary>A deployment that ends with a script, which an embedded database does not run.</summary>
[TestClass]
public sealed class Scripts
{
    [TestMethod]
    public void LeaveEqualCataloguesAndEqualRegistries()
    {
        using GitRepositoryBuilder repository = new("shop");
        const string settings = """
            [[deployment.scripts]]
            method = 'Shop::ShopCustomer::greet'
            transient = true
            """;
        string first = repository.Commit("First", [.. new ShopSchema().Files, (".jadegit", settings)]);
        string second = repository.Commit("Second", new ShopSchema { Greeting = "Good day" }.Files);

        HistoryDeploymentResult result = new HistoryDeployment(new BuildRequest { Repository = repository.Path, RepositoryName = "shop" }).Deploy(first, second);

        Assert.IsNull(result.Refused);
        Assert.IsEmpty(result.Differences, string.Join('\n', result.Differences));
    }
}
