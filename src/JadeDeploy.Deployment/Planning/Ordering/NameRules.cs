using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Ordering;

/// <summary>Names that no order of commands makes free: those of what stays.</summary>
internal static class NameRules
{
    public static void Check(IReadOnlyCollection<Change> changes, PlanRequest request, List<Diagnostic> problems)
    {
        var scopes = new Lazy<TypeScopes>(() => new TypeScopes(request.To));
        foreach (Change rename in changes.Where(c => c.Action == ChangeAction.Rename && c.Entity.Kind is EntityKind.Class or EntityKind.Interface))
            foreach (SchemaDefinition schema in request.To.Schemas.Where(s => s.Name != rename.Entity.Schema))
                if (scopes.Value.OwnType(schema.Name, rename.To!) is { } other
                    && (Sees(scopes.Value, schema.Name, rename.After!.Key) || Sees(scopes.Value, rename.Entity.Schema, other)))
                    problems.Add(OrderDiagnostics.TypeNameStays(rename.After!.Location, rename.Entity, rename.To!, other));
        foreach (Change file in changes.Where(c => c.Action is ChangeAction.Delete or ChangeAction.Rename && c.Entity.Kind == EntityKind.DatabaseFile))
            CheckMaps(file.Entity, scopes, request, problems);
    }

    // "A subschema database can reuse or override the file definitions of its superschema" (User's Guide, Defining a Schema):
    // a map means the nearest file of its name.
    private static void CheckMaps(EntityKey file, Lazy<TypeScopes> scopes, PlanRequest request, List<Diagnostic> problems)
    {
        foreach (SchemaDefinition schema in request.To.Schemas)
            if (scopes.Value.Chain(schema.Name).FirstOrDefault(s => s == file.Schema || scopes.Value.Find(file with { Name = $"{s}::{file.SimpleName}" }) is not null) == file.Schema
                && scopes.Value.Find(file) is null)
                foreach (SchemaEntity map in schema.Entities.Where(e => e.Key.Kind == EntityKind.ClassMap && IsTo(e, file.SimpleName)))
                    problems.Add(OrderDiagnostics.MapChangesItsFile(map.Location, map.Key, file));
    }

    private static bool IsTo(SchemaEntity map, string file) => map.Content[ContentField.Definition]?.StartsWith($"\"{file}\"", StringComparison.Ordinal) == true;

    private static bool Sees(TypeScopes scopes, string schema, EntityKey type) =>
        scopes.Chain(schema).Contains(type.Schema) || scopes.IsImported(schema, type);
}
