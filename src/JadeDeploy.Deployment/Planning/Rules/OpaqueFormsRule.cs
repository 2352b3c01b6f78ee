using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>What is gone from a forms file of the older kind (<c>.ddb</c>) cannot be told: nothing of it is lost silently.</summary>
internal static class OpaqueFormsRule
{
    public static void Check(IReadOnlyCollection<Change> changes, List<Diagnostic> problems)
    {
        foreach (Change change in changes.Where(c => c.Entity.Kind == EntityKind.Other && IsOpaque(c.Entity)))
        {
            SourceLocation location = (change.After ?? change.Before)!.Location;
            if (change.Action != ChangeAction.Add)
                problems.Add(PlanDiagnostics.OpaqueFormsChanged(location, change.Entity.Schema));
            else if (changes.Any(c => c.Action == ChangeAction.Delete && c.Entity.Schema == change.Entity.Schema && IsOfForms(c.Entity)))
                problems.Add(PlanDiagnostics.FormsBecomeOpaque(location, change.Entity.Schema));
        }
    }

    private static bool IsOpaque(EntityKey key) => EntityNames.LocalName(key).StartsWith("forms/", StringComparison.Ordinal);

    private static bool IsOfForms(EntityKey key) => key.Kind is EntityKind.Application or EntityKind.Form;
}
