using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Building;

/// <summary>What <c>jadedeploy.toml</c> means to a plan: it lives with the schemas and is history for ever after.</summary>
[TestClass]
public sealed class TheDeclarationsOfASource
{
    private const string FaxToNumber = "[[rename]]\nentity = \"Shop::Order::fax\"\nto = \"faxNumber\"\n";

    private static string Schema(params string[] attributes) => "jadeVersionNumber \"22.0.01\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\n"
        + "typeHeaders\n\tOrder subclassOf Object;\ntypeDefinitions\n\tOrder completeDefinition (\n\tattributeDefinitions\n"
        + string.Concat(attributes.Select(a => $"\t\t{a}\n")) + "\t)\n";

    private static BuildResult Build(GitRepositoryBuilder builder, string revision, Func<BuildRequest, BuildRequest>? with = null)
    {
        var request = new BuildRequest { Repository = builder.Path, Revision = revision, BlockOnDataLoss = false };
        return DeploymentBuild.Build(with is null ? request : with(request), CancellationToken.None);
    }

    private static string[] Changes(BuildResult result) => [.. result.Plan.Changes.Select(c => $"{c.Action} {c.Entity}{(c.To is null ? "" : " to " + c.To)}")];

    private static GitRepositoryBuilder History(params (string Schema, string? Declarations)[] commits)
    {
        var builder = new GitRepositoryBuilder();
        foreach ((string schema, string? declarations) in commits)
            builder.Commit("Change", ("src/Shop.scm", schema), ("jadedeploy.toml", declarations));
        return builder;
    }

    [TestMethod]
    public void ARename_IsMade()
    {
        using GitRepositoryBuilder builder = History((Schema("fax: String[30];"), null), (Schema("faxNumber: String[30];"), FaxToNumber));

        BuildResult result = Build(builder, "HEAD~1..HEAD");

        CollectionAssert.AreEqual(new[] { "Rename property Shop::Order::fax to faxNumber" }, Changes(result));
        Assert.IsEmpty(result.Warnings);
    }

    [TestMethod]
    public void ARenameThatWasMade_IsNeverReplayed()
    {
        // fax became faxNumber and then telefax; years later another fax goes, and another faxNumber comes.
        string later = FaxToNumber + "[[rename]]\nentity = \"Shop::Order::faxNumber\"\nto = \"telefax\"\n";
        string last = later + "[[notRename]]\nentity = \"Shop::Order::fax\"\n";
        using GitRepositoryBuilder builder = History(
            (Schema("fax: String[30];"), null),
            (Schema("faxNumber: String[30];"), FaxToNumber),
            (Schema("telefax: String[30];"), later),
            (Schema("telefax: String[30];", "fax: String[30];"), later),
            (Schema("telefax: String[30];", "faxNumber: String[30];"), last));

        CollectionAssert.AreEqual(new[] { "Delete property Shop::Order::fax", "Add property Shop::Order::faxNumber" }, Changes(Build(builder, "HEAD~1..HEAD")));
        CollectionAssert.AreEqual(new[] { "Rename property Shop::Order::fax to telefax" }, Changes(Build(builder, "HEAD~4..HEAD~2")));
        CollectionAssert.AreEqual(
            new[] { "Add property Shop::Order::fax", "Rename property Shop::Order::fax to telefax" }, Changes(Build(builder, "HEAD~4..HEAD~1")));
    }

    [TestMethod]
    public void ADeniedRename_IsNotAskedAbout()
    {
        using GitRepositoryBuilder builder = History(
            (Schema("fax: String[30];"), null), (Schema("mobile: String[30];"), "[[notRename]]\nentity = \"Shop::Order::fax\"\n"));

        CollectionAssert.AreEqual(new[] { "Delete property Shop::Order::fax", "Add property Shop::Order::mobile" }, Changes(Build(builder, "HEAD~1..HEAD")));
    }

    [TestMethod]
    public void TheProject_ComesBeforeTheSource()
    {
        using GitRepositoryBuilder builder = History((Schema("fax: String[30];"), null), (Schema("faxNumber: String[30];"), FaxToNumber));

        BuildResult result = Build(builder, "HEAD~1..HEAD", r => r with { NotRenames = ["Shop::Order::fax"] });

        CollectionAssert.AreEqual(new[] { "Delete property Shop::Order::fax", "Add property Shop::Order::faxNumber" }, Changes(result));
    }

    [TestMethod]
    public void TheFolderOfTheSourcePath_ComesBeforeTheRoot()
    {
        using GitRepositoryBuilder builder = History((Schema("fax: String[30];"), "broken"), (Schema("faxNumber: String[30];"), "broken"));
        builder.Commit("Beside the schemas", ("src/jadedeploy.toml", FaxToNumber));

        CollectionAssert.AreEqual(
            new[] { "Rename property Shop::Order::fax to faxNumber" }, Changes(Build(builder, "HEAD~2..HEAD", r => r with { SourcePath = "src" })));
    }

    [TestMethod]
    [DataRow("[[rename]\n", "JD1052", 1)]
    [DataRow("[[rename]]\nentity = 5\nto = 'x'\n", "JD1053", 2)]
    [DataRow("[[rename]]\nentity = 'Shop::Order::fax'\nto = 'a b'\n", "JD1053", 3)]
    [DataRow("[[rename]]\nentity = 'Shop::Order::fax'\nto = 'x'\nkind = 'thing'\n", "JD1053", 4)]
    [DataRow("\n[[rename]]\nentity = 'Shop::Order::fax'\n", "JD1055", 2)]
    [DataRow("[[notRename]]\n", "JD1055", 1)]
    public void BrokenOnes_AreAnErrorAtTheirPlace(string declarations, string code, int line)
    {
        using GitRepositoryBuilder builder = History((Schema(), declarations));

        Diagnostic error = Assert.ThrowsExactly<DeploymentException>(() => Build(builder, "none..HEAD")).Diagnostics[0];

        Assert.AreEqual((code, line), (error.Code, error.Location.Line));
        Assert.IsGreaterThan(0, error.Location.Column);
    }

    [TestMethod]
    [DataRow("colour = 'red'\n", 1)]
    [DataRow("[[rename]]\nentity = 'Shop::Order::fax'\nto = 'x'\nfrom = 'y'\n", 4)]
    [DataRow("[[notRename]]\nentity = 'Shop::Order::fax'\nto = 'x'\n", 3)]
    [DataRow("[renames]\n", 1)]
    public void AKeyThatIsNotKnown_IsAWarning(string declarations, int line)
    {
        using GitRepositoryBuilder builder = History((Schema(), declarations));

        Diagnostic warning = Build(builder, "none..HEAD").Warnings.Single();

        Assert.AreEqual(("JD1054", DiagnosticSeverity.Warning, line), (warning.Code, warning.Severity, warning.Location.Line));
    }
}
