using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>The order in which schemas load: superschema before subschema, exporter before importer, else by name.</summary>
public static class SchemaOrder
{
    /// <summary>Orders the schemas of a version.</summary>
    /// <exception cref="DeploymentException">Schemas need each other (JD3008).</exception>
    public static ImmutableArray<SchemaDefinition> ProvidersFirst(SchemaSet set)
    {
        var ordered = ImmutableArray.CreateBuilder<SchemaDefinition>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new List<SchemaDefinition>(set.Schemas.OrderBy(s => s.Name, StringComparer.Ordinal));
        while (waiting.Count > 0)
        {
            SchemaDefinition? next = waiting.Find(s => Needs(s).All(n => done.Contains(n) || set.Find(n) is null));
            if (next is null)
            {
                SchemaEntity first = waiting[0].File.Entities[0];
                throw new DeploymentException(PlanDiagnostics.SchemaCycle(first.Location, waiting.Select(s => s.Name)));
            }
            waiting.Remove(next);
            done.Add(next.Name);
            ordered.Add(next);
        }
        return ordered.ToImmutable();
    }

    /// <summary>The schemas that one builds on: its superschema and the exporters of its packages.</summary>
    public static IEnumerable<string> Needs(SchemaDefinition schema) =>
        Exporters(schema).Select(e => e.Exporter).Append(schema.Superschema).Where(n => n != schema.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The imported packages of a schema with the schema that exports each.</summary>
    public static IEnumerable<(SchemaEntity Package, string Exporter)> Exporters(SchemaDefinition schema) =>
        schema.Entities.Where(e => e.Key.Kind == EntityKind.ImportedPackage)
            .Select(e => (e, (e.Content[ContentField.Definition] ?? "").Split("::")[0]));
}
