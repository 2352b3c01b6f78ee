using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// A package that is to be deployed while applications run holds only what can be. It takes the database to a commit as a
/// whole or not at all: a registry that named a commit of which a part is missing would say something untrue.
/// </summary>
internal static class OnlineOnlyRule
{
    /// <summary>Tells how a plan is split, when it is.</summary>
    public static void Report(OnlineSplit? split, List<Diagnostic> problems)
    {
        if (split is { IsWhole: false })
            problems.Add(PlanDiagnostics.OnlyPartIsOnline(split.Now.Length, split.Later.Length));
    }

    /// <summary>Refuses to make a package of a plan that is split.</summary>
    /// <exception cref="DeploymentException">Something cannot be deployed while applications run (JD3060).</exception>
    public static void Require(DeploymentPlan plan, Func<Diagnostic, Diagnostic> locate)
    {
        if (plan.Online is not { IsWhole: false } split)
            return;
        ILookup<string, PlannedChange> changes = plan.Changes.ToLookup(c => c.Entity.ToString());
        throw new DeploymentException([.. split.Later.Select(w =>
            locate(PlanDiagnostics.NotOnline(changes[w.Entity.ToString()].First().Location, w.Entity, w.Because)))]);
    }
}
