using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>The commands for renames, moves and remaps.</summary>
/// <param name="Types">Renames of classes and interfaces, with those that step aside: current version only.</param>
/// <param name="Remaps">Remaps with <c>MoveInstances</c> last: current version, a command file of their own.</param>
/// <param name="Aside">Renames of deleted properties whose names are needed: latest version, before any other.</param>
/// <param name="Members">Renames of properties and constants, as the owner is called by then: latest version, in no order.</param>
/// <param name="Moves">Moves of classes to other superclasses, upper ones first: latest version.</param>
internal sealed record RenameCommands(
    ImmutableArray<JadeCommand> Types,
    ImmutableArray<JadeCommand> Remaps,
    ImmutableArray<JadeCommand> Aside,
    ImmutableArray<MemberRename> Members,
    ImmutableArray<Change> Moves)
{
    /// <summary>
    /// Whether what steps aside needs a reorganisation of its own. Within one reorganisation "properties are matched by name"
    /// (Developer's Reference, chapter 14): the values of a deleted property must not be taken for those of the renamed one.
    /// </summary>
    public bool AsideIsReorganised { get; private init; }

    /// <summary>Finds the commands for some changes.</summary>
    /// <param name="changes">The changes that commands make.</param>
    /// <param name="older">The older version, with what steps aside in it.</param>
    /// <param name="isGone">Tells the schemas that are deleted before anything else.</param>
    public static RenameCommands From(IReadOnlyCollection<Change> changes, RenameProjection older, Predicate<string> isGone)
    {
        EntityRename[] aside = [.. older.SetAside.Where(a => !isGone(a.Entity.Schema))];
        Dictionary<EntityKey, string> then = older.Entities.ToDictionary(e => e.Original.Key, e => EntityNames.Parent(e.Projected.Key.Name));
        IEnumerable<(EntityKey, EntityKey)> types = Renames(changes, k => k is EntityKind.Class or EntityKind.Interface).Select(c => (c.Entity, c.After!.Key))
            .Concat(aside.Where(a => a.IsOfType).Select(a => (a.Entity, a.Target)));
        MemberRename[] properties = [.. aside.Where(a => !a.IsOfType).Select(a => new MemberRename(a.Entity with { Name = $"{then[a.Entity]}::{a.Entity.SimpleName}" }, a.To, SourceLocation.None))];
        ImmutableArray<MemberRename> members =
            [.. Renames(changes, k => k is EntityKind.Property or EntityKind.Constant or EntityKind.GlobalConstant).Select(c => new MemberRename(NameThen(c), c.To!, c.After!.Location))];
        return new RenameCommands(
            [.. RenameOrder.FreeingFirst(types, older.FreeNames.For).Select(r => JadeCommand.Of(VerbFor(r.Old.Kind), r.Old.Name, r.NewName))],
            RemapCommands(changes),
            [.. properties.Select(p => p.Command)],
            members,
            [.. SuperclassesFirst([.. MovedClasses(changes)])])
        {
            AsideIsReorganised = properties.Any(p => members.Any(m => m.To == p.Entity.SimpleName)),
        };
    }

    /// <summary>The assumptions that renames rest on: whether a name in other letter case is another name is not documented.</summary>
    public static IEnumerable<Assumption> AssumptionsOf(IEnumerable<JadeCommand> commands) =>
        commands.Any(r => r.Verb.StartsWith("Rename ", StringComparison.Ordinal)
            && string.Equals(new EntityKey(default, r.Arguments[0]).SimpleName, r.Arguments[1], StringComparison.OrdinalIgnoreCase))
            ? [Assumptions.NamesDifferByCase]
            : [];

    /// <summary>Classes with another superclass, renamed ones included.</summary>
    public static IEnumerable<Change> MovedClasses(IEnumerable<Change> changes) => changes.Where(c =>
        c.Entity.Kind == EntityKind.Class && c.Before is not null && c.After is not null && SuperclassOf(c.BeforeRenamed!) != SuperclassOf(c.After));

    /// <summary>The command that moves a class.</summary>
    public static JadeCommand MoveOf(Change moved) => JadeCommand.Of("Move Class", moved.After!.Key.Name, SuperclassOf(moved.After));

    /// <summary>The simple name of a class's superclass.</summary>
    public static string SuperclassOf(SchemaEntity type) => ClassShape.Of(type.Content).Superclass;

    /// <summary>The name of the command that renames entities of a kind.</summary>
    public static string VerbFor(EntityKind kind) => $"Rename {kind}";

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

    private static IEnumerable<Change> Renames(IEnumerable<Change> changes, Predicate<EntityKind> isWanted) =>
        changes.Where(c => c.Action == ChangeAction.Rename && isWanted(c.Entity.Kind));

    // The new class name is in force by the time a member is renamed, so the owner is named as it is called then.
    private static EntityKey NameThen(Change rename) =>
        rename.Entity with { Name = $"{EntityNames.Parent(rename.After!.Key.Name)}::{rename.Entity.SimpleName}" };

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
