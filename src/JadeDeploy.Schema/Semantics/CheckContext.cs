using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>What the checks of the different kinds of references share: the table, and where findings go.</summary>
internal sealed class CheckContext(SchemaSet schemas, SymbolTable table, IReadOnlySet<string> userNames, SymbolTable? older)
{
    private readonly NamePlaces _places = new(schemas);
    private readonly HashSet<(string, SourceLocation, string)> _reported = [];

    public SymbolTable Table { get; } = table;

    /// <summary>The names of the older version; null when there is none.</summary>
    public SymbolTable? Older { get; } = older;

    public List<SemanticFinding> Findings { get; } = [];

    /// <summary>
    /// How much a failed search matters: what could only be the platform's own is a warning, because the platform's table
    /// is not complete; but a name that a schema had in the version before is not the platform's.
    /// </summary>
    public DiagnosticSeverity SeverityOf(LookupOutcome outcome, string name) =>
        outcome == LookupOutcome.UnknownToPlatform && !userNames.Contains(name) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;

    /// <summary>Whether a search failed for certain, so that there is something to report.</summary>
    public static bool Failed(LookupOutcome outcome) => outcome is LookupOutcome.Unknown or LookupOutcome.UnknownToPlatform;

    /// <summary>Reports an entity's reference at the place of the name, once.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The name.</param>
    /// <param name="make">Makes the finding at a place.</param>
    /// <param name="after">What stands before the name in a forms file.</param>
    public void Report(SchemaEntity entity, string name, Func<SourceLocation, Diagnostic> make, string? after = null) =>
        ReportAt(_places.Of(entity, name, after), entity, name, make);

    /// <summary>Reports an entity's reference at the place of the entity, for a name that stands somewhere else.</summary>
    public void ReportAtEntity(SchemaEntity entity, string name, Func<SourceLocation, Diagnostic> make) => ReportAt(entity.Location, entity, name, make);

    /// <summary>Checks the name of a type and gives the type.</summary>
    public TypeSymbol? RequireType(SchemaEntity entity, string name, string role)
    {
        TypeLookup found = Table.ResolveType(entity.Key.Schema, name);
        if (Failed(found.Outcome))
            Report(entity, name, place => SchemaDiagnostics.UnknownType(SeverityOf(found.Outcome, name), place, entity.Key, role, name));
        return found.Type;
    }

    private void ReportAt(SourceLocation place, SchemaEntity entity, string name, Func<SourceLocation, Diagnostic> make)
    {
        Diagnostic diagnostic = make(place);
        if (_reported.Add((diagnostic.Code, place, name)))
            Findings.Add(new SemanticFinding(diagnostic, entity.Key, name));
    }
}
