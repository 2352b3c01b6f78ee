using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Running;

/// <summary>A schema that another repository's schema in the target builds on is not deleted.</summary>
internal static class SchemaUsers
{
    /// <summary>Checks what is to be deleted against what the target holds.</summary>
    /// <param name="state">What the target holds.</param>
    /// <param name="deleted">The schemas that are deleted, each with a place.</param>
    /// <param name="own">The schemas of the repository in both versions: the planner takes care of these.</param>
    /// <exception cref="DeploymentException">Something builds on one of them (JD3057).</exception>
    public static void Refuse(TargetState state, IEnumerable<(string Schema, SourceLocation Location)> deleted, IReadOnlySet<string> own)
    {
        Diagnostic[] problems =
        [
            .. from schema in deleted
               from user in state.Needs.OrderBy(n => n.Key, StringComparer.Ordinal)
               where user.Value.Contains(schema.Schema) && !own.Contains(user.Key)
               select PlanDiagnostics.SchemaStillNeeded(schema.Location, schema.Schema, user.Key, state.Registry?.OwnerOf(user.Key)?.Name),
        ];
        if (problems.Length > 0)
            throw new DeploymentException(problems);
    }
}
