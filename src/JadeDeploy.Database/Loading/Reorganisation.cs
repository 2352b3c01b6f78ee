using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading.Conversion;
using JadeDeploy.Database.Names;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>Takes the latest version of schemas to the current one, in two phases as on the platform.</summary>
internal sealed class Reorganisation(EmbeddedDatabase database, SqliteSession session, EntityStore store)
{
    private readonly CatalogueEditor _current = new(store, CatalogueVersion.Current);
    private readonly CatalogueEditor _latest = new(store, CatalogueVersion.Latest);
    private readonly PendingConversions _pending = new(session);
    private readonly RestartRecords _restarts = new(session);
    private readonly StructuralLoads _structuralLoads = new(session);

    /// <summary>The online phase. Versioned schemas that build on the named ones come along.</summary>
    public ReorganisationResult Reorganise(IEnumerable<string> schemas)
    {
        ImmutableArray<string> waiting = database.Catalogue.ReorganisedSchemas;
        SchemaGraph graph = new(_latest);
        ImmutableArray<string> versioned = database.Catalogue.VersionedSchemas;
        var named = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string schema in schemas)
        {
            CheckExists(schema, versioned);
            named.UnionWith(graph.Observers(schema).Append(schema).Where(s => versioned.Contains(s)));
        }
        if (waiting.Length > 0 && !named.IsSubsetOf(waiting))
            throw LoaderErrors.ReorganisationInProgress(waiting);
        foreach (string schema in named)
            CheckComplete(graph, schema, named, versioned);
        if (named.FirstOrDefault(_restarts.Has) is { } unfinished)
            throw LoaderErrors.LoadUnfinished(unfinished);
        var conversion = new ObjectConversion(database.Objects, _current);
        var result = new ReorganisationResult(conversion.Run(_latest, _pending.Renames(named), write: false));
        foreach (string schema in named)
            session.Execute("INSERT OR IGNORE INTO reorganised_schema (name) VALUES ($1)", schema);
        return result;
    }

    /// <summary>The offline phase: it ends the reorganisation as a whole.</summary>
    public ReorganisationResult Transition(IEnumerable<string> schemas)
    {
        ImmutableArray<string> reorganised = database.Catalogue.ReorganisedSchemas;
        foreach (string schema in schemas)
            if (database.Catalogue.VersionedSchemas.Contains(schema) && !reorganised.Contains(schema))
                throw LoaderErrors.NotReorganised(schema);
        if (reorganised.IsEmpty)
            return new ReorganisationResult([]);
        var conversion = new ObjectConversion(database.Objects, _current);
        foreach (string schema in reorganised)
            store.Commit(schema);
        ImmutableArray<DataLoss> losses = conversion.Run(_current, _pending.Renames(reorganised), write: true);
        foreach (string schema in reorganised)
        {
            _pending.Discard(schema);
            _structuralLoads.Clear(schema);
        }
        Abort();
        return new ReorganisationResult(losses);
    }

    /// <summary>Takes back the online phase; without one it does nothing.</summary>
    public void Abort() => session.Execute("DELETE FROM reorganised_schema");

    /// <summary>Forgets the latest version of schemas.</summary>
    public void Unversion(IEnumerable<string> schemas)
    {
        if (database.Catalogue.ReorganisedSchemas is { Length: > 0 } waiting)
            throw LoaderErrors.ReorganisationInProgress(waiting);
        HashSet<string> named = [.. schemas];
        CheckUnversion(named);
        foreach (string schema in named)
        {
            store.DiscardLatest(schema);
            _pending.Discard(schema);
            _restarts.Clear(schema);
        }
    }

    private void CheckUnversion(HashSet<string> named)
    {
        SchemaGraph graph = new(_latest);
        ImmutableArray<string> versioned = database.Catalogue.VersionedSchemas;
        foreach (string schema in named)
        {
            if (_structuralLoads.Has(schema))
                throw LoaderErrors.StructuralLoadNotUnversioned(schema);
            if (graph.Observers(schema).FirstOrDefault(o => !named.Contains(o) && versioned.Contains(o)) is { } dependant)
                throw LoaderErrors.DependantNotUnversioned(schema, dependant);
        }
    }

    private void CheckExists(string schema, ImmutableArray<string> versioned)
    {
        if (!versioned.Contains(schema) && !_latest.Contains(QualifiedNames.Schema(schema)))
            throw LoaderErrors.SchemaNotFound(SourceLocation.None, schema, "Only a schema that was loaded can be reorganised.");
    }

    private void CheckComplete(SchemaGraph graph, string schema, SortedSet<string> named, ImmutableArray<string> versioned)
    {
        if (graph.Providers(schema).FirstOrDefault(p => versioned.Contains(p) && !named.Contains(p)) is { } left)
            throw LoaderErrors.Incomplete(SourceLocation.None, $"Schema '{schema}' builds on the latest version of '{left}'. Reorganise both together.");
        foreach (StoredEntity imported in _latest.OfKind(EntityKind.ImportedType).Where(e => graph.Importers(schema).Append(schema).Contains(e.Key.Schema)))
        {
            var package = new EntityKey(EntityKind.ImportedPackage, $"{imported.Key.Schema}::{QualifiedNames.TypeOfMember(imported.Key)}");
            if (_latest.Find(package) is not { } content || !graph.Contains(SchemaGraph.ExporterOf(content)))
                continue;
            var exported = new EntityKey(EntityKind.ExportedType, $"{content[ContentField.Definition]}::{imported.Key.SimpleName}");
            if (!_latest.Contains(exported))
                throw LoaderErrors.StillUsed(SourceLocation.None, new Use(exported, imported.Key, "imports it"));
        }
    }
}
