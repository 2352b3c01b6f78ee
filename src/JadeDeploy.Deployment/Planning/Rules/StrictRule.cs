using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Planning;

/// <summary>Assumptions that a person does not accept stop the plan that rests on them. An id that does not exist is a mistake, not a wish.</summary>
internal static class StrictRule
{
    private const string All = "all";

    /// <summary>Reports every id that is none.</summary>
    public static void CheckIds(PlanRequest request, List<Diagnostic> problems)
    {
        string[] ids = [.. Assumptions.All.Select(a => a.Id)];
        problems.AddRange(request.Strict.Where(id => id != All && !ids.Contains(id, StringComparer.Ordinal))
            .Select(id => GuardDiagnostics.UnknownAssumption(id, NearNames.Of(id, [.. ids, All]), ids[^1])));
    }

    /// <summary>Reports every step that rests on an assumption which was refused.</summary>
    public static IEnumerable<Diagnostic> Refusals(IEnumerable<PlannedStep> steps, PlanRequest request) =>
        from step in steps
        from id in step.Assumptions
        where request.Strict.Contains(id) || request.Strict.Contains(All)
        select PlanDiagnostics.AssumptionRefused(id, Assumptions.All.First(a => a.Id == id).Sentence, step.Number);
}
