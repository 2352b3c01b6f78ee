using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>A deletion and an addition that look like a rename stop the plan; a declaration that matches nothing is a warning.</summary>
internal static class RenameRules
{
    public static void Check(IReadOnlyCollection<Change> changes, PlanRequest request, List<Diagnostic> problems, List<PlannedOverride> overrides)
    {
        foreach ((SchemaEntity deleted, SchemaEntity added) in LookAlikes.Find(request.From, request.To, changes))
        {
            if (request.NotRenames.Contains("all") || request.NotRenames.Contains(deleted.Key.Name))
                overrides.Add(new PlannedOverride(PlannedOverride.NotRename, "JD3003", deleted.Key.Name));
            else
                problems.Add(PlanDiagnostics.LooksLikeRename(added.Location, deleted.Key, added.Key));
        }
        var ids = new IdentityRules(request);
        ids.Check(problems);
        HashSet<string> gone = [.. changes.Where(c => c.Action == ChangeAction.Delete).Select(c => c.Entity.Name)];
        foreach (string name in request.NotRenames)
            if (name != "all" && !gone.Contains(name) && ids.RenamedById(name) is null)
                problems.Add(PlanDiagnostics.MatchesNothing("JadeNotRename", name));
        foreach (DeclaredRename rename in request.Renames)
            if (!Matches(rename, changes) && !IsDone(rename, request) && ids.Contradiction(rename) is null)
                problems.Add(PlanDiagnostics.MatchesNothing("JadeRename", rename.Entity));
    }

    private static bool Matches(DeclaredRename rename, IEnumerable<Change> changes) =>
        changes.Any(c => c.Action == ChangeAction.Rename && c.Entity.Name == rename.Entity && c.To == rename.To);

    // A rename stays declared for databases that have not seen it yet; for the others it has done its work.
    private static bool IsDone(DeclaredRename rename, PlanRequest request) =>
        request.To.Schemas.SelectMany(s => s.Entities).Any(e => e.Key.SimpleName == rename.To)
        && !request.From.Schemas.SelectMany(s => s.Entities).Any(e => e.Key.Name == rename.Entity);
}
