using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Building;

/// <summary>Which schemas are read from the two versions.</summary>
internal static class Selections
{
    /// <summary>The wanted schemas of the newer version. Those the database holds already cannot be left out.</summary>
    /// <exception cref="DeploymentException">They are (JD3020).</exception>
    public static SourceSelection Newer(BuildRequest request, RegisteredRepository? held)
    {
        var selection = new SourceSelection { Schemas = request.Schemas, ExternalSchemas = request.ExternalSchemas };
        Diagnostic[] leftOut = held is null ? [] : [.. held.Schemas
            .Where(s => !selection.Includes(s.Name))
            .Select(s => PlanDiagnostics.SelectionLeavesOut(s.Name, held.Name))];
        if (leftOut.Length > 0)
            throw new DeploymentException(leftOut);
        return held is null ? selection : selection with { MayBeMissing = [.. held.Schemas.Select(s => s.Name)] };
    }

    /// <summary>
    /// The schemas of the older version: those the registry says the database holds, since more may have been asked for
    /// by now; without a registry, those of the newer version.
    /// </summary>
    public static SourceSelection Older(SourceSelection newer, RegisteredRepository? held) => held is null
        ? newer with { MayBeEmpty = true, MayBeMissing = newer.Schemas }
        : newer with { Schemas = [.. held.Schemas.Select(s => s.Name)], MayBeEmpty = true, MayBeMissing = [.. held.Schemas.Select(s => s.Name)] };
}
