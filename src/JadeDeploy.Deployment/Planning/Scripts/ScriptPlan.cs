using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// Which scripts of <c>.jadegit</c> a deployment runs. JadeGit documents that they run after the load of every deployment,
/// in file order, and nothing of scripts that run once. So all of them run whenever schemas change; without such a change
/// only when one of them is new or was changed: to move a registry on is no reason to run code.
/// </summary>
internal static class ScriptPlan
{
    /// <summary>The scripts that run, checked against the newer version.</summary>
    /// <param name="request">The request.</param>
    /// <param name="changesSchemas">Whether the plan changes schemas.</param>
    /// <param name="problems">Takes the findings (JD3034 to JD3039).</param>
    public static ImmutableArray<ScriptStep> Of(PlanRequest request, bool changesSchemas, List<Diagnostic> problems)
    {
        if (request.Scripts.IsEmpty || !(changesSchemas || request.HasNewScripts))
            return [];
        var resolver = new ScriptResolver(request, problems);
        return [.. request.Scripts.Select(resolver.Resolve).OfType<ScriptStep>()];
    }

    /// <summary>Whether a version has a script that the version before it did not have in the same form.</summary>
    public static bool HasNew(ImmutableArray<DeploymentScript> before, ImmutableArray<DeploymentScript> after) =>
        after.Select(Unplaced).Except(before.Select(Unplaced)).Any();

    private static DeploymentScript Unplaced(DeploymentScript script) => script with { Location = SourceLocation.None };
}
