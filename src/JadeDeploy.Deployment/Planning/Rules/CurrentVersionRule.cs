using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>The current version only takes changes of methods.</summary>
internal static class CurrentVersionRule
{
    public static void Check(IEnumerable<PlannedChange> changes, PlanRequest request, List<Diagnostic> problems)
    {
        if (!request.UsesCurrentVersion)
            return;
        foreach (PlannedChange change in changes)
            if (change.Entity.Kind != EntityKind.Method || change.Action is ChangeAction.Delete or ChangeAction.Rename)
                problems.Add(PlanDiagnostics.CurrentNeedsMethodsOnly(change.Location, change.Entity));
    }
}
