using System.Collections.Immutable;
using System.Management.Automation;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Formats.Tests;

/// <summary>What the script says of a registry, beside what a run says of it.</summary>
[TestClass]
public sealed class TheScriptsChecks
{
    private const string Other = "1111111111111111111111111111111111111111";

    private static readonly RegisteredDatabase Database = new(Guid.Empty, "/system", new JadeVersion(22, 0, 5), "unicode");

    private static readonly RegisteredRepository Shop = Repository("shop", Plans.From, "Shop", "ShopModel");

    private static readonly RegisteredRepository Billing = Repository("billing", Other, "Billing");

    private static DeploymentPlan Plan => Plans.Of(Plans.Load(10, "Shop.scm"));

    [TestMethod]
    public void ARegistryThatFits() => AssertSame(Plan, Registry(Shop, Billing));

    [TestMethod]
    public void AnUnknownRepository() => AssertSame(Plan, Registry(Billing), "JD5020");

    [TestMethod]
    public void AnUnknownRepository_ThatIsToBeRegistered() => AssertSame(Plan with { InitializesRegistry = true }, Registry(Billing));

    [TestMethod]
    public void ARepositoryThatIsRegistered() => AssertSame(Plan with { InitializesRegistry = true }, Registry(Shop, Billing), "JD5013");

    [TestMethod]
    public void ACompleteDeployment_OfWhatIsDeployed() => AssertSame(Plan with { From = null }, Registry(Shop, Billing), "JD5021");

    [TestMethod]
    public void ACompleteDeployment() => AssertSame(Plan with { From = null }, Registry(Billing));

    [TestMethod]
    public void AStaleDeployment() =>
        AssertSame(Plan, Registry(Shop with { Commit = Other, Previous = [Plans.From] }, Billing), "JD5022");

    [TestMethod]
    public void AnotherBase() => AssertSame(Plan, Registry(Shop with { Commit = Other }, Billing), "JD5023");

    [TestMethod]
    public void OtherContent() => AssertSame(Plan, Registry(Repository("shop", Plans.From, "Shop"), Billing), "JD5024");

    [TestMethod]
    public void OtherContent_InASchemaMore() => AssertSame(Plan, Registry(Repository("shop", Plans.From, "Shop", "ShopModel", "shop"), Billing), "JD5024");

    [TestMethod]
    public void SchemasOfAnotherRepository() =>
        AssertSame(Plan with { From = null }, Registry(Repository("SHOP", Other, "Shop", "ShopModel"), Billing), "JD5025", "JD5025");

    [TestMethod]
    public void AProviderThatIsMissing_OrAnother()
    {
        AssertSame(Plan, Registry(Shop), "JD5026");
        AssertSame(Plan, Registry(Shop, Billing with { Schemas = [new RegisteredSchema("Billing", ContentDigest.Of("other"))] }), "JD5027");
    }

    [TestMethod]
    [DataRow(22, 0, 5, 0)]
    [DataRow(22, 9, 99, 99)]
    [DataRow(22, 0, 4, 99)]
    [DataRow(23, 0, 0, 0)]
    [DataRow(9, 0, 5, 0)]
    public void APlatform(int major, int minor, int release, int hotfix)
    {
        RegistryDocument registry = Registry(Shop, Billing) with { Database = Database with { PlatformVersion = new JadeVersion(major, minor, release, hotfix) } };

        AssertSame(Plan, registry, major == 22 && release >= 5 ? [] : ["JD5028"]);
    }

    [TestMethod]
    public void AnotherCharset_AndEveryOtherReasonAtOnce() => AssertSame(
        Plan,
        Registry(Shop with { Commit = Other }) with { Database = Database with { Charset = "ansi", PlatformVersion = new JadeVersion(20, 0, 1) } },
        "JD5023", "JD5026", "JD5028", "JD5029");

