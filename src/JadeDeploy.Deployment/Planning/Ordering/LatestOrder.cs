using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Ordering;

/// <summary>
/// The order of renames, moves and deletions in the latest version before the loads. Each runs when it can: a rename when its name
/// is free, a move when no property meets one of its name, a deletion when nothing is below the class any more. Where names
/// are exchanged in a ring, one member gets a name that nobody has for as long as it takes.
/// </summary>
/// <param name="names">The names before the first command.</param>
/// <param name="free">Gives names that are not in use.</param>
/// <param name="delete">The command that deletes an entity.</param>
internal sealed class LatestOrder(LatestNames names, FreeNames free, Func<SchemaEntity, JadeCommand> delete)
{
    private readonly List<JadeCommand> _ordered = [];

    /// <summary>Orders the commands.</summary>
    /// <param name="renames">Renames of members.</param>
    /// <param name="moves">Moves of classes, upper ones first.</param>
    /// <param name="needs">What moves need.</param>
    /// <param name="early">Deletions that renames or moves need, users before used.</param>
    /// <param name="problems">Takes an error for each command that can never run.</param>
    public ImmutableArray<JadeCommand> Of(
        IEnumerable<MemberRename> renames, IEnumerable<Change> moves, MoveNeeds needs, IEnumerable<SchemaEntity> early, ICollection<Diagnostic> problems)
    {
        List<MemberRename> waiting = [.. renames];
        List<Change> waitingMoves = [.. moves];
        List<SchemaEntity> waitingDeletions = [.. early];
        var aside = new HashSet<MemberRename>();
        while (waiting.Count + waitingMoves.Count + waitingDeletions.Count > 0)
            if (Take(waiting, names.IsFree) is { } rename)
                Rename(rename);
            else if (Take(waitingMoves, m => CanMove(m, waitingMoves) && (waitingDeletions.Count == 0 || !needs.WaitsForDeletions(m))) is { } move)
            {
                names.Make(move);
                _ordered.Add(RenameCommands.MoveOf(move));
            }
            else if (Take(waitingDeletions, d => d == waitingDeletions[0] && CanDelete(d, waitingMoves)) is { } deletion)
            {
                names.Delete(deletion.Key);
                _ordered.Add(delete(deletion));
            }
            else if (Take(waiting, r => !aside.Contains(r)) is { } ring)
            {
                var between = ring with { To = free.For(ring.Entity) };
                Rename(between);
                var last = ring with { Entity = between.Target };
                aside.Add(last);
                waiting.Add(last);
            }
            else
            {
                foreach (Change stuck in waitingMoves)
                    Report(stuck.After!.Location, RenameCommands.MoveOf(stuck));
                foreach (MemberRename stuck in waiting)
                    Report(stuck.Location, stuck.Command);
                foreach (SchemaEntity stuck in waitingDeletions)
                    Report(stuck.Location, delete(stuck));
                return [];
            }
        return [.. _ordered];

        void Report(SourceLocation location, JadeCommand command) =>
            problems.Add(OrderDiagnostics.NoOrder(location, $"'{command}' waits for what goes or moves only later"));

        void Rename(MemberRename rename)
        {
            names.Make(rename);
            _ordered.Add(rename.Command);
        }
    }

    // Superclasses go first: what the upper one brings there may be needed.
    private bool CanMove(Change move, List<Change> waiting) =>
        !waiting.Any(o => o != move && o.After!.Key.Name == names.GoalOf(move)) && names.CanMove(move);

    private bool CanDelete(SchemaEntity deleted, List<Change> moves) =>
        deleted.Key.Kind != EntityKind.Class || names.HasNoneBelow(deleted.Key.Name, moves.Select(m => m.After!.Key.Name));

    private static T? Take<T>(List<T> waiting, Predicate<T> canRun)
        where T : class
    {
        int next = waiting.FindIndex(canRun);
        if (next < 0)
            return null;
        T found = waiting[next];
        waiting.RemoveAt(next);
        return found;
    }
}
