using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>The commands for renames, moves and remaps.</summary>
/// <param name="Types">Renames of classes and interfaces: current version only.</param>
/// <param name="Remaps">Remaps with <c>MoveInstances</c> last: current version, a command file of their own.</param>
/// <param name="Members">Renames of properties and constants: latest version.</param>
/// <param name="Moves">Moves of classes to other superclasses: latest version.</param>
internal sealed record RenameCommands(
    ImmutableArray<JadeCommand> Types,
    ImmutableArray<JadeCommand> Remaps,
    ImmutableArray<JadeCommand> Members,
    ImmutableArray<JadeCommand> Moves)
{
    /// <summary>Finds the commands for some changes.</summary>
    public static RenameCommands From(IReadOnlyCollection<Change> changes, FreeNames freeNames) => new(
        Renames(changes, freeNames, EntityKind.Class, EntityKind.Interface),
        RemapCommands(changes),
        Renames(changes, freeNames, EntityKind.Property, EntityKind.Constant, EntityKind.GlobalConstant),
        [.. SuperclassesFirst([.. MovedClasses(changes)]).Select(c => JadeCommand.Of("Move Class", c.After!.Key.Name, SuperclassOf(c.After)))]);

    /// <summary>The assumptions that renames rest on: whether a name in other letter case is another name is not documented.</summary>
    public static IEnumerable<Assumption> AssumptionsOf(IEnumerable<JadeCommand> renames) =>
        renames.Any(r => string.Equals(new EntityKey(default, r.Arguments[0]).SimpleName, r.Arguments[1], StringComparison.OrdinalIgnoreCase))
            ? [Assumptions.NamesDifferByCase]
            : [];

    /// <summary>Classes with another superclass, renamed ones included.</summary>
    public static IEnumerable<Change> MovedClasses(IEnumerable<Change> changes) => changes.Where(c =>
        c.Entity.Kind == EntityKind.Class && c.Before is not null && c.After is not null && SuperclassOf(c.BeforeRenamed!) != SuperclassOf(c.After));

    private static string SuperclassOf(SchemaEntity type) => ClassShape.Of(type.Content).Superclass;

    // Where a class moves below another that moves itself, the upper one is in its place first: below its old place it might
    // be a subclass of the lower one.
    private static IEnumerable<Change> SuperclassesFirst(Change[] moved)
    {
        List<Change> waiting = [.. moved];
        while (waiting.Count > 0)
        {
            int next = Math.Max(waiting.FindIndex(c => !waiting.Any(o => o != c && o.After!.Key.SimpleName == SuperclassOf(c.After!))), 0);
            yield return waiting[next];
            waiting.RemoveAt(next);
        }
    }

    // The new class name is in force by the time a member is renamed, so the owner is named as it is called then.
    private static ImmutableArray<JadeCommand> Renames(IEnumerable<Change> changes, FreeNames freeNames, params EntityKind[] kinds)
    {
        IEnumerable<Change> renames = changes.Where(c => c.Action == ChangeAction.Rename && kinds.Contains(c.Entity.Kind));
        return
        [
            .. RenameOrder.FreeingFirst(renames.Select(c => (NameThen(c), c.After!.Key)), freeNames.For)
                .Select(r => JadeCommand.Of(VerbFor(r.Old.Kind), r.Old.Name, r.NewName)),
        ];
    }

    private static EntityKey NameThen(Change rename) =>
        rename.Entity with { Name = $"{EntityNames.Parent(rename.After!.Key.Name)}::{rename.Entity.SimpleName}" };

    /// <summary>The name of the command that renames entities of a kind.</summary>
    public static string VerbFor(EntityKind kind) => $"Rename {kind}";

    private static ImmutableArray<JadeCommand> RemapCommands(IReadOnlyCollection<Change> changes)
    {
        Change[] remapped = [.. changes.Where(c => c.Action == ChangeAction.Move && c.Entity.Kind == EntityKind.ClassMap)];
        if (remapped.Length == 0)
            return [];
        // The file may be one of the class's own schema or of a superschema.
        HashSet<string> files = [.. remapped.Select(c => c.To!)];
        return
        [
            .. changes.Where(c => c.Action is ChangeAction.Add or ChangeAction.Rename && c.Entity.Kind == EntityKind.DatabaseFile && files.Contains(c.After!.Key.SimpleName))
                .Select(c => JadeCommand.Of("Create DbFile", [c.After!.Key.Name, .. Options(c.After!)])),
            .. remapped.Select(c => JadeCommand.Of("Remap Class", c.After!.Key.Name, c.To!)),
            JadeCommand.Of("MoveInstances"),
        ];
    }

    private static IEnumerable<string> Options(SchemaEntity file) =>
        file.Content[ContentField.Definition] is { } options ? [options] : [];
}
