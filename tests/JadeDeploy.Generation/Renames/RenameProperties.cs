using CsCheck;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Generation.Renames;

/// <summary>What must hold for every deployment of renames and moves.</summary>
public static class RenameProperties
{
    private static readonly JadeVersion Platform = new(25, 0, 1);

    /// <summary>The numbers that a scenario is made of.</summary>
    public static Gen<int[]> Numbers { get; } = Gen.Int[0, 1_000_000].Array[60];

    /// <summary>Checks one scenario.</summary>
    /// <param name="numbers">What it is made of.</param>
    /// <param name="byIds">Whether ids show the renames; else they are declared.</param>
    /// <returns>What does not hold, with what was done; null when all holds.</returns>
    public static string? FirstBroken(int[] numbers, bool byIds)
    {
        RenameScenario scenario = RenameScenario.Of(numbers);
        try
        {
            return Check(scenario, byIds) is { } broken ? $"{broken} ({scenario})" : null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return $"{failure.Message} ({scenario})";
        }
    }

    private static string? Check(RenameScenario scenario, bool byIds)
    {
        (SchemaSet from, SchemaSet to) = byIds
            ? (Identities.Give(scenario.From, scenario.Shop, isOlder: true), Identities.Give(scenario.To, scenario.Shop, isOlder: false))
            : (scenario.From, scenario.To);
        PlanOutcome plan = DeploymentPlanner.Plan(new PlanRequest
        {
            From = from,
            To = to,
            PlatformVersion = Platform,
            BlocksOnDataLoss = false,
            Renames = byIds ? [] : [.. scenario.Declarations],
        });
        var deployment = new DeploymentPlan
        {
            RepositoryName = "shop",
            RepositoryOrigin = "",
            From = new string('a', 40),
            To = new string('b', 40),
            PlatformVersion = Platform,
            Changes = plan.Changes,
            Steps = plan.Steps,
        };
        DeploymentPlan read = PlanJson.Read(PlanJson.Write(deployment), "plan.json");
        if (FirstWithoutRename(scenario.Shop, read) is { } wrong)
            return wrong;
        using var folder = new TemporaryPackageFolder();
        Proof.Check(PackageReader.Read(PackageWriter.Write(deployment, "Shop", new NuGetVersion(1, 0, 0), folder.Path).Path), from, to);
        return StoredRows.FirstLost(scenario.Shop, from, plan.Steps, Platform);
    }

    // What follows a new name is no change of its own.
    private static readonly EntityKind[] Followers =
        [EntityKind.Keys, EntityKind.Inverse, EntityKind.ExportedType, EntityKind.ExportedFeature, EntityKind.ImportedType, EntityKind.Form, EntityKind.Application];

    // Each rename is one, and nothing but what is new is added; nothing is deleted but parts that are loaded again.
    private static string? FirstWithoutRename(ShopDraft shop, DeploymentPlan plan)
    {
        foreach ((NamedDraft draft, EntityKey before, _) in shop.All.Where(a => a.Draft.IsRenamed))
            if (!plan.Changes.Any(c => c.Action == ChangeAction.Rename && c.Entity == before && c.To == draft.Name))
                return $"{before} was not renamed to {draft.Name}";
        HashSet<EntityKey> added = [.. shop.All.Where(a => a.Draft.IsNew).Select(a => a.Now)];
        HashSet<EntityKind> kinds = [.. shop.All.Select(a => a.Draft.Kind)];
        if (plan.Changes.FirstOrDefault(c => Followers.Contains(c.Entity.Kind)) is { } follower)
            return $"{follower.Action} {follower.Entity} is a change of its own";
        return plan.Changes.FirstOrDefault(c => kinds.Contains(c.Entity.Kind)
            && (c.Action == ChangeAction.Delete || (c.Action == ChangeAction.Add && !added.Contains(c.Entity)))) is { } other
            ? $"{other.Action} {other.Entity}"
            : null;
    }
}
