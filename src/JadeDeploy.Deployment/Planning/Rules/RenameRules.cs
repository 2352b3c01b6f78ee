using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// A deletion and an addition that look like a rename stop the plan. A declaration of the project that matches nothing is
/// a warning; one of the source is history, and silent.
/// </summary>
internal static class RenameRules
{
    public static void Check(IReadOnlyCollection<Change> changes, PlanRequest request, List<Diagnostic> problems, List<PlannedOverride> overrides)
    {
        CheckContradictions(request, problems);
        foreach (LookAlike found in LookAlikes.Find(request.From, request.To, changes))
        {
            string name = found.Deleted.Key.Name;
            if (request.NotRenames.Contains("all") || request.NotRenames.Contains(name) || request.SourceNotRenames.Contains(name))
                overrides.Add(new PlannedOverride(PlannedOverride.NotRename, "JD3003", name));
            else
                problems.Add(RenameDiagnostics.LooksLikeRename(found.Candidates[0].Location, found.Deleted.Key, [.. found.Candidates.Select(c => c.Key)]));
        }
        var ids = new IdentityRules(request);
        ids.Check(problems);
        HashSet<string> gone = [.. changes.Where(c => c.Action == ChangeAction.Delete).Select(c => c.Entity.Name)];
        foreach (string name in request.NotRenames)
            if (name != "all" && !gone.Contains(name) && ids.RenamedById(name) is null && !request.DeclinedInSource.Contains(name))
                problems.Add(PlanDiagnostics.MatchesNothing("JadeNotRename", name));
        foreach (DeclaredRename rename in request.Renames.Where(r => !r.IsOfSource))
            if (!Matches(rename, changes) && !IsDone(rename, request) && ids.Contradiction(rename) is null)
                problems.Add(PlanDiagnostics.MatchesNothing("JadeRename", rename.Entity));
    }

    private static void CheckContradictions(PlanRequest request, List<Diagnostic> problems)
    {
        foreach (IGrouping<(string Entity, EntityKind? Kind), DeclaredRename> renames in request.Renames.Where(r => !r.IsOfSource).GroupBy(r => (r.Entity, r.Kind)))
        {
            string[] names = [.. renames.Select(r => r.To).Distinct()];
            if (names.Length > 1)
                problems.Add(RenameDiagnostics.Contradictory(SourceLocation.None, renames.Key.Entity, $"to become '{names[0]}'", $"'{names[1]}'"));
            if (request.NotRenames.Contains(renames.Key.Entity))
                problems.Add(RenameDiagnostics.Contradictory(SourceLocation.None, renames.Key.Entity, $"to become '{names[0]}'", "not to be renamed"));
        }
    }

    // Two declarations may make one rename: A to B, and B to C.
    private static bool Matches(DeclaredRename rename, IEnumerable<Change> changes) =>
        changes.Any(c => c.Action == ChangeAction.Rename && (c.Entity.Name == rename.Entity || c.To == rename.To));

    // A rename stays declared for databases that have not seen it yet; for the others it has done its work, also when
    // something new has the old name since.
    private static bool IsDone(DeclaredRename rename, PlanRequest request)
    {
        bool IsThere(SchemaSet set, Func<SchemaEntity, bool> entity) => set.Schemas.SelectMany(s => s.Entities).Any(entity);
        return IsThere(request.To, e => e.Key.SimpleName == rename.To)
            && (!IsThere(request.From, e => e.Key.Name == rename.Entity) || IsThere(request.From, e => e.Key.SimpleName == rename.To));
    }
}
