using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning.Classification;
using JadeDeploy.Deployment.Planning.Deletions;
using JadeDeploy.Deployment.Planning.Loads;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>Turns two versions into steps that take a database from one to the other.</summary>
public static class DeploymentPlanner
{
    /// <summary>Makes a plan. Equal requests give equal plans.</summary>
    /// <exception cref="DeploymentException">The plan is refused; every reason is in the exception (JD3001 to JD3012).</exception>
    public static PlanOutcome Plan(PlanRequest request)
    {
        ImmutableArray<Change> changes = SchemaComparison.Compare(request.From, request.To, request.Renames);
        var problems = new List<Diagnostic>();
        ProviderRules.Check(request, problems);
        RenameRules.Check(changes, request, problems);
        SuperschemaRule.Check(changes, problems);
        var classifier = new ChangeClassifier(request.From, request.To);
        ImmutableArray<PlannedChange> planned = [.. changes.Select(classifier.Classify).Select(new MovedMembers(changes).Explain)];
        OpaqueFormsRule.Check(changes, problems);
        DataLossRule.Check(planned, request, problems);
        CurrentVersionRule.Check(planned, request, problems);
        DeletionPlan deletions = DeletionPlan.From(changes, request, problems);
        if (problems.Any(p => p.Severity == DiagnosticSeverity.Error))
            throw new DeploymentException([.. problems.Where(p => p.Severity == DiagnosticSeverity.Error)]);
        return new PlanOutcome(planned, Steps(changes, deletions, request), [.. problems]);
    }

    // The order of the design: what must run in the current version, latest renames and moves, what frees a name, loads,
    // forms, other deletions, one reorganisation and transition, and last what can only go from the current version.
    private static ImmutableArray<PlannedStep> Steps(ImmutableArray<Change> changes, DeletionPlan deletions, PlanRequest request)
    {
        var steps = new StepWriter(request);
        var loads = new SchemaLoads(changes, request, steps);
        RenameCommands renames = RenameCommands.From(changes, new FreeNames(request.From, request.To));
        ImmutableArray<JadeCommand> freeing = RenameRoom.Needed(deletions.BeforeLoads, renames.Members);
        Assumption[] stay = request.PlatformVersion.Major >= 22 ? [Assumptions.RenameAndMoveStay] : [];
        HashSet<string> interfaces = [.. request.From.Schemas.SelectMany(s => s.Entities).Where(e => e.Key.Kind == EntityKind.Interface).Select(e => e.Key.Name)];

        IEnumerable<string> first = deletions.SchemasGoFirst ? deletions.Schemas : [];
        foreach (string schema in first)
            steps.DeleteSchema(schema);
        steps.Commands("renames", renames.Types, LoadStyle.CurrentSchemaVersion, [.. stay, .. RenameCommands.AssumptionsOf(renames.Types)]);
        steps.Commands("remaps", renames.Remaps, LoadStyle.CurrentSchemaVersion, stay);
        loads.WriteNewSuperclasses(RenameCommands.MovedClasses(changes));
        steps.Commands("deletions", freeing, LoadStyle.LatestSchemaVersion, Newer(freeing));
        steps.Commands("moves", [.. renames.Members, .. renames.Moves], LoadStyle.LatestSchemaVersion, [.. stay, .. RenameCommands.AssumptionsOf(renames.Members)]);
        ImmutableArray<JadeCommand> beforeLoads = deletions.BeforeLoads.RemoveRange(freeing);
        steps.Commands("deletions", beforeLoads, LoadStyle.LatestSchemaVersion, Newer(beforeLoads));
        loads.WriteSchemas();
        if (loads.FormsNeedReorganisation)
            steps.ReorganiseAndTransition(TouchedSchemas(changes, request));
        loads.WriteForms();
        steps.Commands("deletions", deletions.AfterLoads, LoadStyle.LatestSchemaVersion, Newer(deletions.AfterLoads));
        steps.ReorganiseAndTransition(TouchedSchemas(changes, request));
        steps.Commands("files", deletions.Files, LoadStyle.CurrentSchemaVersion);
        foreach (string schema in deletions.Schemas.Except(first))
            steps.DeleteSchema(schema);
        return steps.ToSteps();

        IEnumerable<Assumption> Newer(IEnumerable<JadeCommand> commands) =>
            commands.SelectMany(c => DeleteCommands.AssumptionsOf(c, request.PlatformVersion, interfaces));
    }

    // Schemas that build on a changed one are versioned with it, so they are reorganised with it.
    private static ImmutableArray<string> TouchedSchemas(IEnumerable<Change> changes, PlanRequest request)
    {
        HashSet<string> touched = [.. changes.Select(c => (c.After ?? c.Before)!.Key.Schema)];
        var ordered = ImmutableArray.CreateBuilder<string>();
        foreach (SchemaDefinition schema in SchemaOrder.ProvidersFirst(request.To))
            if (touched.Contains(schema.Name) || SchemaOrder.Needs(schema).Any(ordered.Contains))
                ordered.Add(schema.Name);
        return ordered.ToImmutable();
    }
}
