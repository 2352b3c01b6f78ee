using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading.Conversion;
using JadeDeploy.Database.Names;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Database.Loading;

/// <summary>Deletes a schema with all instances of its classes, in the current version.</summary>
internal sealed class SchemaDeletion(EmbeddedDatabase database, SqliteSession session, EntityStore store)
{
    // It comes with the platform and may be deleted all the same; an embedded database never has it.
    private const string ReportWriter = "JadeReportWriterSchema";

    /// <summary>Checks and deletes.</summary>
    /// <returns>The instances that went.</returns>
    /// <exception cref="LoaderException">There is no such schema, or something still builds on it.</exception>
    public ImmutableArray<DataLoss> Delete(string schema)
    {
        Check(schema);
        var losses = new LossCount();
        foreach (string type in database.Objects.Classes().Where(c => c.StartsWith(schema + "::", StringComparison.Ordinal)).ToList())
        {
            losses.Add(LossKind.Instances, type, null, database.Objects.Count(type));
            database.Objects.Delete(type);
        }
        store.RemoveSchema(schema);
        session.Execute("DELETE FROM pending_remap WHERE substr(class, 1, length($1) + 2) = $1 || '::'", schema);
        new RestartRecords(session).Clear(schema);
        new StructuralLoads(session).Clear(schema);
        return losses.ToLosses();
    }

    private void Check(string schema)
    {
        if (SuppliedSchemas.Contains(schema) && schema != ReportWriter)
            throw LoaderErrors.SchemaNotDeleted(schema, "it comes with the platform");
        if (database.Catalogue.ReorganisedSchemas is { Length: > 0 } waiting)
            throw LoaderErrors.ReorganisationInProgress(waiting);
        if (database.Catalogue.VersionedSchemas.Contains(schema))
            throw LoaderErrors.SchemaNotDeleted(schema, "it has changes that wait for a reorganisation");
        if (!store.Contains(QualifiedNames.Schema(schema), CatalogueVersion.Current))
            throw LoaderErrors.SchemaNotFound(SourceLocation.None, schema, "Nothing was deleted.");
        foreach (CatalogueVersion version in (ReadOnlySpan<CatalogueVersion>)[CatalogueVersion.Current, CatalogueVersion.Latest])
        {
            var graph = new SchemaGraph(new CatalogueEditor(store, version));
            if (graph.Subschemas(schema).FirstOrDefault() is { } subschema)
                throw LoaderErrors.SchemaNotDeleted(schema, $"'{subschema}' is a subschema of it; delete that first");
            if (graph.Importers(schema).FirstOrDefault() is { } importer)
                throw LoaderErrors.SchemaNotDeleted(schema, $"'{importer}' imports a package from it");
        }
    }
}
