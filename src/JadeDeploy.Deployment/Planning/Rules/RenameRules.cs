using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>A deletion and an addition that look like a rename stop the plan; a declaration that matches nothing is a warning.</summary>
internal static class RenameRules
{
    public static void Check(IReadOnlyCollection<Change> changes, PlanRequest request, List<Diagnostic> problems)
    {
        var declined = new HashSet<string>(StringComparer.Ordinal);
        foreach ((SchemaEntity deleted, SchemaEntity added) in LookAlikes.Find(request.From, request.To, changes))
        {
            if (request.NotRenames.Contains("all") || request.NotRenames.Contains(deleted.Key.Name))
                declined.Add(deleted.Key.Name);
            else
                problems.Add(PlanDiagnostics.LooksLikeRename(added.Location, deleted.Key, added.Key));
        }
        var ids = new IdentityDecisions(request.From, request.To);
        CheckIds(ids, request, problems);
        HashSet<string> gone = [.. changes.Where(c => c.Action == ChangeAction.Delete).Select(c => c.Entity.Name)];
        foreach (string name in request.NotRenames)
            if (name != "all" && !gone.Contains(name) && !IsRenamedById(ids, name, request))
                problems.Add(PlanDiagnostics.MatchesNothing("JadeNotRename", name));
        foreach (DeclaredRename rename in request.Renames)
            if (!Matches(rename, changes) && !IsDone(rename, request) && Contradiction(ids, rename, request) is null)
                problems.Add(PlanDiagnostics.MatchesNothing("JadeRename", rename.Entity));
    }

    // Ids are facts. A declaration that says otherwise is a mistake somewhere, and a person finds out where.
    private static void CheckIds(IdentityDecisions ids, PlanRequest request, List<Diagnostic> problems)
    {
        foreach (DeclaredRename rename in request.Renames)
            if (Contradiction(ids, rename, request) is var (old, now))
                problems.Add(PlanDiagnostics.DeclarationAgainstId(now.Location, $"JadeRename '{rename.Entity}' to '{rename.To}'", old.Key, now.Key, now.Id!.Value));
        foreach (SchemaEntity old in Entities(request.From).Where(e => request.NotRenames.Contains(e.Key.Name)))
            if (EntityRename.Kinds.Contains(old.Key.Kind) && ids.RenamedTo(old) is { } now)
                problems.Add(PlanDiagnostics.DeclarationAgainstId(now.Location, $"JadeNotRename '{old.Key.Name}'", old.Key, now.Key, now.Id!.Value));
        SchemaEntity[] renumbered = [.. ids.WithNewIds()];
        if (renumbered.Length > 0)
            problems.Add(PlanDiagnostics.IdsChanged(renumbered[0].Location, renumbered[0].Key, renumbered.Length));
    }

    private static (SchemaEntity Old, SchemaEntity Now)? Contradiction(IdentityDecisions ids, DeclaredRename rename, PlanRequest request) =>
        RenameMatches.KeyOf(rename, Entities(request.From).Select(e => e.Key).ToHashSet()) is { } meant ? ids.Contradiction(meant) : null;

    private static bool IsRenamedById(IdentityDecisions ids, string name, PlanRequest request) =>
        Entities(request.From).Any(e => e.Key.Name == name && ids.RenamedTo(e) is not null);

    private static IEnumerable<SchemaEntity> Entities(SchemaSet set) => set.Schemas.SelectMany(s => s.Entities);

    private static bool Matches(DeclaredRename rename, IEnumerable<Change> changes) =>
        changes.Any(c => c.Action == ChangeAction.Rename && c.Entity.Name == rename.Entity && c.To == rename.To);

    // A rename stays declared for databases that have not seen it yet; for the others it has done its work.
    private static bool IsDone(DeclaredRename rename, PlanRequest request) =>
        request.To.Schemas.SelectMany(s => s.Entities).Any(e => e.Key.SimpleName == rename.To)
        && !request.From.Schemas.SelectMany(s => s.Entities).Any(e => e.Key.Name == rename.Entity);
}
