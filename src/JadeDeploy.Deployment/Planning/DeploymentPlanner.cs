using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning.Classification;
using JadeDeploy.Deployment.Planning.Commands;
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
        RenameProjection older = RenameProjection.Apply(request.From, request.To, request.Renames);
        ImmutableArray<Change> changes = SchemaComparison.Compare(older, request.To);
        var problems = new List<Diagnostic>();
        StrictRule.CheckIds(request, problems);
        ProviderRules.Check(request, problems);
        var overrides = new List<PlannedOverride>();
        RenameRules.Check(changes, request, problems, overrides);
        SuperschemaRule.Check(changes, problems);
        GeneratedClassRule.Check(changes, request, problems);
        SourceNamesRule.Check(older, changes, request, problems);
        var classifier = new ChangeClassifier(request.From, older.Renamed, request.To);
        (PlannedChange Change, ImmutableArray<Assumption> RestsOn)[] classified = [.. changes.Select(classifier.Classify)];
        ImmutableArray<PlannedChange> planned = [.. classified.Select(c => c.Change).Select(new MovedMembers(changes).Explain)];
        OnlineSplit? online = request.OnlineOnly ? OnlineSplitter.Split(changes, planned, request) : null;
        OnlineOnlyRule.Report(online, problems);
        OpaqueFormsRule.Check(changes, problems);
        DataLossRule.Check(planned, request, problems, overrides);
        CurrentVersionRule.Check(planned, request, problems);
        CommandRules.Check(request, problems);
        CommandRules.CheckRenames(changes, request, problems);
        LocaleCommands.Check(changes, request, problems);
        DeletionPlan deletions = DeletionPlan.From(changes, older.Renamed, request, problems);
        ImmutableArray<ScriptStep> scripts = ScriptPlan.Of(request, changesSchemas: !changes.IsEmpty, problems);
        if (problems.Any(p => p.Severity == DiagnosticSeverity.Error))
            throw new DeploymentException([.. problems.Where(p => p.Severity == DiagnosticSeverity.Error)]);
        // Into the latest version nothing can go online: it takes a transition to make that the current one.
        PlanRequest effective = online is { IsWhole: true } ? request with { UsesCurrentVersion = true } : request;
        ImmutableArray<PlannedStep> steps = Steps(changes, deletions, DataRemoval.Of(changes, planned, older.Renamed), scripts, [.. classified.SelectMany(c => c.RestsOn).Distinct()], effective);
        DeletionConsents.Record(steps, request, problems, overrides);
        return new PlanOutcome(planned, steps, [.. problems]) { Overrides = PlannedOverride.Sorted(overrides), Online = online };
    }

    // The order of the design: what must run in the current version, latest renames and moves, what frees a name, loads,
    // forms, other deletions, one reorganisation and transition, what can only go from the current version, and last scripts.
    private static ImmutableArray<PlannedStep> Steps(
        ImmutableArray<Change> changes, DeletionPlan deletions, DataRemoval removal, ImmutableArray<ScriptStep> scripts, ImmutableArray<Assumption> classification,
        PlanRequest request)
    {
        var steps = new StepWriter(request, classification);
        var loads = new SchemaLoads(changes, request, steps);
        RenameCommands renames = RenameCommands.From([.. changes.Except(removal.Properties)], new FreeNames(request.From, request.To));
        ImmutableArray<JadeCommand> freeing = RenameRoom.Needed(deletions.BeforeLoads, renames.Members);
        HashSet<string> interfaces = [.. request.From.Schemas.SelectMany(s => s.Entities).Where(e => e.Key.Kind == EntityKind.Interface).Select(e => e.Key.Name)];

        IEnumerable<string> first = deletions.SchemasGoFirst ? deletions.Schemas : [];
        foreach (string schema in first)
            steps.DeleteSchema(schema);
        steps.Commands("renames", renames.Types, LoadStyle.CurrentSchemaVersion, RenameCommands.AssumptionsOf(renames.Types));
        steps.Commands("instances", removal.Instances, LoadStyle.CurrentSchemaVersion);
        steps.Commands("remaps", renames.Remaps, LoadStyle.CurrentSchemaVersion);
        if (!removal.Values.IsEmpty)
        {
            steps.Commands("values", removal.Values, LoadStyle.LatestSchemaVersion);
            steps.ReorganiseAndTransition([.. TouchedSchemas(removal.Properties, request).Where(s => request.From.Find(s) is not null)]);
        }
        loads.WriteNewSuperclasses(RenameCommands.MovedClasses(changes));
        steps.Commands("deletions", freeing, LoadStyle.LatestSchemaVersion, Members(freeing));
        steps.Commands("moves", [.. renames.Members, .. renames.Moves], LoadStyle.LatestSchemaVersion, RenameCommands.AssumptionsOf(renames.Members));
        ImmutableArray<JadeCommand> beforeLoads = deletions.BeforeLoads.RemoveRange(freeing);
        steps.Commands("deletions", beforeLoads, LoadStyle.LatestSchemaVersion, Members(beforeLoads));
        steps.Commands("locales", LocaleCommands.From(changes, request), LoadStyle.LatestSchemaVersion);
        loads.WriteSchemas();
        if (loads.FormsNeedReorganisation)
            steps.ReorganiseAndTransition(TouchedSchemas(changes, request));
        loads.WriteForms();
        steps.Commands("deletions", deletions.AfterLoads, LoadStyle.LatestSchemaVersion, Members(deletions.AfterLoads));
        loads.WriteCompleteLoads(deletions.CompleteLoads);
        steps.Commands("deletions", deletions.AfterCompleteLoads, LoadStyle.LatestSchemaVersion, Members(deletions.AfterCompleteLoads));
        steps.ReorganiseAndTransition(TouchedSchemas(changes, request));
        steps.Commands("files", deletions.Files, LoadStyle.CurrentSchemaVersion);
        foreach (string schema in deletions.Schemas.Except(first))
            steps.DeleteSchema(schema);
        foreach (ScriptStep script in scripts)
            steps.Script(script);
        return steps.ToSteps();

        IEnumerable<Assumption> Members(IEnumerable<JadeCommand> commands) =>
            commands.SelectMany(c => DeleteCommands.AssumptionsOf(c, interfaces));
    }

    // Schemas that build on a changed one are versioned with it, so they are reorganised with it.
    internal static ImmutableArray<string> TouchedSchemas(IEnumerable<Change> changes, PlanRequest request)
    {
        HashSet<string> touched = [.. changes.Select(c => (c.After ?? c.Before)!.Key.Schema)];
        var ordered = ImmutableArray.CreateBuilder<string>();
        foreach (SchemaDefinition schema in SchemaOrder.ProvidersFirst(request.To))
            if (touched.Contains(schema.Name) || SchemaOrder.Needs(schema).Any(ordered.Contains))
                ordered.Add(schema.Name);
        return ordered.ToImmutable();
    }
}
