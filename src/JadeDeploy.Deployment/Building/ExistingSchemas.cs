using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Building;

/// <summary>A complete deployment is for schemas that the target does not have.</summary>
internal static class ExistingSchemas
{
    /// <exception cref="DeploymentException">The target has one of the new schemas already, although no repository claims it (JD3018).</exception>
    public static void Refuse(KnownTarget target, SchemaSet from, SchemaSet to)
    {
        if (target.Schemas is not { } present)
            return;
        Diagnostic[] existing = [.. to.Schemas
            .Where(s => from.Find(s.Name) is null && present.Contains(s.Name) && target.Registry?.OwnerOf(s.Name) is null)
            .Select(s => PlanDiagnostics.SchemaExists(s.Name))];
        if (existing.Length > 0)
            throw new DeploymentException(existing);
    }
}
