using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning.Classification;
using JadeDeploy.Deployment.Planning.Deletions;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Planning;

/// <summary>Turns two versions into steps that take a database from one to the other.</summary>
public static class DeploymentPlanner
{
    /// <summary>Makes a plan. Equal requests give equal plans.</summary>
    /// <exception cref="DeploymentException">The plan is refused; every reason is in the exception (JD3001 to JD3012).</exception>
    public static PlanOutcome Plan(PlanRequest request)
    {
        RenameProjection older = RenameProjection.Apply(request.From, request.To, request.Renames);
        ImmutableArray<Change> changes = SchemaComparison.Compare(older, request.To);
        var problems = new List<Diagnostic>();
        var overrides = new List<PlannedOverride>();
        PlanChecks.OfChanges(older, changes, request, problems, overrides);
        var classifier = new ChangeClassifier(request.From, older.Renamed, request.To);
        (PlannedChange Change, ImmutableArray<Assumption> RestsOn)[] classified = [.. changes.Select(classifier.Classify)];
        ImmutableArray<PlannedChange> planned = [.. classified.Select(c => c.Change).Select(new MovedMembers(changes).Explain)];
        OnlineSplit? online = request.OnlineOnly ? OnlineSplitter.Split(changes, planned, request) : null;
        PlanChecks.OfMeaning(changes, planned, online, request, problems, overrides);
        PlanParts parts = PlanParts.Of(changes, planned, older, request, problems);
        if (problems.Any(p => p.Severity == DiagnosticSeverity.Error))
            throw new DeploymentException([.. problems.Where(p => p.Severity == DiagnosticSeverity.Error)]);
        // Into the latest version nothing can go online: it takes a transition to make that the current one.
        PlanRequest effective = online is { IsWhole: true } ? request with { UsesCurrentVersion = true } : request;
        ImmutableArray<PlannedStep> steps = PlanSteps.Of(parts, [.. classified.SelectMany(c => c.RestsOn).Distinct()], effective);
        DeletionConsents.Record(steps, request, problems, overrides);
        return new PlanOutcome(planned, steps, [.. problems]) { Overrides = PlannedOverride.Sorted(overrides), Online = online };
    }
}
