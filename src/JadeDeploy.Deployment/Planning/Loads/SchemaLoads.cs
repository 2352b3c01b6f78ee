using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning.Deletions;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Writing;

namespace JadeDeploy.Deployment.Planning.Loads;

/// <summary>Writes the loads of schema and forms files, providers first.</summary>
internal sealed class SchemaLoads(ImmutableArray<Change> changes, PlanRequest request, StepWriter steps)
{
    private readonly ImmutableArray<SchemaDefinition> _schemas = SchemaOrder.ProvidersFirst(request.To);
    private readonly HashSet<string> _reorganised = new(StringComparer.Ordinal);
    private readonly SchemaFiles _files = new(request);
    private readonly ILookup<string, Change> _changes = changes.ToLookup(c => (c.After ?? c.Before)!.Key.Schema);

    /// <summary>
    /// Loads the headers of new classes that existing classes move below: the command that moves a class needs its new
    /// superclass, and the members of the new class may need what moves.
    /// </summary>
    public void WriteNewSuperclasses(IEnumerable<Change> moves)
    {
        HashSet<string> wanted = [.. moves.Select(m => ClassShape.Of(m.After!.Content).Superclass)];
        HashSet<EntityKey> added = [.. changes.Where(c => c.Action == ChangeAction.Add && c.Entity.Kind == EntityKind.Class).Select(c => c.Entity)];
        foreach (SchemaDefinition schema in _schemas.Where(s => request.From.Find(s.Name) is not null))
        {
            var headers = new List<SchemaEntity>();
            foreach (SchemaEntity type in schema.Entities.Where(e => e.Key.Kind == EntityKind.Class && wanted.Contains(e.Key.SimpleName)))
                for (SchemaEntity? next = type; next is not null && added.Contains(next.Key) && !headers.Contains(next);)
                {
                    headers.Add(next);
                    string superclass = ClassShape.Of(next.Content).Superclass;
                    next = schema.Entities.FirstOrDefault(e => e.Key.Kind == EntityKind.Class && e.Key.SimpleName == superclass);
                }
            if (headers.Count > 0)
                WritePartial(schema, new LoadContent([.. headers], [], [Assumptions.HeaderBeforeMove.Id]));
        }
    }

    /// <summary>Loads every schema that changed: a new one completely, another with a partial definition.</summary>
    public void WriteSchemas()
    {
        foreach (SchemaDefinition schema in _schemas)
        {
            if (request.From.Find(schema.Name) is null)
            {
                ReorganiseControlsFor(schema);
                WriteNew(schema);
            }
            else if (IsOnlyLoadedWhole(schema))
                WriteComplete(schema, null);
            else if (Content(schema) is { IsEmpty: false } content)
                WritePartial(schema, content);
        }
    }

    /// <summary>Whether a forms file that will be loaded has to wait until classes of controls are reorganised.</summary>
    public bool FormsNeedReorganisation => FormsToLoad.Any(s => ControlChanges.Precede(s, changes, request));

    /// <summary>Loads the forms files of existing schemas in which anything changed, RPS mappings last.</summary>
    public void WriteForms()
    {
        foreach (SchemaDefinition schema in FormsToLoad)
            foreach (FormsFile forms in schema.Forms.Where(f => HasChanges(f, schema)).OrderBy(f => f.IsRpsMapping))
                steps.Forms(schema.Name, _files.Forms(schema, forms));
    }

    /// <summary>Loads complete definitions that take away what no command deletes, with their forms file in the same run.</summary>
    public void WriteCompleteLoads(IEnumerable<CompleteLoad> loads)
    {
        foreach (CompleteLoad load in loads)
            steps.CompleteLoad(load, load.Schema.Forms.FirstOrDefault(f => !f.IsRpsMapping));
    }

    private IEnumerable<SchemaDefinition> FormsToLoad =>
        _schemas.Where(s => request.From.Find(s.Name) is not null && s.Forms.Any(f => HasChanges(f, s)));

