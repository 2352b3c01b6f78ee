using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning.Commands;
using JadeDeploy.Deployment.Planning.Deletions;
using JadeDeploy.Deployment.Planning.Loads;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// The steps of a plan in the order of the design: what must run in the current version, what frees a name, latest renames and
/// moves, loads, forms, other deletions, one reorganisation and transition, what can only go from the current version, and last
/// scripts.
/// </summary>
internal static class PlanSteps
{
    /// <summary>Makes the steps.</summary>
    /// <param name="parts">What they are made of.</param>
    /// <param name="classification">What the classification of the changes rests on.</param>
    /// <param name="request">The two versions and the platform.</param>
    /// <exception cref="DeploymentException">A file cannot be written, or a step rests on an assumption that was refused.</exception>
    public static ImmutableArray<PlannedStep> Of(PlanParts parts, ImmutableArray<Assumption> classification, PlanRequest request)
    {
        (ImmutableArray<Change> changes, DataRemoval removal, RenameCommands renames, _, DeletionPlan deletions, _) = parts;
        var steps = new StepWriter(request, classification);
        var loads = new SchemaLoads(changes, request, steps);

        IEnumerable<string> first = deletions.SchemasGoFirst ? deletions.Schemas : [];
        foreach (string schema in first)
            steps.DeleteSchema(schema);
        steps.Commands("renames", renames.Types, LoadStyle.CurrentSchemaVersion, RenameCommands.AssumptionsOf(renames.Types));
        steps.Commands("instances", removal.Instances, LoadStyle.CurrentSchemaVersion);
        steps.Commands("remaps", renames.Remaps, LoadStyle.CurrentSchemaVersion);
        WriteRoom(parts, steps, request, [.. first]);
        loads.WriteNewSuperclasses(renames.Moves);
        WriteOrdered(parts, steps, request);
        steps.Commands("locales", LocaleCommands.From(changes, request), LoadStyle.LatestSchemaVersion);
        loads.WriteSchemas();
        if (loads.FormsNeedReorganisation)
            steps.ReorganiseAndTransition(TouchedSchemas(changes, request));
        loads.WriteForms();
        WriteDeletions(deletions.AfterLoads, steps, request);
        loads.WriteCompleteLoads(deletions.CompleteLoads);
        WriteDeletions(deletions.AfterCompleteLoads, steps, request);
        steps.ReorganiseAndTransition(TouchedSchemas(changes, request));
        steps.Commands("files", deletions.Files, LoadStyle.CurrentSchemaVersion);
        foreach (string schema in deletions.Schemas.Except(first))
            steps.DeleteSchema(schema);
        foreach (ScriptStep script in parts.Scripts)
            steps.Script(script);
        return steps.ToSteps();
    }

    // Schemas that build on a changed one are versioned with it, so they are reorganised with it.
    internal static ImmutableArray<string> TouchedSchemas(IEnumerable<Change> changes, PlanRequest request) =>
        Touched(changes.Select(c => (c.After ?? c.Before)!.Key.Schema), request.To);

    private static ImmutableArray<string> Touched(IEnumerable<string> changed, SchemaSet version)
    {
        HashSet<string> touched = [.. changed];
        var ordered = ImmutableArray.CreateBuilder<string>();
        foreach (SchemaDefinition schema in SchemaOrder.ProvidersFirst(version))
            if (touched.Contains(schema.Name) || SchemaOrder.Needs(schema).Any(ordered.Contains))
                ordered.Add(schema.Name);
        return ordered.ToImmutable();
    }

    // What steps aside, and what has to be gone for good, before anything new comes.
    private static void WriteRoom(PlanParts parts, StepWriter steps, PlanRequest request, HashSet<string> gone)
    {
        (DataRemoval removal, ImmutableArray<JadeCommand> aside) = (parts.Removal, parts.Renames.Aside);
        steps.Commands("aside", aside, LoadStyle.LatestSchemaVersion);
        steps.Commands("values", removal.Values, LoadStyle.LatestSchemaVersion);
        if (!removal.Values.IsEmpty || parts.Renames.AsideIsReorganised)
            steps.ReorganiseAndTransition([.. Touched(
                removal.Properties.Select(c => c.Entity.Schema).Concat(aside.Select(c => new EntityKey(default, c.Arguments[0]).Schema)), request.From)
                .Where(s => !gone.Contains(s))]);
    }

    // A run of deletions is a command file, and what is between two of them another.
    private static void WriteOrdered(PlanParts parts, StepWriter steps, PlanRequest request)
    {
        ImmutableArray<JadeCommand> waiting = parts.BeforeLoads;
        while (!waiting.IsEmpty)
        {
            bool isDeletion = IsDeletion(waiting[0]);
            ImmutableArray<JadeCommand> run = [.. waiting.TakeWhile(c => IsDeletion(c) == isDeletion)];
            if (isDeletion)
                WriteDeletions(run, steps, request);
            else
                steps.Commands("moves", run, LoadStyle.LatestSchemaVersion, RenameCommands.AssumptionsOf(run));
            waiting = waiting[run.Length..];
        }
    }

    private static bool IsDeletion(JadeCommand command) => command.Verb.StartsWith("Delete ", StringComparison.Ordinal);

    private static void WriteDeletions(ImmutableArray<JadeCommand> commands, StepWriter steps, PlanRequest request)
    {
        HashSet<string> interfaces = [.. request.From.Schemas.SelectMany(s => s.Entities).Where(e => e.Key.Kind == EntityKind.Interface).Select(e => e.Key.Name)];
        steps.Commands("deletions", commands, LoadStyle.LatestSchemaVersion, commands.SelectMany(c => DeleteCommands.AssumptionsOf(c, interfaces)));
    }
}
