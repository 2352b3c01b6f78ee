using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Semantics;

namespace JadeDeploy.Deployment.Building;

/// <summary>A version that refers to something it does not have is not deployed.</summary>
internal static class ReferenceCheck
{
    /// <summary>Checks what the newer version refers to. A mistake that is deployed already is no reason to stop.</summary>
    /// <returns>The warnings, at places a person can open.</returns>
    /// <exception cref="DeploymentException">The newer version refers to something that it does not have (JD2100 to JD2124).</exception>
    public static ImmutableArray<Diagnostic> Check(BuildContext context, SchemaVersions versions)
    {
        // Schemas of other repositories are not read here; whether they are there at all is the planner's question.
        string[] external =
        [
            .. context.Request.ExternalSchemas,
            .. SemanticCheck.SchemasOutside(versions.To),
            .. SemanticCheck.SchemasOutside(versions.From),
        ];
        ImmutableArray<Diagnostic> found =
        [
            .. SemanticCheck.CheckChange(versions.From, versions.To, [.. external.Where(s => versions.To.Find(s) is null)])
                .Select(f => versions.Newer.Paths.Locate(Permitted(f, context.Overrides))),
        ];
        if (found.Any(d => d.Severity == DiagnosticSeverity.Error))
            throw new DeploymentException(found);
        return found;
    }

    // The check knows files; the person who lifts it knows the target. What is wrong all the same fails in the proof or in the load.
    private static Diagnostic Permitted(SemanticFinding finding, AllowedOverrides overrides) =>
        finding.Diagnostic.Severity == DiagnosticSeverity.Error
        && overrides.Permits(NamedOverrides.DanglingReference, finding.Diagnostic.Code, $"{finding.Entity.Name}: {finding.Name}")
            ? finding.Diagnostic with { Severity = DiagnosticSeverity.Warning }
            : finding.Diagnostic;
}
