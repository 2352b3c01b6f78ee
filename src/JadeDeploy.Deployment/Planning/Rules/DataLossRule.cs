using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Planning;

/// <summary>A change that loses data stops the plan unless it was allowed by name.</summary>
internal static class DataLossRule
{
    public static void Check(IReadOnlyCollection<PlannedChange> changes, PlanRequest request, List<Diagnostic> problems, List<PlannedOverride> overrides)
    {
        PlannedChange[] lossy = [.. changes.Where(c => c.DataLoss)];
        if (request.BlocksOnDataLoss && !request.AllowedDataLoss.Contains("all"))
            problems.AddRange(lossy.Where(c => !request.AllowedDataLoss.Contains(c.Entity.Name))
                .Select(c => PlanDiagnostics.DataLoss(c.Location, c.Entity, c.Reason)));
        overrides.AddRange(lossy.Select(c => new PlannedOverride(PlannedOverride.DataLoss, "JD3001", c.Entity.Name)));
        foreach (string name in request.AllowedDataLoss)
            if (name != "all" && !lossy.Any(c => c.Entity.Name == name))
                problems.Add(PlanDiagnostics.MatchesNothing("JadeAllowDataLoss", name));
    }
}
