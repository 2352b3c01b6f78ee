using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning.Deletions;
using JadeDeploy.Deployment.Planning.Ordering;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>What the steps of a plan are made of.</summary>
/// <param name="Changes">All differences.</param>
/// <param name="Removal">Data that has to go before a change can be made.</param>
/// <param name="Renames">Commands for renames and moves.</param>
/// <param name="BeforeLoads">Commands for the latest version that run before the loads, in order.</param>
/// <param name="Deletions">How what is gone is taken out.</param>
/// <param name="Scripts">The scripts that run at the end.</param>
internal sealed record PlanParts(
    ImmutableArray<Change> Changes,
    DataRemoval Removal,
    RenameCommands Renames,
    ImmutableArray<JadeCommand> BeforeLoads,
    DeletionPlan Deletions,
    ImmutableArray<ScriptStep> Scripts)
{
    /// <summary>Finds the parts.</summary>
    /// <param name="changes">All differences.</param>
    /// <param name="planned">What they mean.</param>
    /// <param name="older">The older version, with the renames made.</param>
    /// <param name="request">The two versions and the platform.</param>
    /// <param name="problems">Takes an error for each change for which there is no command, or no order of commands.</param>
    public static PlanParts Of(
        ImmutableArray<Change> changes, ImmutableArray<PlannedChange> planned, RenameProjection older, PlanRequest request, List<Diagnostic> problems)
    {
        DataRemoval removal = DataRemoval.Of(changes, planned, older.Renamed);
        HashSet<string> goFirst = [.. DeletionPlan.SchemasThatGoFirst(changes, request)];
        RenameCommands renames = RenameCommands.From([.. changes.Except(removal.Properties)], older, goFirst.Contains);
        EarlyDeletions early = EarlyDeletions.Of(renames, older, request);
        DeletionPlan deletions = DeletionPlan.From(changes, older.Renamed, early, request, problems);
        ImmutableArray<ScriptStep> scripts = ScriptPlan.Of(request, changesSchemas: !changes.IsEmpty, problems);
        return new PlanParts(changes, removal, renames, [.. Ordered(), .. deletions.BeforeLoads], deletions, scripts);

        ImmutableArray<JadeCommand> Ordered()
        {
            if (renames.Members.IsEmpty && renames.Moves.IsEmpty && deletions.Early.IsEmpty)
                return [];
            var names = new LatestNames(older, request, removal.Properties.Select(c => c.Entity).ToHashSet());
            return new LatestOrder(names, older.FreeNames, deleted => DeleteCommands.For(deleted.Key, request.Commands)!)
                .Of(renames.Members, renames.Moves, early.Needs, deletions.Early, problems);
        }
    }
}
