using System.Text.RegularExpressions;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.EndToEnd.Tests.Harness;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.EndToEnd.Tests;

/// <summary>What stops a build or a publish until the project says that it is meant. Where nothing is deployed, plans of ranges do.</summary>
[TestClass]
public sealed partial class GuardsAndOverrides : IDisposable
{
    private const string Exposure = "_exposedListDefinitions\n\tNet version=1 ( ShopCustomer ( ) )\n";

    private readonly Shop _shop = new();

    [TestMethod]
    public void JadeOnlineOnly_TakesAMethod_AndRefusesAProperty()
    {
        _shop.Publish().Succeeds();
        _shop.Commit(_shop.WithOtherGreeting);
        _shop.Publish("-p:JadeOnlineOnly=true").Succeeds();
        _shop.Commit(_shop.WithFax);

        _shop.Workspace.Dotnet("msbuild", "-t:JadePlan", "-p:JadeOnlineOnly=true").Succeeds().Says("warning JD3061");
        ReportedDiagnostic error = _shop.Workspace.Dotnet("msbuild", "-t:JadeBuild", "-p:JadeOnlineOnly=true").FailsWith("JD3060");

        Assert.AreEqual((_shop.Repository["Shop.scm"], LineOf("\t\tfax:"), 3), (error.File, error.Line, error.Column));
    }

    [TestMethod]
    public void Drift_IsShown_StopsAPublish_AndIsAcceptedByItsDigest()
    {
        _shop.Publish().Succeeds();
        _shop.Workspace.Dotnet("msbuild", "-t:JadeDrift").Succeeds().Says("No drift: ");
        Edit();

        CommandResult drift = _shop.Workspace.Dotnet("msbuild", "-t:JadeDrift").Succeeds().Says("warning JD6032").Says("changed property Shop::ShopCustomer::name");
        string digest = Digest().Match(drift.Output).Groups[1].Value;
        _shop.Commit(_shop.WithOtherGreeting);
        string before = _shop.DatabaseDigest();
        _shop.Publish().FailsWith("JD6009");
        _shop.Publish($"-p:JadeAcceptDrift={new string('0', 64)}").FailsWith("JD6030");
        Assert.AreEqual(before, _shop.DatabaseDigest());

        _shop.Publish($"-p:JadeAcceptDrift={digest}").Succeeds();
        Assert.Contains(digest, RegistryJson());
    }

    [TestMethod]
    public void JadeAllow_LiftsAGuard_WhichTheRegistryRemembers()
    {
        string first = _shop.Repository.Head;
        _shop.Commit(_shop.WithFax);
        _shop.Publish().Succeeds();
        string back = $"-p:JadeSourceRevision={first}";

        _shop.Workspace.Dotnet("msbuild", "-t:JadePlan", back).FailsWith("JD3070");
        _shop.Project(items: "<JadeAllow Include=\"downgrade\" /><JadeAllowDataLoss Include=\"all\" />");
        _shop.Publish(back).Succeeds();

        string registry = RegistryJson();
        Assert.Contains("\"downgrade\"", registry);
        Assert.Contains("\"dataLoss\"", registry);
    }

    [TestMethod]
    public void ADeletionWithoutACommand_IsMadeByWhatTheProjectAllows()
    {
        string range = Range(Older(_shop.Schema.SchemaFile.TrimEnd() + "\n" + Exposure), Older(_shop.Schema.SchemaFile));

        ReportedDiagnostic error = Plan(range).FailsWith("JD3002");
        Assert.AreEqual("Shop.scm", Path.GetFileName(error.File));
        _shop.Project("<JadePlatformVersion>20.0.02</JadePlatformVersion>", "<JadeCommandOverride Include=\"Delete Exposure\" Exists=\"true\" />");
        Plan(range).Succeeds().Says("Overrides: 1 command");
        _shop.Project("<JadePlatformVersion>20.0.02</JadePlatformVersion>", "<JadeAllowCompleteLoad Include=\"Shop\" />");
        Plan(range).Succeeds().Says("warning JD3056");
    }

