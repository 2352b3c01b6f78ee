using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Commands;

/// <summary>What a person says about commands is about commands that are known, and says one thing.</summary>
internal static class CommandRules
{
    /// <summary>Reports unknown commands, contradictions, and what changes nothing.</summary>
    public static void Check(PlanRequest request, List<Diagnostic> problems)
    {
        foreach (CommandOverride item in request.CommandOverrides)
            if (CommandTable.Find(item.Command) is null)
                problems.Add(PlanDiagnostics.UnknownCommand(item.Command, NearNames.Of(item.Command, CommandTable.Entries.Select(e => e.Verb))));
            else if (!bool.TryParse(item.Exists, out _))
                problems.Add(PlanDiagnostics.InvalidOption($"Exists of JadeCommandOverride '{item.Command}'", item.Exists, "true or false"));
        foreach (IGrouping<string, CommandOverride> same in request.CommandOverrides.GroupBy(o => o.Command, StringComparer.Ordinal))
            if (same.Select(o => o.Exists.ToUpperInvariant()).Distinct().Count() > 1)
                problems.Add(PlanDiagnostics.ContradictingCommand(same.Key));
            else if (request.Commands.IsNeedless(same.Key))
                problems.Add(PlanDiagnostics.NeedlessCommand(same.Key, bool.Parse(same.First().Exists), request.PlatformVersion));
    }

    /// <summary>Reports renames, moves and remaps that need a command which the target lacks.</summary>
    public static void CheckRenames(IReadOnlyCollection<Change> changes, PlanRequest request, List<Diagnostic> problems)
    {
        PlatformCommands target = request.Commands;
        HashSet<Change> moved = [.. RenameCommands.MovedClasses(changes)];
        foreach (Change change in changes)
            if (Verbs(change, moved.Contains(change)).FirstOrDefault(v => !target.Has(v)) is { } missing)
                problems.Add(PlanDiagnostics.CommandMissing(change.After!.Location, change.Entity, missing, request.PlatformVersion));
    }

    private static IEnumerable<string> Verbs(Change change, bool isMoved)
    {
        if (change.Action == ChangeAction.Rename)
            foreach (string verb in RenameVerbs(change.Entity.Kind))
                yield return verb;
        if (isMoved)
            yield return "Move Class";
        if (change.Action == ChangeAction.Move && change.Entity.Kind == EntityKind.ClassMap)
        {
            yield return "Remap Class";
            yield return "MoveInstances";
        }
    }

    // Neither a method nor a database file has a command of its own: they are made anew, and the old one is deleted.
    private static string[] RenameVerbs(EntityKind kind) => kind switch
    {
        EntityKind.Method => ["Delete Method"],
        EntityKind.DatabaseFile => ["Create DbFile", "Delete DbFile"],
        _ => [RenameCommands.VerbFor(kind)],
    };
}
