using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Packaging;

/// <summary>A plan that has something of everything.</summary>
internal static class SamplePlan
{
    public const string From = "0123456789abcdef0123456789abcdef01234567";
    public const string To = "fedcba9876543210fedcba9876543210fedcba98";

    public static DeploymentPlan Create() => new()
    {
        RepositoryName = "shop",
        RepositoryOrigin = "https://example.org/shop.git",
        From = From,
        To = To,
        Description = "v1.4.0",
        PlatformVersion = new JadeVersion(22, 0, 5),
        Changes =
        [
            Change(ChangeAction.Change, EntityKind.Method, "Shop::Order::total", Impact.Online, "only its source changed"),
            Change(ChangeAction.Delete, EntityKind.Property, "Shop::Customer::fax", Impact.Reorganise, "its values are lost") with { DataLoss = true },
            Change(ChangeAction.Rename, EntityKind.Property, "Shop::Customer::phone", Impact.Reorganise, "the class has another layout")
                with { To = "phoneNumber", ContentChanged = true },
            Change(ChangeAction.Move, EntityKind.Class, "Shop::Parcel", Impact.Transition, "it has another superclass") with { To = "Shop::Item" },
            Change(ChangeAction.Add, EntityKind.Inverse, "Shop::Customer::orders<>Shop::Order::customer", Impact.Transition, "new references")
                with { Location = SourceLocation.None },
        ],
        Steps =
        [
            new PlannedStep(10, StepKind.Commands, "Shop",
                [File("steps/010-Shop.jcf", "JadeCommandFile\r\nJadeVersionNumber 22.0.05\r\nCommands\r\nAbortOnError True\r\nRename Property Shop::Customer::phone phoneNumber\r\n")])
            {
                LoadStyle = LoadStyle.LatestSchemaVersion,
                Assumptions = ["A07", "A02"],
            },
            new PlannedStep(20, StepKind.Load, "Shop", [File("steps/020-Shop.scm", "jadeVersionNumber \"22.0.05\";\r\n")])
            {
                LoadStyle = LoadStyle.LatestSchemaVersion,
            },
            new PlannedStep(30, StepKind.Reorganise, null, [])
            {
                Schemas = ["ShopModel", "Shop"],
                PointOfNoReturn = true,
                Assumptions = ["A02"],
            },
            new PlannedStep(40, StepKind.Transition, null, []) { Schemas = ["ShopModel", "Shop"] },
        ],
        SchemasBefore = Digests(("Shop", "shop before"), ("ShopModel", "model")),
        SchemasAfter = Digests(("Shop", "shop after"), ("ShopModel", "model")),
        Providers = Digests(("Billing", "billing")),
        Overrides =
        [
            new PlannedOverride(PlannedOverride.NotRename, "JD3003", "Shop::Customer::fax"),
            new PlannedOverride(PlannedOverride.DataLoss, "JD3001", "Shop::Customer::fax"),
        ],
        InitializesRegistry = true,
    };

    public static StepFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    public static PlannedChange Change(ChangeAction action, EntityKind kind, string name, Impact impact, string reason) =>
        new(action, new EntityKey(kind, name), impact, DataLoss: false, reason, new SourceLocation("Shop.scm", 12, 3));

    private static ImmutableSortedDictionary<string, ContentDigest> Digests(params (string Name, string Content)[] schemas) =>
        schemas.ToImmutableSortedDictionary(s => s.Name, s => ContentDigest.Of(s.Content), StringComparer.Ordinal);
}
