using System.Text.RegularExpressions;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>
/// What is shown to the outside: exposures (<c>_exposedListDefinitions</c>) and relational views. They show members of the platform's classes
/// too, of which few are known, so only what the older version declared and the newer one does not is reported.
/// </summary>
internal sealed partial class ViewChecks(CheckContext context)
{
    private static readonly EntityKind[] MemberKinds = [EntityKind.Property, EntityKind.Method, EntityKind.Constant];

    /// <summary>Whatever an entity shows.</summary>
    public void Check(SchemaEntity entity)
    {
        if (context.Older is null)
            return;
        if (entity.Key.Kind == EntityKind.Exposure)
            foreach ((string type, string? feature) in Exposed(entity.Content[ContentField.Definition] ?? ""))
                Check(entity, type, feature, feature is null ? null : $"{type} ", SchemaDiagnostics.GoneFromExposure);
        else if (entity.Key.Kind == EntityKind.RelationalView)
            foreach ((string type, string? feature) in Mapped(entity.Content[ContentField.Definition] ?? ""))
                Check(entity, type, feature, feature is null ? "<rpsClass name=" : $"<rpsClass name=\"{type}\"", SchemaDiagnostics.GoneFromView);
    }

    private void Check(SchemaEntity entity, string type, string? feature, string? after, Func<SourceLocation, EntityKey, string, Diagnostic> make)
    {
        string name = feature is null ? type : $"{type}::{feature}";
        if (IsDeclared(context.Older!, entity.Key.Schema, type, feature) && !IsThere(entity.Key.Schema, type, feature))
            context.Report(entity, feature ?? type, place => make(place, entity.Key, name), after);
    }

    private static bool IsDeclared(SymbolTable older, string schema, string type, string? feature) =>
        older.ResolveType(schema, type).Type is { } found
        && (feature is null ? found.Entity is not null : MemberKinds.Any(k => older.ResolveMember(schema, found, k, feature).Entity is not null));

    // A feature of a class that is gone is no second finding.
    private bool IsThere(string schema, string type, string? feature) =>
        context.Table.ResolveType(schema, type) is var found && feature is null
            ? !CheckContext.Failed(found.Outcome)
            : found.Type is not { } owner || MemberKinds.Any(k => !CheckContext.Failed(context.Table.ResolveMember(schema, owner, k, feature!).Outcome));

    // Net version=1 (Order javaName="Order" (_exposedJavaFeatures (total javaName="Total";))): an item begins behind a
    // parenthesis, a semicolon or the word of a group; those of the outermost list are classes.
    private static IEnumerable<(string Type, string? Feature)> Exposed(string definition)
    {
        int depth = 0;
        bool begins = false;
        string type = "";
        foreach (Match piece in Piece().Matches(definition))
        {
            if (piece.Value is "(" or ")" or ";")
            {
                depth += piece.Value == "(" ? 1 : piece.Value == ")" ? -1 : 0;
                begins = true;
            }
            else if (begins && !piece.Value.StartsWith("_exposed", StringComparison.Ordinal))
            {
                begins = false;
                if (depth == 1)
                    yield return (type = piece.Value, null);
                else
                    yield return (type, piece.Value);
            }
        }
    }

    // <rpsClass name="Order" /> stands in front of the tables whose columns are features: <feature name="total" />.
    private static IEnumerable<(string Type, string? Feature)> Mapped(string definition)
    {
        string type = "";
        foreach (Match name in MappedName().Matches(definition))
            if (name.Groups[1].Value == "rpsClass")
                yield return (type = name.Groups[2].Value, null);
            else if (type.Length > 0)
                yield return (type, name.Groups[2].Value);
    }

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|[\p{L}\p{Nd}_]+|[();]
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex("<(rpsClass|feature) name=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex MappedName();
}
