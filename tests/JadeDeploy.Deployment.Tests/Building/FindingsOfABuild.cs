using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Building;

/// <summary>What a build says about the target and its settings.</summary>
[TestClass]
public sealed class FindingsOfABuild : IDisposable
{
    private readonly GitRepositoryBuilder _repository = new();

    [TestMethod]
    public void WhereNoPlatformVersionIsKnown_25IsAssumedWithTheWarningJD3015()
    {
        Commit("Shop", "99.0.00");

        BuildResult built = DeploymentBuild.Build(Request, CancellationToken.None);

        Assert.AreEqual("25.0.01", built.Plan.PlatformVersion.ToString());
        Diagnostic warning = Assert.ContainsSingle(built.Warnings);
        Assert.AreEqual(("JD3015", DiagnosticSeverity.Warning), (warning.Code, warning.Severity));
    }

    [TestMethod]
    public void ASchemaThatTheTargetHasWithoutADeployment_IsJD3018()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        Commit("View", "22.0.05");
        database.Change(d => d.Catalogue.Seed([new("View", "RootSchema", [])]));

        Diagnostic error = Refusal(Request with { TargetDatabase = database.Connection, RepositoryName = "other" });

        Assert.AreEqual(("JD3018", SourceLocation.None), (error.Code, error.Location));
        Assert.Contains("schema View", error.Message);
    }

    [TestMethod]
    public void ASelectionWithoutASchemaThatTheDatabaseHolds_IsJD3020()
    {
        string commit = Commit("Shop", "22.0.05");
        string registry = _repository.Folder["registry.json"];
        RegistryFile.Write(registry, RegistryUpdate.Deployed(
            Sample.Empty, Sample.Version(commit) with { Schemas = Sample.Schemas(("Shop", "a"), ("Till", "b")) }, Sample.Morning, "ann"));

        Diagnostic error = Refusal(Request with { RegistryFile = registry, Schemas = ["Shop"] });

        Assert.AreEqual(("JD3020", SourceLocation.None), (error.Code, error.Location));
        Assert.Contains("add Till to JadeSchemas", error.Message);
    }

    public void Dispose() => _repository.Dispose();

    private BuildRequest Request => new() { Repository = _repository.Path, RepositoryName = "shop" };

    private string Commit(string schema, string stamp) => _repository.Commit(
        schema, ($"{schema}.scm", $"jadeVersionNumber \"{stamp}\";\nschemaDefinition\n{schema} subschemaOf RootSchema completeDefinition;\n"));

    private static Diagnostic Refusal(BuildRequest request) => Assert.ContainsSingle(
        Assert.ThrowsExactly<DeploymentException>(() => DeploymentBuild.Build(request, CancellationToken.None)).Diagnostics);
}
