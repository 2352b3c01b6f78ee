using System.Globalization;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Running;

/// <summary>What a hook finds in its environment beside what the run itself has: a public contract.</summary>
internal static class HookVariables
{
    /// <summary>The variables; null for one that a hook must not see.</summary>
    public static Dictionary<string, string?> Of(
        RunRequest request, DeploymentPackage package, string target, HookPoint point, PlannedStep? step, string? error)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["JADEDEPLOY_HOOK"] = PlanNames.ToText(point),
            ["JADEDEPLOY_PACKAGE"] = package.Path,
            ["JADEDEPLOY_REPOSITORY"] = package.Plan.RepositoryName,
            ["JADEDEPLOY_FROM"] = package.Plan.From ?? "",
            ["JADEDEPLOY_TO"] = package.Plan.To,
            ["JADEDEPLOY_DATABASE"] = target,
            ["JADEDEPLOY_STEP"] = step?.Number.ToString(CultureInfo.InvariantCulture) ?? "",
            ["JADEDEPLOY_ERROR"] = error ?? "",
        };
        // The token is for Git; a hook has no use for it.
        if (!string.IsNullOrEmpty(request.TokenVariable))
            variables[request.TokenVariable] = null;
        return variables;
    }
}
