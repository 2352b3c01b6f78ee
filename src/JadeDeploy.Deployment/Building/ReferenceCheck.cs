using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Semantics;

namespace JadeDeploy.Deployment.Building;

/// <summary>A version that refers to something it does not have is not deployed.</summary>
internal static class ReferenceCheck
{
    /// <summary>Checks what the newer version refers to. A mistake that is deployed already is no reason to stop.</summary>
    /// <returns>The warnings, at places a person can open.</returns>
    /// <exception cref="DeploymentException">The newer version refers to something that it does not have (JD2100 to JD2126), or takes away what another repository uses (JD3077).</exception>
    public static ImmutableArray<Diagnostic> Check(BuildContext context, SchemaVersions versions)
    {
        SchemaSet older = With(versions.From, versions.Neighbours);
        SchemaSet newer = With(versions.To, versions.Neighbours);
        // What is read of other repositories is checked like our own; whether the rest is there at all is the planner's question.
        string[] external =
        [
            .. context.Request.ExternalSchemas,
            .. SemanticCheck.SchemasOutside(versions.To),
            .. SemanticCheck.SchemasOutside(versions.From),
            .. SemanticCheck.SchemasOutside(newer).Where(s => versions.From.Find(s) is null),
        ];
        ImmutableArray<Diagnostic> found =
        [
            .. SemanticCheck.CheckChange(older, newer, [.. external.Where(s => newer.Find(s) is null)])
                .Select(f => versions.To.Find(f.Entity.Schema) is null ? InNeighbour(f, context, versions) : Permitted(f, context.Overrides))
                .OfType<Diagnostic>()
                .Select(versions.Newer.Paths.Locate),
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

    private static SchemaSet With(SchemaSet set, ImmutableArray<SchemaDefinition> neighbours) => neighbours.IsEmpty
        ? set
        : new SchemaSet([.. set.Schemas.Concat(neighbours).OrderBy(s => s.Name, StringComparer.Ordinal)]);

    // What was wrong there before is no concern of this deployment. What it takes away has its place in the older version.
    private static Diagnostic? InNeighbour(SemanticFinding finding, BuildContext context, SchemaVersions versions)
    {
        if (finding.Diagnostic.Severity != DiagnosticSeverity.Error)
            return null;
        string name = finding.Name[(finding.Name.LastIndexOf(':') + 1)..];
        HashSet<EntityKey> kept = [.. versions.To.Schemas.SelectMany(s => s.Entities).Select(e => e.Key)];
        SchemaEntity? gone = versions.From.Schemas.SelectMany(s => s.Entities)
            .FirstOrDefault(e => e.Key.SimpleName == name && !kept.Contains(e.Key));
        return GuardDiagnostics.UsedElsewhere(
            gone?.Location ?? SourceLocation.None, gone?.Key.ToString() ?? name, finding.Entity, context.Target.Registry?.OwnerOf(finding.Entity.Schema)?.Name);
    }
}
