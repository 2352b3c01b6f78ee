using System.Text.RegularExpressions;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What changes of relational views mean, and for which classes a replica in a relational database is kept.</summary>
internal sealed partial class ViewRules
{
    private readonly HashSet<string> _mapped;

    /// <summary>Looks for the mappings of both versions.</summary>
    public ViewRules(SchemaSet from, SchemaSet to) =>
        // Every name in a mapping counts: which elements of it name classes is not documented.
        _mapped = [.. from.Schemas.Concat(to.Schemas).SelectMany(s => s.Entities)
            .Where(IsMapping).SelectMany(e => Word().Matches(e.Content[ContentField.Definition] ?? "")).Select(m => m.Value)];

    /// <summary>Judges a change of a view.</summary>
    public static Verdict Judge(Change change) =>
        // "Any change to an RPS mapping […] causes the schema to be versioned. This in turn requires the schema to be reorganized."
        (change.Before is { } old && IsMapping(old)) || (change.After is { } now && IsMapping(now))
            ? Verdict.Reorganise("a mapping to a relational database changes, which versions the schema; the replica follows")
            : Verdict.Transition("clients that are connected keep the old view");

    /// <summary>
    /// Raises a verdict on a part of a class that is in a mapping: "it is versioned even if it has no instances"
    /// (Developer's Reference, chapter 13).
    /// </summary>
    public Verdict Raise(Change change, Verdict verdict)
    {
        bool isStructure = change.Entity.Kind is EntityKind.Class or EntityKind.Property or EntityKind.Inverse;
        return verdict.Impact == Impact.Transition && isStructure && Classes(change.Entity).Any(_mapped.Contains)
            ? verdict with { Impact = Impact.Reorganise, Reason = verdict.Reason + "; the class is in a mapping to a relational database, so it is versioned all the same" }
            : verdict;
    }

    private static string[] Classes(EntityKey key) =>
        EntityNames.LocalName(key).Split(["::", "<>"], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsMapping(SchemaEntity entity) =>
        entity.Key.Kind == EntityKind.RelationalView
        && (entity.Content[ContentField.Definition] ?? "").Contains("rps", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