    // The forms of a new schema load in the run that creates it, so classes of controls that it inherits are reorganised before (error 8525).
    private void ReorganiseControlsFor(SchemaDefinition schema)
    {
        Change[] loaded = [.. changes.Where(c => c.After is { } after && request.From.Find(after.Key.Schema) is not null)];
        if (schema.Forms.All(f => f.IsRpsMapping) || !ControlChanges.Precede(schema, loaded, request) || !_reorganised.Add(schema.Superschema))
            return;
        // What was only deleted from may be loaded again by now as well: the load of an owner takes its parts away.
        IEnumerable<Change> existing = changes.Where(c => request.From.Find((c.After ?? c.Before)!.Key.Schema) is not null);
        steps.ReorganiseAndTransition([.. PlanSteps.TouchedSchemas(existing, request).Where(s => request.From.Find(s) is not null)]);
    }

    // A new schema needs its application and default map file in the run that creates it (errors 8528 and 8529).
    private void WriteNew(SchemaDefinition schema)
    {
        FormsFile? forms = schema.Forms.FirstOrDefault(f => !f.IsRpsMapping);
        WriteComplete(schema, forms is null ? null : _files.Forms(schema, forms));
        foreach (FormsFile other in schema.Forms.Where(f => f != forms))
            steps.Forms(schema.Name, _files.Forms(schema, other));
    }

    private void WriteComplete(SchemaDefinition schema, FormsFile? forms)
    {
        (ReadOnlyMemory<byte> bytes, string[] assumptions) = _files.Schema(schema);
        steps.Load(schema.Name, bytes, forms, assumptions);
    }

    // Text that is not understood cannot be put into a partial definition.
    private bool IsOnlyLoadedWhole(SchemaDefinition schema)
    {
        HashSet<EntityKey> writable = [.. schema.File.Entities.Where(e => e.Key.Kind == EntityKind.Other && ScmWriter.CanWrite(e.Key)).Select(e => e.Key)];
        HashSet<EntityKey> opaque = [.. schema.File.Entities.Where(e => e.Key.Kind == EntityKind.Other).Select(e => e.Key).Except(writable)];
        return _changes[schema.Name].Any(c => opaque.Contains(c.Entity));
    }

    private LoadContent Content(SchemaDefinition schema)
    {
        HashSet<EntityKey> ofForms = [.. schema.Forms.SelectMany(f => f.Entities).Select(e => e.Key)];
        IEnumerable<Change> ofFile = _changes[schema.Name].Where(c => c.After is null || !ofForms.Contains(c.After.Key));
        SchemaEntity[] kept = [.. changes.Where(c => c.Action == ChangeAction.Delete
            && c.Entity.Kind is EntityKind.ExportedType or EntityKind.ExportedFeature
            && DeleteCommands.For(c.Entity, request.Commands) is not null).Select(c => c.BeforeRenamed!)];
        return LoadSelection.Choose(schema, ofFile, kept);
    }

    private void WritePartial(SchemaDefinition schema, LoadContent content) =>
        steps.Load(schema.Name, _files.Partial(schema, content), null, content.Assumptions);

    // A relational view can stand in two files; what comes from entity files is all in one.
    private bool HasChanges(FormsFile forms, SchemaDefinition schema)
    {
        HashSet<EntityKey> entities = [.. forms.Entities.Select(e => e.Key)];
        return _changes[schema.Name].Any(c =>
            (c.After is { } after && entities.Contains(after.Key) && (forms.Bytes.IsEmpty || after.Location.File == forms.Path))
            || (c.After is null && IsReplacedBy(c.BeforeRenamed!, entities, forms)));
    }

    // A control goes when its form is loaded; the opaque forms file of an older extract goes when a newer kind is loaded.
    private static bool IsReplacedBy(SchemaEntity deleted, HashSet<EntityKey> entities, FormsFile forms) => deleted.Key.Kind switch
    {
        EntityKind.Control or EntityKind.MenuItem => entities.Contains(EntityNames.OwnerOf(deleted)!.Value),
        EntityKind.Other => EntityNames.LocalName(deleted.Key).StartsWith("forms/", StringComparison.Ordinal) && !forms.IsRpsMapping,
        _ => false,
    };
}
