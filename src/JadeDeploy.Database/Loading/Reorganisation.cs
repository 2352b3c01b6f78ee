using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>Takes the latest version of schemas to the current one, in two phases as on the platform.</summary>
internal sealed class Reorganisation(EmbeddedDatabase database, SqliteSession session, EntityStore store)
{
    private readonly CatalogueEditor _latest = new(store, CatalogueVersion.Latest);

    /// <summary>The online phase. Versioned schemas that build on the named ones come along.</summary>
    public void Reorganise(IEnumerable<string> schemas)
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
        foreach (string schema in named)
            session.Execute("INSERT OR IGNORE INTO reorganised_schema (name) VALUES ($1)", schema);
    }

    /// <summary>The offline phase: it ends the reorganisation as a whole.</summary>
    public void Transition(IEnumerable<string> schemas)
    {
        ImmutableArray<string> reorganised = database.Catalogue.ReorganisedSchemas;
        foreach (string schema in schemas)
            if (database.Catalogue.VersionedSchemas.Contains(schema) && !reorganised.Contains(schema))
                throw LoaderErrors.NotReorganised(schema);
        var current = new SchemaGraph(new CatalogueEditor(store, CatalogueVersion.Current));
        var conversions = new PendingConversions(session, database.Objects);
        foreach (string schema in reorganised)
            conversions.Convert(current, schema, store.Overlay(schema));
        foreach (string schema in reorganised)
            store.Commit(schema);
        Abort();
    }

    /// <summary>Takes back the online phase; without one it does nothing.</summary>
    public void Abort() => session.Execute("DELETE FROM reorganised_schema");

    /// <summary>Forgets the latest version of schemas.</summary>
    public void Unversion(IEnumerable<string> schemas)
    {
        if (database.Catalogue.ReorganisedSchemas is { Length: > 0 } waiting)
            throw LoaderErrors.ReorganisationInProgress(waiting);
        foreach (string schema in schemas)
        {
            store.DiscardLatest(schema);
            new PendingConversions(session, database.Objects).Discard(schema);
            new RestartRecords(session).Clear(schema);
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
