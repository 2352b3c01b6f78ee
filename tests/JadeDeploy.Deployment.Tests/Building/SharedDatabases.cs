using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Building;

/// <summary>Builds against a database that other repositories are deployed to.</summary>
[TestClass]
public sealed class SharedDatabases : IDisposable
{
    private const string Header = "jadeVersionNumber \"25.0.01\";\nschemaDefinition\n{0} subschemaOf {1} completeDefinition;\n";
    private const string Export = "exportedPackageDefinitions\n\tSelling ( exportedClassDefinitions Order ( ) )\n";
    private const string Import = "importedPackageDefinitions\n\tSelling is Model::Selling ( importedClassDefinitions {0} )\n";

    private readonly GitRepositoryBuilder _repository = new();

    [TestMethod]
    public void AnImportOfWhatTheProviderExports_IsTakenWithoutAnAssumption()
    {
        Commit("View", "RootSchema", Import.Replace("{0}", "Order"));
        Deploy("other", Versions.Schema("Model", "RootSchema", Versions.Classes(("Order subclassOf Object", "")) + Export));

        BuildResult built = Build();

        Assert.IsEmpty(built.Plan.Steps[0].Assumptions);
        Assert.IsTrue(built.Plan.Providers.ContainsKey("Model"));
    }

    [TestMethod]
    public void AnImportOfWhatTheProviderDoesNotExport_IsRefusedAtItsPlace()
    {
        Commit("View", "RootSchema", Import.Replace("{0}", "Goods"));
        Deploy("other", Versions.Schema("Model", "RootSchema", Versions.Classes(("Order subclassOf Object", "")) + Export));

        Diagnostic error = Refusal();

        Assert.AreEqual("JD2115", error.Code);
        Assert.AreEqual((_repository["View.scm"], 5), (error.Location.File, error.Location.Line));
    }

    [TestMethod]
    public void ATypeThatTheSuperschemaLacks_IsRefused()
    {
        Commit("View", "Model", "typeHeaders\n\tOrder subclassOf Goods;\n");
        Deploy("other", Versions.Schema("Model", "RootSchema", Versions.Classes(("Goods subclassOf Object", ""))));
        Assert.IsEmpty(Build().Plan.Steps[0].Assumptions);

        Commit("View", "Model", "typeHeaders\n\tOrder subclassOf Goods::Item;\n");

        Diagnostic error = Refusal();
        Assert.AreEqual((_repository["View.scm"], 5), (error.Location.File, error.Location.Line));
    }

    [TestMethod]
    public void ASchemaThatNobodyDeployed_IsJD3006()
    {
        Commit("View", "Model", "");
        Deploy("other", Versions.Schema("Other", "RootSchema", ""));

        Diagnostic error = Refusal();

        Assert.AreEqual("JD3006", error.Code);
        Assert.AreEqual(_repository["View.scm"], error.Location.File);
    }

    [TestMethod]
    public void AClassThatAnotherRepositoryUses_CannotBeDeleted()
    {
        string held = Commit("Model", "RootSchema", "typeHeaders\n\tGoods subclassOf Object;\n\tOrder subclassOf Object;\n");
        Commit("Model", "RootSchema", "typeHeaders\n\tGoods subclassOf Object;\n");
        Deploy("other", Versions.Schema("View", "Model", Versions.Classes(("Sale subclassOf Order", ""))), held);

        Diagnostic error = Refusal();

        Assert.AreEqual("JD3077", error.Code);
        Assert.Contains("class View::Sale in schema View of the repository 'other'", error.Message);
        Assert.AreEqual((_repository["Model.scm"], 6), (error.Location.File, error.Location.Line));
    }

    [TestMethod]
    public void AClassThatNobodyElseUses_CanBeDeleted()
    {
        string held = Commit("Model", "RootSchema", "typeHeaders\n\tGoods subclassOf Object;\n\tOrder subclassOf Object;\n");
        Commit("Model", "RootSchema", "typeHeaders\n\tGoods subclassOf Object;\n");
        Deploy("other", Versions.Schema("View", "Model", Versions.Classes(("Sale subclassOf Goods", ""))), held);

        Assert.HasCount(1, Build().Plan.Changes);
    }

    [TestMethod]
    public void ASchemaThatAnotherRepositoryBuildsOn_CannotBeDeleted()
    {
        string held = _repository.Commit("Shop", ("Model.scm", Text("Model", "RootSchema", "")), ("Rest.scm", Text("Rest", "RootSchema", "")));
        _repository.Delete("Shop", "Model.scm");
        Deploy("other", Versions.Schema("View", "Model", ""), held);

        Diagnostic error = Refusal();

        Assert.AreEqual("JD3077", error.Code);
        Assert.Contains("schema Model is not in the wanted version", error.Message);
    }

    public void Dispose() => _repository.Dispose();

    private static string Text(string name, string superschema, string sections) =>
        Header.Replace("{0}", name).Replace("{1}", superschema) + sections;

    private string Commit(string name, string superschema, string sections) =>
        _repository.Commit("Shop", ($"{name}.scm", Text(name, superschema, sections)));

    // The database holds a schema of another repository and, if a commit is given, that version of ours.
    private void Deploy(string repository, SchemaDefinition schema, string? held = null)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Create(_repository.Folder["shop.jadedb"], new JadeVersion(25, 0, 1));
        RegistryDocument registry = RegistryUpdate.Deployed(
            RegistryUpdate.Created(new RegisteredDatabase(database.Id, database.CreatedPath, database.PlatformVersion, database.Charset), Sample.Morning, "ann"),
            Sample.Other(Sample.A, schema.Name) with { Repository = repository }, Sample.Morning, "ann");
        if (held is not null)
            registry = RegistryUpdate.Deployed(registry, Sample.Version(held) with { Schemas = Sample.Schemas(("Model", held)) }, Sample.Morning, "ann");
        database.Catalogue.Seed([new SeedSchema(schema.Name, schema.Superschema, schema.Entities)]);
        new EmbeddedRegistryStore(database).CompareAndSwap(null, registry);
    }

    private BuildResult Build() => DeploymentBuild.Build(
        new BuildRequest
        {
            Repository = _repository.Path,
            RepositoryName = "shop",
            TargetDatabase = $"Provider=Embedded;Path={_repository.Folder["shop.jadedb"]}",
            BlockOnDataLoss = false,
        },
        CancellationToken.None);

    private Diagnostic Refusal() => Assert.ContainsSingle(Assert.ThrowsExactly<DeploymentException>(Build).Diagnostics);
}
