using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Commands;

/// <summary>
/// New locales of schemas that the target has. A load ignores them unless they are there, and never changes or deletes one
/// (User's Guide 2020, "Loading Locales"), so a command makes them before their texts and forms are loaded.
/// </summary>
internal static class LocaleCommands
{
    private const string Create = "Create Locale";
    private const string CloneOf = " _cloneOf ";

    /// <summary>Reports locales that no command can make, and those that are defined differently.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="request">The two versions and the platform.</param>
    /// <param name="problems">Takes JD3058 and JD3059.</param>
    public static void Check(IEnumerable<Change> changes, PlanRequest request, List<Diagnostic> problems)
    {
        foreach (Change change in OfExistingSchemas(changes, request))
            if (change.Action == ChangeAction.Change)
                problems.Add(PlanDiagnostics.LocaleChanged(change.After!.Location, change.Entity));
            else if (change.Action == ChangeAction.Add && !request.Commands.Has(Create))
                problems.Add(PlanDiagnostics.NoCommandForLocale(change.After!.Location, change.Entity, request.PlatformVersion));
    }

    /// <summary>The commands: what another one is a clone of comes first.</summary>
    public static ImmutableArray<JadeCommand> From(IEnumerable<Change> changes, PlanRequest request) =>
    [
        .. OfExistingSchemas(changes, request).Where(c => c.Action == ChangeAction.Add).Select(c => c.After!)
            .OrderBy(l => BaseOf(l) is not null).ThenBy(l => l.Key).Select(l => Command(l, request)),
    ];

    private static JadeCommand Command(SchemaEntity locale, PlanRequest request) => BaseOf(locale) is { } clone
        ? JadeCommand.Of(Create, locale.Key.Name, "CloneOf", clone)
        : JadeCommand.Of(Create, locale.Key.Name, "CopyFrom", DefaultOf(request.From.Find(locale.Key.Schema)!));

    private static IEnumerable<Change> OfExistingSchemas(IEnumerable<Change> changes, PlanRequest request) =>
        changes.Where(c => c.Entity.Kind == EntityKind.Locale && request.From.Find(c.Entity.Schema) is not null && request.To.Find(c.Entity.Schema) is not null);

    // "English (United States)" _cloneOf 5129
    private static string? BaseOf(SchemaEntity locale) =>
        (locale.Content[ContentField.Definition] ?? "").Split(CloneOf, 2) is [_, var clone] ? clone.Split([' ', ','], 2)[0] : null;

    private static string DefaultOf(SchemaDefinition schema)
    {
        SchemaEntity[] locales = [.. schema.Entities.Where(e => e.Key.Kind == EntityKind.Locale && BaseOf(e) is null)];
        SchemaEntity? stated = locales.FirstOrDefault(l => (l.Content[ContentField.Definition] ?? "").EndsWith("schemaDefaultLocale", StringComparison.Ordinal));
        return EntityNames.LocalName((stated ?? locales.FirstOrDefault())?.Key ?? new EntityKey(EntityKind.Locale, $"{schema.Name}::0"));
    }
}
