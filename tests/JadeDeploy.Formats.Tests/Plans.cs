using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Formats.Tests;

/// <summary>Plans to write in formats.</summary>
internal static class Plans
{
    public const string From = "0123456789abcdef0123456789abcdef01234567";
    public const string To = "fedcba9876543210fedcba9876543210fedcba98";

    public static NuGetVersion Version { get; } = new(1, 4, 0);

    public static DeploymentPlan Of(params ImmutableArray<PlannedStep> steps) => new()
    {
        RepositoryName = "shop",
        RepositoryOrigin = "https://example.org/shop.git",
        From = From,
        To = To,
        Description = "v1.4.0",
        PlatformVersion = new JadeVersion(22, 0, 5),
        Steps = steps,
        SchemasBefore = Digests("Shop", "ShopModel"),
        SchemasAfter = Digests("Shop", "ShopModel"),
        Providers = Digests("Billing"),
        ExternalSchemas = ["Legacy"],
        Overrides = [new PlannedOverride(PlannedOverride.DataLoss, "JD3001", "Shop::Customer::fax")],
    };

    public static PlannedStep Load(int number, params string[] files) => Loading(number, StepKind.Load, files);

    public static PlannedStep Forms(int number, params string[] files) => Loading(number, StepKind.Forms, files);

    public static PlannedStep Commands(int number) => Loading(number, StepKind.Commands, "Shop.jcf");

    public static PlannedStep Reorganise(int number, params ImmutableArray<string> schemas) =>
        new(number, StepKind.Reorganise, null, []) { Schemas = schemas, PointOfNoReturn = true, Assumptions = ["A02"] };

    public static PlannedStep Transition(int number, params ImmutableArray<string> schemas) =>
        new(number, StepKind.Transition, null, []) { Schemas = schemas };

    public static PlannedStep DeleteSchema(int number, string schema) =>
        new(number, StepKind.DeleteSchema, schema, []) { LoadStyle = LoadStyle.CurrentSchemaVersion };

    public static PlannedStep Script(int number, PlannedScript script) =>
        new(number, StepKind.Script, script.Schema, []) { Script = script };

    public static PlannedStep CompleteLoad(int number) => Load(number, "Shop.scm") with
    {
        DeleteIfAbsent = new AbsentDeletion(ContentDigest.Of("before"), [new EntityKey(EntityKind.Method, "Shop::Customer::old")]),
    };

    public static ImmutableSortedDictionary<string, ContentDigest> Digests(params string[] schemas) =>
        schemas.ToImmutableSortedDictionary(s => s, s => ContentDigest.Of(s), StringComparer.Ordinal);

    private static PlannedStep Loading(int number, StepKind kind, params string[] files) =>
        new(number, kind, "Shop", [.. files.Select(f => new StepFile($"steps/{number:000}-{f}", Encoding.UTF8.GetBytes(f)))])
        {
            LoadStyle = LoadStyle.LatestSchemaVersion,
        };
}
