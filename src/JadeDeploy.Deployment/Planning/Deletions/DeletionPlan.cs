using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>How everything that is gone is taken out of the database.</summary>
/// <param name="BeforeLoads">Commands that free a name which a load needs.</param>
/// <param name="AfterLoads">The other commands for the latest version, users before used.</param>
/// <param name="Files">Commands that delete database files: current version, after the transition.</param>
/// <param name="Schemas">Whole schemas, leaf first.</param>
internal sealed record DeletionPlan(
    ImmutableArray<JadeCommand> BeforeLoads,
    ImmutableArray<JadeCommand> AfterLoads,
    ImmutableArray<JadeCommand> Files,
    ImmutableArray<string> Schemas)
{
    /// <summary>
    /// Kinds that go when their smallest owner is loaded again, or when a forms file is loaded: they have no command of
    /// their own and need none.
    /// </summary>
    private static readonly EntityKind[] PartsOfLoads =
    [
        EntityKind.Inverse, EntityKind.EventMapping, EntityKind.InterfaceMapping, EntityKind.ClassMap,
        EntityKind.ImportedType, EntityKind.Control, EntityKind.MenuItem,
    ];

    /// <summary>
    /// Whether whole schemas go before anything else. They go last, so that the way back is open for as long as possible,
    /// unless a schema that stays loses something which a deleted one may still use.
    /// </summary>
    public bool SchemasGoFirst { get; private init; }

    /// <summary>Plans the deletions among some changes.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="request">The two versions and the platform.</param>
    /// <param name="problems">Takes an error for each deletion that has no command.</param>
    public static DeletionPlan From(IReadOnlyCollection<Change> changes, PlanRequest request, List<Diagnostic> problems)
    {
        // Deletions run after renames, so everything is called by the name it has then.
        SchemaEntity[] deleted = [.. changes.Where(c => c.Action == ChangeAction.Delete).Select(c => c.BeforeRenamed!), .. ReplacedByRename.In(changes)];
        ImmutableArray<SchemaEntity> before = SchemaComparison.Rename(request.From, request.To, request.Renames);
        HashSet<string> names = [.. request.To.Schemas.SelectMany(s => s.Entities).Select(e => NameInUse(e.Key))];
        var commanded = new List<SchemaEntity>();
        foreach (SchemaEntity entity in deleted)
        {
            if (entity.Key.Kind == EntityKind.Schema || PartsOfLoads.Contains(entity.Key.Kind) || GoesOtherwise(entity, deleted, request))
                continue;
            if (DeleteCommands.For(entity.Key, request.PlatformVersion) is null)
                problems.Add(PlanDiagnostics.NoDeleteCommand(entity.Location, entity.Key, request.PlatformVersion));
            else
                commanded.Add(entity);
        }
        commanded.AddRange(ReferencesThatCross(commanded, before));
        IReadOnlyList<SchemaEntity> ordered = DeletionOrder.UsersFirst([.. commanded.Where(e => e.Key.Kind != EntityKind.DatabaseFile)], before);
        return new DeletionPlan(
            [.. ordered.Where(e => names.Contains(NameInUse(e.Key))).Select(Command)],
            [.. ordered.Where(e => !names.Contains(NameInUse(e.Key))).Select(Command)],
            [.. commanded.Where(e => e.Key.Kind == EntityKind.DatabaseFile).OrderBy(e => e.Key).Select(Command)],
            [.. SchemaOrder.ProvidersFirst(request.From).Reverse().Select(s => s.Name)
                .Where(n => deleted.Any(e => e.Key.Kind == EntityKind.Schema && e.Key.Name == n))])
        {
            SchemasGoFirst = OthersLoseWhatDeletedSchemasMayUse(deleted, request.From),
        };

        JadeCommand Command(SchemaEntity entity) => DeleteCommands.For(entity.Key, request.PlatformVersion)!;
    }

    private static bool OthersLoseWhatDeletedSchemasMayUse(SchemaEntity[] deleted, SchemaSet from)
    {
        HashSet<string> losers = [.. deleted.Where(e => e.Key.Kind != EntityKind.Schema).Select(e => e.Key.Schema)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(deleted.Where(e => e.Key.Kind == EntityKind.Schema).Select(e => e.Key.Name));
        while (open.TryPop(out string? name))
            if (from.Find(name) is { } schema && seen.Add(name))
                foreach (string provider in SchemaOrder.Needs(schema))
                    open.Push(provider);
        return seen.Overlaps(losers);
    }

    // Two kinds that share one space of names: a property and a method of a class, a class and an interface.
    private static string NameInUse(EntityKey key) => key.Kind switch
    {
        EntityKind.Property or EntityKind.Constant or EntityKind.Method => "member " + key.Name,
        EntityKind.Class or EntityKind.Interface => "type " + key.Name,
        EntityKind.GlobalConstant or EntityKind.ExternalFunction => "global " + key.Name,
        _ => key.ToString(),
    };

    // A form goes with its class; an exported feature of an older platform goes when the package is loaded again; the
    // opaque forms file of an older extract goes when a forms file of the newer kind is loaded.
    private static bool GoesOtherwise(SchemaEntity entity, SchemaEntity[] deleted, PlanRequest request) => entity.Key.Kind switch
    {
        EntityKind.Form => deleted.Any(e => e.Key.Kind == EntityKind.Class && entity.Key.Name.StartsWith(e.Key.Name + "@", StringComparison.Ordinal)),
        EntityKind.ExportedFeature or EntityKind.ExportedType => DeleteCommands.For(entity.Key, request.PlatformVersion) is null,
        EntityKind.Other => IsOpaqueFormsFile(entity.Key) && request.To.Find(entity.Key.Schema)?.Forms.IsEmpty == false,
        _ => false,
    };

    private static bool IsOpaqueFormsFile(EntityKey key) => EntityNames.LocalName(key).StartsWith("forms/", StringComparison.Ordinal);

    // Classes that are deleted together may refer to each other: their references go first, so that no class is in use.
    private static IEnumerable<SchemaEntity> ReferencesThatCross(List<SchemaEntity> commanded, ImmutableArray<SchemaEntity> before)
    {
        HashSet<string> classes = [.. commanded.Where(e => e.Key.Kind == EntityKind.Class).Select(e => e.Key.Name)];
        if (classes.Count == 0)
            return [];
        HashSet<string> simpleNames = [.. commanded.Where(e => e.Key.Kind is EntityKind.Class or EntityKind.Interface).Select(e => e.Key.SimpleName)];
        return [.. before.Where(e => e.Key.Kind == EntityKind.Property
            && classes.Contains(EntityNames.Parent(e.Key.Name)) && simpleNames.Contains(PropertyShape.Of(e.Content).TypeName))];
    }
}
