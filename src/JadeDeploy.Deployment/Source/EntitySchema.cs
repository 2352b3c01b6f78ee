using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.EntityFiles;
using JadeDeploy.Schema.Forms.Writing;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Writing;

namespace JadeDeploy.Deployment.Source;

/// <summary>A schema that is kept as entity files, put together.</summary>
/// <param name="Path">The schema's own file.</param>
/// <param name="Name">The name inside it; empty when it cannot be told.</param>
/// <param name="Definition">The schema; null when no file of it can be read.</param>
/// <param name="Diagnostics">What was found in all its files.</param>
internal sealed record EntitySchema(string Path, string Name, SchemaDefinition? Definition, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the schema cannot be used.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Puts the files of one place together: one schema, or more when they do not agree whose they are.</summary>
    /// <param name="path">The schema's own file.</param>
    /// <param name="files">All files of the place, broken ones too.</param>
    public static IEnumerable<EntitySchema> Of(string path, IReadOnlyCollection<EntityFile> files)
    {
        Diagnostic[] found = [.. files.SelectMany(f => LargeFilePointer.FindingsIn(f))];
        ImmutableArray<EntityFileSchema> schemas = EntityFileSet.Assemble(files);
        if (schemas.IsEmpty)
            return [new EntitySchema(path, "", null, [.. found])];
        return schemas.Select((schema, i) =>
        {
            ImmutableArray<Diagnostic> all = [.. i == 0 ? found : [], .. schema.File.Diagnostics];
            return new EntitySchema(schema.File.Path, schema.File.SchemaName, Deployable(schema, all), all);
        });
    }

    // What only an entity file can say cannot be deployed, since no loader takes such files; a warning of its reader says so.
    private static SchemaDefinition Deployable(EntityFileSchema schema, ImmutableArray<Diagnostic> diagnostics)
    {
        SchemaFile file = schema.File with
        {
            Entities = Known(schema.File.Entities, ScmWriter.CanWrite),
            Diagnostics = diagnostics,
        };
        return new SchemaDefinition(file, schema.Forms is { } forms ? [forms with { Entities = Known(forms.Entities, DdxWriter.CanWrite) }] : []);
    }

    private static ImmutableArray<SchemaEntity> Known(ImmutableArray<SchemaEntity> entities, Predicate<EntityKey> canWrite) =>
    [
        .. entities.Where(e => e.Key.Kind != EntityKind.Other || canWrite(e.Key))
            .Select(e => e.Content[ContentField.Unread] is null ? e : e.With(e.Key, e.Content.With(ContentField.Unread, null))),
    ];
}
