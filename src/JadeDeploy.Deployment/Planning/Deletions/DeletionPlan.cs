using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning.Commands;
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

    /// <summary>Complete loads that take away what no command deletes; users before used.</summary>
    public ImmutableArray<CompleteLoad> CompleteLoads { get; private init; } = [];

    /// <summary>Commands for what is used by something that only goes with a complete load.</summary>
    public ImmutableArray<JadeCommand> AfterCompleteLoads { get; private init; } = [];

    /// <summary>Plans the deletions among some changes.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="before">The older version with the renames made.</param>
    /// <param name="request">The two versions and the platform.</param>
    /// <param name="problems">Takes an error for each deletion that cannot be made.</param>
    public static DeletionPlan From(
        IReadOnlyCollection<Change> changes, ImmutableArray<SchemaEntity> before, PlanRequest request, List<Diagnostic> problems)
    {
        // Deletions run after renames, so everything is called by the name it has then.
        SchemaEntity[] deleted = [.. changes.Where(c => c.Action == ChangeAction.Delete).Select(c => c.BeforeRenamed!), .. ReplacedByRename.In(changes)];
        var loads = new CompleteLoads(request, before);
        PlatformCommands target = request.Commands;
        var commanded = new List<SchemaEntity>();
        var absent = new List<SchemaEntity>();
        foreach (SchemaEntity entity in deleted)
        {
            if (entity.Key.Kind == EntityKind.Schema || PartsOfLoads.Contains(entity.Key.Kind) || GoesOtherwise(entity, deleted, request))
                continue;
            if (DeleteCommands.For(entity.Key, target) is not null)
                commanded.Add(entity);
            else if (loads.Takes(entity, problems))
                absent.Add(entity);
            else
                problems.Add(PlanDiagnostics.NoDeleteCommand(
                    entity.Location, KnownAs(entity, changes), request.PlatformVersion, ManualDeletion.OtherWays(entity, before, request.To), ManualDeletion.Of(entity.Key.Kind)));
        }
        ReportNeedless(request, absent, problems);
        commanded.AddRange(CrossingReferences.Of(commanded, before).Except(commanded));
        SchemaEntity[] files = [.. commanded.Where(e => e.Key.Kind == EntityKind.DatabaseFile).OrderBy(e => e.Key)];
        var order = new DeletionOrder(commanded.Except(files).Concat(absent), before);
        HashSet<string> names = [.. request.To.Schemas.SelectMany(s => s.Entities).Select(e => NameInUse(e.Key))];
        // What is in the way of a load goes before it, and whatever uses it before that.
        HashSet<EntityKey> freeing = order.WithUsers(e => names.Contains(NameInUse(e.Key)));
        HashSet<EntityKey> late = order.WithUsed(absent.Contains);
        HashSet<string> completelyLoaded = [.. absent.Select(e => e.Key.Schema)];
        SchemaEntity[] withLoads = [.. order.UsersFirst.Where(e => late.Contains(e.Key) && completelyLoaded.Contains(e.Key.Schema))];
        SchemaEntity[] commands = [.. order.UsersFirst.Except(withLoads)];
        return new DeletionPlan(
            [.. commands.Where(e => freeing.Contains(e.Key)).Select(Command)],
            [.. commands.Where(e => !freeing.Contains(e.Key) && !late.Contains(e.Key)).Select(Command)],
            [.. files.Select(Command)],
            [.. SchemaOrder.ProvidersFirst(request.From).Reverse().Select(s => s.Name)
                .Where(n => deleted.Any(e => e.Key.Kind == EntityKind.Schema && e.Key.Name == n))])
        {
            SchemasGoFirst = OthersLoseWhatDeletedSchemasMayUse(deleted, request.From),
            CompleteLoads = loads.For(withLoads, commands.Where(e => freeing.Contains(e.Key) || !late.Contains(e.Key))),
            AfterCompleteLoads = [.. commands.Where(e => late.Contains(e.Key) && !freeing.Contains(e.Key)).Select(Command)],
        };

        JadeCommand Command(SchemaEntity entity) => DeleteCommands.For(entity.Key, target)!;
    }

    // A person knows it by the name that the older version has for it, also when its class is renamed.
    private static EntityKey KnownAs(SchemaEntity entity, IEnumerable<Change> changes) =>
        changes.FirstOrDefault(c => ReferenceEquals(c.BeforeRenamed, entity))?.Entity ?? entity.Key;

    private static void ReportNeedless(PlanRequest request, List<SchemaEntity> absent, List<Diagnostic> problems)
    {
        foreach (string schema in request.CompleteLoads)
            if (!absent.Any(e => e.Key.Schema == schema))
                problems.Add(PlanDiagnostics.MatchesNothing("JadeAllowCompleteLoad", schema));
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
        EntityKind.ExportedFeature or EntityKind.ExportedType => DeleteCommands.For(entity.Key, request.Commands) is null,
        EntityKind.Other => IsOpaqueFormsFile(entity.Key) && request.To.Find(entity.Key.Schema)?.Forms.IsEmpty == false,
        _ => false,
    };

    private static bool IsOpaqueFormsFile(EntityKey key) => EntityNames.LocalName(key).StartsWith("forms/", StringComparison.Ordinal);
}
