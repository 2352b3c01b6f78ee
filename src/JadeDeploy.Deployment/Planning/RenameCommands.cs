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
    public static RenameCommands From(IReadOnlyCollection<Change> changes) => new(
        Renames(changes, EntityKind.Class, EntityKind.Interface),
        RemapCommands(changes),
        Renames(changes, EntityKind.Property, EntityKind.Constant, EntityKind.GlobalConstant),
        [.. MovedClasses(changes).Select(c => JadeCommand.Of("Move Class", c.After!.Key.Name, ClassShape.Of(c.After.Content).Superclass))]);

    /// <summary>Classes with another superclass, renamed ones included.</summary>
    public static IEnumerable<Change> MovedClasses(IReadOnlyCollection<Change> changes)
    {
        Dictionary<string, string> renamed = changes
            .Where(c => c.Action == ChangeAction.Rename && c.Entity.Kind == EntityKind.Class)
            .ToDictionary(c => c.Entity.SimpleName, c => c.To!);
        return changes.Where(c => c.Entity.Kind == EntityKind.Class && c.Before is not null && c.After is not null && HasMoved(c, renamed));
    }

    private static bool HasMoved(Change change, Dictionary<string, string> renamed)
    {
        string before = ClassShape.Of(change.Before!.Content).Superclass;
        return renamed.GetValueOrDefault(before, before) != ClassShape.Of(change.After!.Content).Superclass;
    }

    // The new class name is in force by the time a member is renamed, so the owner is named as it is called then.
    private static ImmutableArray<JadeCommand> Renames(IEnumerable<Change> changes, params EntityKind[] kinds)
    {
        IEnumerable<Change> renames = changes.Where(c => c.Action == ChangeAction.Rename && kinds.Contains(c.Entity.Kind));
        return
        [
            .. RenameOrder.FreeingFirst(renames, c => (NameThen(c), c.After!.Key), out _)
                .Select(c => JadeCommand.Of(VerbFor(c.Entity.Kind), NameThen(c).Name, c.To!)),
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
        HashSet<string> files = [.. remapped.Select(c => $"{c.After!.Key.Schema}::{c.To}")];
        return
        [
            .. changes.Where(c => c.Action == ChangeAction.Add && c.Entity.Kind == EntityKind.DatabaseFile && files.Contains(c.Entity.Name))
                .Select(c => JadeCommand.Of("Create DbFile", [c.Entity.Name, .. Options(c.After!)])),
            .. remapped.Select(c => JadeCommand.Of("Remap Class", c.After!.Key.Name, c.To!)),
            JadeCommand.Of("MoveInstances"),
        ];
    }

    private static IEnumerable<string> Options(SchemaEntity file) =>
        file.Content[ContentField.Definition] is { } options ? [options] : [];
}