    [TestMethod]
    public void JadeStrict_RefusesWhatRestsOnAnAssumption()
    {
        string first = _shop.Repository.Head;
        string range = $"-p:JadeSourceRevision={first}..{_shop.Commit(_shop.Schema with { Attributes = [] })}";
        _shop.Project(items: "<JadeAllowDataLoss Include=\"all\" />");

        Plan(range, "-p:JadeStrict=A06").FailsWith("JD3012");
        Plan(range, "-p:JadeStrict=A6").FailsWith("JD3075");
        Plan(range).Succeeds();
    }

    [TestMethod]
    public void ARename_IsDeclaredInTheSource_AndItsOldNameInAMethodIsAWarning()
    {
        ShopSchema older = _shop.Schema with { Greeting = "Hello \" & name & \"" };
        string from = _shop.Commit(older);
        _shop.Repository.Commit("Renamed", [.. (older with { Attributes = ["title: String[101];"] }).Files]);
        Plan($"-p:JadeSourceRevision={from}..HEAD", "-p:JadeBlockOnDataLoss=false").FailsWith("JD3003");
        _shop.Repository.Commit("Declared", ("jadedeploy.toml", "[[rename]]\nentity = \"Shop::ShopCustomer::name\"\nto = \"title\"\n"));

        CommandResult plan = Plan($"-p:JadeSourceRevision={from}..HEAD").Succeeds();
        ReportedDiagnostic error = Plan($"-p:JadeSourceRevision={from}..HEAD", "-p:WarningsAsErrors=JD3076").FailsWith("JD3076");

        plan.Says("title").Says("warning JD3076");
        Assert.AreEqual((_shop.Repository["Shop.scm"], LineOf("\treturn \"Hello"), 20), (error.File, error.Line, error.Column));
        Plan($"-p:JadeSourceRevision={from}..HEAD", "-p:NoWarn=JD3076").Succeeds().DoesNotSay("JD3076");
    }

    public void Dispose() => _shop.Dispose();

    private CommandResult Plan(params string[] arguments) => _shop.Workspace.Dotnet(["msbuild", "-t:JadePlan", .. arguments]);

    // The same schema as of a release whose documentation lists no command for exposures.
    private static string Older(string schema) => schema.Replace("22.0.05", "20.0.02", StringComparison.Ordinal);

    private string Range(string older, string newer)
    {
        string forms = Older(_shop.Schema.FormsFile);
        string from = _shop.Repository.Commit("Older", ("Shop.scm", older), ("Shop.ddx", forms));
        _shop.Project("<JadePlatformVersion>20.0.02</JadePlatformVersion>");
        return $"-p:JadeSourceRevision={from}..{_shop.Repository.Commit("Newer", ("Shop.scm", newer))}";
    }

    private int LineOf(string start) =>
        Array.FindIndex(File.ReadAllLines(_shop.Repository["Shop.scm"]), l => l.StartsWith(start, StringComparison.Ordinal)) + 1;

    private string RegistryJson()
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Open(_shop.Workspace[Shop.Database], readOnly: true);
        return database.DynamicObjects.Read("JadeDeployRegistry")!.Json;
    }

    private void Edit()
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Open(_shop.Workspace[Shop.Database]);
        var name = new EntityKey(EntityKind.Property, "Shop::ShopCustomer::name");
        SchemaEntity[] entities = [.. CatalogueExtract.Of(database.Catalogue, "Shop", CatalogueVersion.Current).Entities];
        database.Catalogue.Seed([new SeedSchema("Shop", "RootSchema",
            [.. entities.Select(e => e.Key == name ? e.With(name, e.Content.With(ContentField.Documentation, "By hand.")) : e)])]);
    }

    [GeneratedRegex("Digest of this drift: ([0-9a-f]{64})")]
    private static partial Regex Digest();
}