    [TestMethod]
    public void ADeploymentForAnotherDatabase()
    {
        DeploymentPlan bound = Plan with { BoundDatabase = Guid.Parse("11111111-2222-3333-4444-555555555555") };
        const string check = "Assert-Bound (ConvertFrom-JsonDocument $args[0] 'x')['database']";
        string Registered(Guid id) => RegistryFile.ToText(Registry(Shop, Billing) with { Database = Database with { Id = id } });
        using ScriptFunctions script = new(bound);
        using ScriptFunctions anywhere = new(Plan);

        var refusal = Assert.Throws<RuntimeException>(() => script.Run(check, Registered(Guid.Empty)));

        StringAssert.Contains(refusal.Message, "JD5038");
        CollectionAssert.AreEqual(new[] { "JD5038" }, Codes(bound, Registry(Shop, Billing)));
        Assert.IsEmpty(script.Run(check, Registered(bound.BoundDatabase!.Value)));
        Assert.IsEmpty(anywhere.Run(check, Registered(Guid.Empty)));
    }

    [TestMethod]
    public void AVersionThatIsThereAlready()
    {
        RegistryDocument registry = Registry(Shop with { Commit = Plans.To }, Billing);
        using ScriptFunctions script = new(Plan);

        Assert.AreEqual(RegistryVerdict.AlreadyDeployed, RegistryCheck.Check(registry, Plan, PlatformRange.For(Plan.PlatformVersion)));
        Assert.IsTrue((bool)script.Run("Test-AlreadyDeployed (ConvertFrom-JsonDocument $args[0] 'x')", RegistryFile.ToText(registry)).Single().BaseObject);
    }

    [TestMethod]
    public void AHistoryThatSomebodyChanged()
    {
        RegistryDocument registry = RegistryUpdate.Created(Database, DateTimeOffset.UnixEpoch, "ann");
        registry = RegistryUpdate.Abandoned(RegistryUpdate.Started(registry, new PendingRun
        {
            Repository = "shop",
            From = null,
            To = Plans.To,
            Package = new RegisteredPackage("Shop", "1.0.0", ContentDigest.Of("x")),
            StartedAt = DateTimeOffset.UnixEpoch,
            StartedBy = "ann",
        }), DateTimeOffset.UnixEpoch, "ann");
        using ScriptFunctions script = new(Plan);
        script.Run("$Target = @{ Registry = 'registry.json' }");
        const string check = "Assert-Registry (ConvertFrom-JsonDocument $args[0] 'x')";

        Assert.IsEmpty(script.Run(check, RegistryFile.ToText(registry)));
        var failure = Assert.Throws<RuntimeException>(() => script.Run(check, RegistryFile.ToText(registry).Replace("\"ann\"", "\"bob\"", StringComparison.Ordinal)));

        StringAssert.Contains(failure.Message, "JD5004");
    }

    private static RegistryDocument Registry(params ImmutableArray<RegisteredRepository> repositories) =>
        new() { Edition = 3, Database = Database, Repositories = repositories };

    private static RegisteredRepository Repository(string name, string commit, params string[] schemas) => new()
    {
        Name = name,
        Origin = "",
        Commit = commit,
        Description = "",
        Schemas = [.. schemas.Order(StringComparer.Ordinal).Select(s => new RegisteredSchema(s, ContentDigest.Of(s)))],
        Verified = VerificationLevel.ExitCodes,
        Package = null,
        DeployedAt = DateTimeOffset.UnixEpoch,
        DeployedBy = "ann",
    };

    // The run's own check is the measure; the codes here say that the case is the one that is meant.
    private static void AssertSame(DeploymentPlan plan, RegistryDocument registry, params string[] codes)
    {
        using ScriptFunctions script = new(plan);
        string[] found = [.. script.Run("Get-Findings (ConvertFrom-JsonDocument $args[0] 'x') | ForEach-Object { $_ }", RegistryFile.ToText(registry))
            .Select(f => ((string)f.BaseObject)[..6])];

        CollectionAssert.AreEqual(codes, Codes(plan, registry));
        CollectionAssert.AreEqual(codes, found);
    }

    private static string[] Codes(DeploymentPlan plan, RegistryDocument registry)
    {
        try
        {
            RegistryCheck.Check(registry, plan, PlatformRange.For(plan.PlatformVersion));
            return [];
        }
        catch (DeploymentException refusal)
        {
            return [.. refusal.Diagnostics.Select(d => d.Code)];
        }
    }
}
