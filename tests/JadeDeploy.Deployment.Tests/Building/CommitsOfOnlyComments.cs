using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Reports;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Building;

/// <summary>Commits that change comments in methods, built with and without <c>JadeIgnoreCommentChanges</c>.</summary>
[TestClass]
public sealed class CommitsOfOnlyComments : IDisposable
{
    private readonly GitRepositoryBuilder _repository = new();
    private readonly string _first;

    public CommitsOfOnlyComments() => _first = Commit("write 1;", "write 1;");

    [TestMethod]
    public void AreDeployed_AndReportedAsSuch()
    {
        Commit("write 1;\t// one", "write 1;");

        BuildResult built = Build(ignoreComments: false);

        PlannedChange change = Assert.ContainsSingle(built.Plan.Changes);
        Assert.IsTrue(change.OnlyComments);
        Assert.IsNotNull(built.PackagePath);
        Assert.IsTrue(Assert.ContainsSingle(PackageReader.Read(built.PackagePath).Plan.Changes).OnlyComments);
        Assert.AreEqual("", new PublishedSchema("plan.schema.json").Findings(PlanJson.Write(built.Plan)));
    }

    [TestMethod]
    public void AreLeftOutWhenAsked_AndTheDatabaseStaysAtItsCommit()
    {
        Commit("write 1;\t// one", "write /* another */ 1;");

        BuildResult built = Build(ignoreComments: true);
        BuildResult again = Build(ignoreComments: true);

        Assert.IsTrue(built.IsNothingToDeploy);
        Assert.IsTrue(built.Plan.IsEmpty);
        Assert.IsNull(built.PackagePath);
        Assert.AreEqual($"only comments differ in 2 methods, and the database stays at {_first}", PlanSummary.NothingToDeploy(built.Plan));
        Assert.AreEqual(_first, DeploymentMarker.Read(Output).Commit);
        Assert.IsTrue(again.IsUpToDate);
        Assert.AreEqual($"the database holds {_first}", PlanSummary.NothingToDeploy(again.Plan));
    }

    [TestMethod]
    public void WithOneOtherChange_GoAlongWithIt()
    {
        Commit("write 1;\t// one", "write 2;");

        BuildResult built = Build(ignoreComments: true);

        Assert.IsNotNull(built.PackagePath);
        CollectionAssert.AreEqual(
            new[] { ("Shop::Order::m", true), ("Shop::Order::n", false) }, built.Plan.Changes.Select(c => (c.Entity.Name, c.OnlyComments)).ToArray());
        Assert.IsNotEmpty(built.Plan.Steps);
    }

    public void Dispose() => _repository.Dispose();

    private string Output => _repository.Folder["out"];

    private BuildResult Build(bool ignoreComments)
    {
        string registry = _repository.Folder["registry.json"];
        RegistryFile.Write(registry, RegistryUpdate.Deployed(
            Sample.Empty, Sample.Version(_first) with { Schemas = Sample.Schemas(("Shop", _first)) }, Sample.Morning, "ann"));
        return DeploymentBuild.Build(
            new BuildRequest
            {
                Repository = _repository.Path,
                RepositoryName = "shop",
                RegistryFile = registry,
                PlatformVersion = "22.0.05",
                OutputDirectory = Output,
                IgnoreCommentChanges = ignoreComments,
            },
            CancellationToken.None);
    }

    private string Commit(string m, string n) => _repository.Commit("Shop", ("Shop.scm", $$"""
        jadeVersionNumber "22.0.05";
        schemaDefinition
        Shop subschemaOf RootSchema completeDefinition;
        typeHeaders
        	Order subclassOf Object transient;
        typeDefinitions
        	Order completeDefinition
        	(
        	jadeMethodDefinitions
        		m();
        		n();
        	)
        typeSources
        	Order (
        	jadeMethodSources
        m
        {
        m();
        begin
        	{{m}}
        end;
        }
        n
        {
        n();
        begin
        	{{n}}
        end;
        }
        	)

        """));
}
