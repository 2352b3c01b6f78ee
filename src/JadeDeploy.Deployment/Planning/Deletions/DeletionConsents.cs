using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>What steps only do because a person said so: it is recorded, and what deletes is shown.</summary>
internal static class DeletionConsents
{
    /// <summary>The name under which a command that only a person knows of is recorded.</summary>
    public const string Command = "command";

    /// <summary>The name under which a complete load with deletion is recorded.</summary>
    public const string CompleteLoad = "completeLoad";

    /// <summary>Records what was needed, and warns of complete loads.</summary>
    public static void Record(IEnumerable<PlannedStep> steps, PlanRequest request, List<Diagnostic> problems, List<PlannedOverride> overrides)
    {
        foreach (PlannedStep step in steps)
        {
            foreach (string verb in step.DeclaredCommands)
                overrides.Add(new PlannedOverride(Command, verb.StartsWith("Delete ", StringComparison.Ordinal) ? "JD3002" : "JD3051", verb));
            if (step.DeleteIfAbsent is { } deletion)
            {
                problems.Add(PlanDiagnostics.CompleteLoadDeletes(
                    request.To.Find(step.Schema!)!.File.Entities[0].Location, step.Schema!, step.Number, deletion.Removes));
                overrides.Add(new PlannedOverride(CompleteLoad, "JD3002", step.Schema!));
            }
        }
    }
}
