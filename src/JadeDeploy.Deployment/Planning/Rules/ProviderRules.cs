using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Deployment.Planning;

/// <summary>Every superschema and every exporter of an imported package is in the version, or known from outside.</summary>
internal static class ProviderRules
{
    public static void Check(PlanRequest request, List<Diagnostic> problems)
    {
        foreach (SchemaDefinition schema in request.To.Schemas)
        {
            if (!IsThere(schema.Superschema, request))
                problems.Add(PlanDiagnostics.MissingSuperschema(schema.File.Entities[0].Location, schema.Name, schema.Superschema));
            foreach ((SchemaEntity package, string exporter) in SchemaOrder.Exporters(schema))
                if (!IsThere(exporter, request))
                    problems.Add(PlanDiagnostics.MissingExporter(package.Location, package.Key.SimpleName, exporter));
        }
    }

    private static bool IsThere(string schema, PlanRequest request) =>
        SuppliedSchemas.Contains(schema) || request.OtherSchemas.Contains(schema) || request.To.Find(schema) is not null;
}
