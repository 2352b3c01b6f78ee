using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Schema.Semantics;

/// <summary>
/// Looks whether everything that schemas refer to exists: JD2100 to JD2126. Names that only the platform could have are
/// warnings, since its table is not complete; what cannot exist is an error. A reference into an external schema, or
/// through a type whose ancestors are not all known, is not checked, so one mistake gives one finding.
/// The sources of methods are not looked into.
/// </summary>
public static class SemanticCheck
{
    /// <summary>Checks a set of schemas by itself.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="externalSchemas">Schemas that exist but are not in the set.</param>
    /// <param name="platform">The platform's own names; the table that comes with this library when null.</param>
    /// <returns>What was found, by file and place.</returns>
    public static ImmutableArray<SemanticFinding> Check(SchemaSet schemas, IEnumerable<string> externalSchemas, PlatformTable? platform = null) =>
        Run(schemas, externalSchemas, new HashSet<string>(), null, platform);

    /// <summary>
    /// Checks the newer of two versions. The older one is deployed, so its mistakes stop nobody: an error that it has too is a
    /// warning, and a name that only the platform could have is there, since the older version was loaded with it. A name
    /// that the older version declares and the newer one does not is certainly not the platform's: a reference that is left to
    /// it is an error.
    /// </summary>
    /// <param name="older">The older version; empty when there is none.</param>
    /// <param name="newer">The newer version.</param>
    /// <param name="externalSchemas">Schemas that exist but are in neither version.</param>
    /// <returns>What was found in the newer version, by file and place.</returns>
    public static ImmutableArray<SemanticFinding> CheckChange(SchemaSet older, SchemaSet newer, IReadOnlyCollection<string> externalSchemas)
    {
        HashSet<string> userNames = [.. older.Schemas.SelectMany(s => s.Entities).Where(e => IsDeclaration(e.Key.Kind)).Select(e => e.Key.SimpleName)];
        ImmutableArray<SemanticFinding> found = Run(newer, externalSchemas, userNames, older.Schemas.IsEmpty ? null : new SymbolTable(older, externalSchemas), null);
        if (found.IsEmpty || older.Schemas.IsEmpty)
            return found;
        HashSet<(string, EntityKey, string)> before = [.. Run(older, externalSchemas, new HashSet<string>(), null, null).Select(f => f.Identity)];
        return
        [
            .. found
                .Where(f => f.Diagnostic.Severity == DiagnosticSeverity.Error || !before.Contains(f.Identity))
                .Select(f => before.Contains(f.Identity) ? f with { Diagnostic = f.Diagnostic with { Severity = DiagnosticSeverity.Warning } } : f),
        ];
    }

    /// <summary>
    /// The schemas that a set refers to and does not hold: superschemas, and exporters of imported packages. Who was given some
    /// files and no more takes these for external.
    /// </summary>
    public static ImmutableArray<string> SchemasOutside(SchemaSet schemas)
    {
        HashSet<string> inside = [.. schemas.Schemas.Select(s => s.Name)];
        IEnumerable<string> exporters = schemas.Schemas
            .SelectMany(s => s.Entities)
            .Where(e => e.Key.Kind == EntityKind.ImportedPackage)
            .Select(e => new ImportedPackageSymbol(e).Exporter);
        return
        [
            .. schemas.Schemas.Select(s => s.Superschema).Concat(exporters)
                .Where(s => s.Length > 0 && s != SymbolTable.RootSchema && !inside.Contains(s))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<SemanticFinding> Run(
        SchemaSet schemas, IEnumerable<string> externalSchemas, HashSet<string> userNames, SymbolTable? before, PlatformTable? platform)
    {
        var context = new CheckContext(schemas, new SymbolTable(schemas, externalSchemas, platform), userNames, before);
        var types = new TypeChecks(context);
        var members = new MemberChecks(context);
        var packages = new PackageChecks(context);
        var files = new FileChecks(context);
        var views = new ViewChecks(context);
        var forms = new FormsChecks(context, platform ?? PlatformTable.Default);
        foreach (SchemaDefinition schema in schemas.Schemas)
        {
            types.CheckSchema(schema);
            // What a broken file says is reliable as far as it was read, but the file must be mended first.
            foreach (SchemaEntity entity in schema.Entities)
            {
                types.Check(entity);
                members.Check(entity);
                packages.Check(entity);
                files.Check(entity);
                forms.Check(entity);
                views.Check(entity);
            }
        }
        return
        [
            .. context.Findings
                .OrderBy(f => f.Diagnostic.Location.File, StringComparer.Ordinal)
                .ThenBy(f => f.Diagnostic.Location.Line)
                .ThenBy(f => f.Diagnostic.Location.Column),
        ];
    }

    private static bool IsDeclaration(EntityKind kind) =>
        kind is EntityKind.Class or EntityKind.Interface or EntityKind.Property or EntityKind.Method or EntityKind.Constant
            or EntityKind.Library or EntityKind.Locale or EntityKind.DatabaseFile;
}
