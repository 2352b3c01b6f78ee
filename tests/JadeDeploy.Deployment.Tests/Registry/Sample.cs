using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Registry;

/// <summary>Values that the tests of the registry share.</summary>
internal static class Sample
{
    public const string Shop = "shop";

    public static readonly string A = new('a', 40);
    public static readonly string B = new('b', 40);
    public static readonly string C = new('c', 40);

    public static readonly DateTimeOffset Morning = new(2026, 3, 31, 9, 30, 0, TimeSpan.Zero);

    public static readonly RegisteredDatabase Database =
        new(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), "shop.jadedb", new JadeVersion(22, 0, 5), "unicode");

    public static readonly VersionRange AnyPlatform = VersionRange.Parse("[22.0.5, 26.0.0)");

    public static readonly RegisteredPackage Package = new("Shop.Deploy", "1.4.0", ContentDigest.Of("package"));

    public static RegistryDocument Empty => RegistryUpdate.Created(Database, Morning, "ann");

    /// <summary>A registry that has been moved to each of the commits, one deployment after another.</summary>
    public static RegistryDocument At(params string[] commits) =>
        commits.Aggregate(Empty, (registry, commit) => RegistryUpdate.Deployed(registry, Version(commit), Morning, "ann"));

    public static DeployedVersion Version(string commit) => new()
    {
        Repository = Shop,
        Origin = "../shop",
        Commit = commit,
        Description = "v1",
        Schemas = Schemas(("ShopModel", "model " + commit), ("Shop", "shop " + commit)),
        Verified = VerificationLevel.Catalogue,
        Package = Package,
    };

    public static DeployedVersion Overriding(string commit) =>
        Version(commit) with { Overrides = [new PlannedOverride("downgrade", "JD3070", commit)] };

    public static DeployedVersion Other(string commit, string schema) =>
        Version(commit) with { Repository = "other", Schemas = Schemas((schema, commit)) };

    public static ImmutableSortedDictionary<string, ContentDigest> Schemas(params (string Name, string Content)[] schemas) =>
        schemas.ToImmutableSortedDictionary(s => s.Name, s => ContentDigest.Of(s.Content), StringComparer.Ordinal);

    public static DeploymentPlan Plan(string? from, string to) => new()
    {
        RepositoryName = Shop,
        RepositoryOrigin = "../shop",
        From = from,
        To = to,
        PlatformVersion = new JadeVersion(22, 0, 5),
        SchemasBefore = from is null ? Schemas() : Version(from).Schemas,
        SchemasAfter = Version(to).Schemas,
    };

    /// <summary>A registry that has every member there is.</summary>
    public static RegistryDocument WithEverything
    {
        get
        {
            RepositoryDrift drift = RepositoryDrift.Of(Shop, Schemas(("Shop", "expected")), Schemas(("Shop", "found")));
            RegisteredHook hook = new(HookPoint.BeforeTransition, 20, "stop.sh", HookOutcome.Done);
            RegistryDocument deployed = RegistryUpdate.Deployed(
                At(A), Overriding(B) with { AcceptedDrift = [drift], BackupConfirmed = true, Scripts = [new RegisteredScript("Shop::Setup::run", ScriptOutcome.NotRun)], Hooks = [hook with { When = HookPoint.BeforeRun, Step = null }] },
                Morning, "ann");
            return RegistryUpdate.Started(deployed, Run(B, C) with { State = PendingState.AwaitingTransition, Hooks = [hook], BackupConfirmed = true, AcceptedDrift = [drift], Waiting = [new RegisteredSchema("Shop", drift.Digest)] });
        }
    }

    public static PendingRun Run(string from, string to) => new()
    {
        Repository = Shop,
        From = from,
        To = to,
        Package = Package,
        StartedAt = Morning,
        StartedBy = "bob",
    };
}
