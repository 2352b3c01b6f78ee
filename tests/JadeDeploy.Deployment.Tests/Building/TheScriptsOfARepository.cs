using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Building;

/// <summary>When the scripts of <c>.jadegit</c> are part of a deployment.</summary>
[TestClass]
public sealed class TheScriptsOfARepository : IDisposable
{
    private const string Settings = "[jade]\nversion = '22.0.05'\n";
    private const string One = "[[deployment.scripts]]\nmethod = 'Shop::Setup::run'\n";
    private const string Two = "[[deployment.scripts]]\nmethod = 'Shop::Setup::all'\n";

    private readonly GitRepositoryBuilder _repository = new();

    [TestMethod]
    public void RunAtTheEndOfADeploymentThatChangesSchemas_InFileOrder()
    {
        Commit("1", Settings + One + Two);

        DeploymentPlan plan = Build("none..HEAD").Plan;

        CollectionAssert.AreEqual(new[] { "Shop::Setup::run", "Shop::Setup::all" }, Scripts(plan));
        Assert.AreEqual(StepKind.Script, plan.Steps[^1].Kind);
        Assert.AreEqual(StepKind.Transition, plan.Steps[^3].Kind);
    }

    [TestMethod]
    public void RunAgain_WhenSchemasChangeAgain()
    {
        Commit("1", Settings + One);
        Commit("2", Settings + One);

        CollectionAssert.AreEqual(new[] { "Shop::Setup::run" }, Scripts(Build("HEAD~1..HEAD").Plan));
    }

    [TestMethod]
    public void DoNotRun_WhenNeitherSchemasNorScriptsChange()
    {
        Commit("1", Settings + One);
        _repository.Commit("Words", ("README.md", "Words"));

        Assert.IsTrue(Build("HEAD~1..HEAD").Plan.IsEmpty);
        Assert.IsTrue(Build("HEAD..HEAD").Plan.IsEmpty);
    }

    [TestMethod]
    public void AllRun_WhenOneOfThemIsNew()
    {
        Commit("1", Settings + One);
        Commit("1", Settings + One + Two);

        DeploymentPlan plan = Build("HEAD~1..HEAD").Plan;

        CollectionAssert.AreEqual(new[] { "Shop::Setup::run", "Shop::Setup::all" }, Scripts(plan));
        Assert.HasCount(2, plan.Steps);
    }

    [TestMethod]
    public void DoNotRun_WhenOneIsOnlyGone_OrElsewhereInTheFile()
    {
        Commit("1", Settings + One + Two);
        Commit("1", "# Words\n" + Settings + Two);

        Assert.IsTrue(Build("HEAD~1..HEAD").Plan.IsEmpty);
    }

    [TestMethod]
    public void ThatCannotRun_StopTheBuildAtTheirPlace()
    {
        Commit("1", Settings + One.Replace("run", "rnu", StringComparison.Ordinal));

        Diagnostic error = Assert.ThrowsExactly<DeploymentException>(() => Build("none..HEAD")).Diagnostics.Single();

        Assert.AreEqual(("JD3035", 4, 10), (error.Code, error.Location.Line, error.Location.Column));
        Assert.AreEqual(Path.Combine(_repository.Path, ".jadegit"), error.Location.File);
    }

    public void Dispose() => _repository.Dispose();

    private static string[] Scripts(DeploymentPlan plan) => [.. plan.Steps.Where(s => s.Kind == StepKind.Script).Select(s => s.Script!.Name)];

    private BuildResult Build(string revision) =>
        DeploymentBuild.Build(new BuildRequest { Repository = _repository.Path, Revision = revision }, CancellationToken.None);

    private void Commit(string rows, string settings) => _repository.Commit("Files", (".jadegit", settings), ("Shop.scm", $"""
        jadeVersionNumber "22.0.05";
        schemaDefinition
        Shop subschemaOf RootSchema completeDefinition;
        constantDefinitions
        	categoryDefinition Limits
        		MaxRows: Integer = {rows};
        typeHeaders
        	Setup subclassOf Object;
        typeDefinitions
        	Setup completeDefinition
        	(
        	jadeMethodDefinitions
        		all();
        		run();
        	)

        """));
}
