using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// The classes that the platform makes with a schema, its application, global and session class (<c>S</c>, <c>GS</c>,
/// <c>SS</c>), stay as they are for as long as the schema does.
/// </summary>
internal static class GeneratedClassRule
{
    public static void Check(IEnumerable<Change> changes, PlanRequest request, List<Diagnostic> problems)
    {
        foreach (Change change in changes)
            if (change.Before is { } before && Verb(change) is { } verb && IsGenerated(before.Key) && request.To.Find(before.Key.Schema) is not null)
                problems.Add(GuardDiagnostics.GeneratedClass((change.After ?? before).Location, before.Key, verb));
    }

    private static string? Verb(Change change) => (change.Action, change.Entity.Kind) switch
    {
        (ChangeAction.Delete, EntityKind.Class) => "deleted",
        (ChangeAction.Rename, EntityKind.Class) => "renamed",
        (ChangeAction.Move, EntityKind.Class) => "moved below another class",
        (ChangeAction.Move, EntityKind.ClassMap) => "mapped to another file",
        _ => null,
    };

    private static bool IsGenerated(EntityKey key) =>
        EntityNames.LocalName(key) is var name && (name == key.Schema || name == "G" + key.Schema || name == "S" + key.Schema);
}
