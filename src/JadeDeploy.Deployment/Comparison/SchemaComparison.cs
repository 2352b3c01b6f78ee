using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// Compares two versions by the digests of their entities. Identity over time is the id where both versions
/// have it, else the qualified name, or a declared rename; model numbers and similarity never decide.
/// </summary>
public static class SchemaComparison
{
    /// <summary>Finds every difference.</summary>
    /// <param name="from">The version the database holds.</param>
    /// <param name="to">The version it is to hold.</param>
    /// <param name="renames">Declared renames; those that match nothing are ignored here.</param>
    /// <returns>One record for an entity, in key order.</returns>
    /// <exception cref="Diagnostics.DeploymentException">A rename cannot be made (JD3004).</exception>
    public static ImmutableArray<Change> Compare(SchemaSet from, SchemaSet to, IReadOnlyList<DeclaredRename> renames) =>
        Compare(RenameProjection.Apply(from, to, renames), to);

    /// <summary>Finds every difference between an older version, with the renames made, and a newer one.</summary>
    internal static ImmutableArray<Change> Compare(RenameProjection projection, SchemaSet to)
    {
        Dictionary<EntityKey, SchemaEntity> after = to.Schemas.SelectMany(s => s.Entities).ToDictionary(e => e.Key);
        var changes = new List<Change>();
        var matched = new HashSet<EntityKey>();
        foreach (ProjectedEntity old in projection.Entities)
        {
            if (after.TryGetValue(old.Projected.Key, out SchemaEntity? now))
            {
                matched.Add(now.Key);
                if (Describe(old, now) is { } change)
                    changes.Add(change);
            }
            else
            {
                changes.Add(new Change(ChangeAction.Delete, old.Original.Key, old.Original, null) { BeforeRenamed = old.Projected });
            }
        }
        changes.AddRange(after.Values.Where(e => !matched.Contains(e.Key)).Select(e => new Change(ChangeAction.Add, e.Key, null, e)));
        return [.. OwnersOnly.Reduce(changes).OrderBy(c => c.Entity).ThenBy(c => c.Action)];
    }

    private static Change? Describe(ProjectedEntity old, SchemaEntity now)
    {
        bool differs = !old.Projected.Content.Equals(now.Content);
        if (old.RenamedTo is { } name)
            return new Change(ChangeAction.Rename, old.Original.Key, old.Original, now) { BeforeRenamed = old.Projected, To = name, ContentChanged = differs };
        if (!differs)
            return null;
        if (MovedTo(old.Projected, now) is { } place)
            return new Change(ChangeAction.Move, old.Original.Key, old.Original, now)
            {
                BeforeRenamed = old.Projected,
                To = place,
                ContentChanged = !SameElsewhere(old.Projected.Content, now.Content),
            };
        return new Change(ChangeAction.Change, old.Original.Key, old.Original, now) { BeforeRenamed = old.Projected, ContentChanged = true };
    }

    // A class moves to another superclass, a class map to another file.
    private static string? MovedTo(SchemaEntity old, SchemaEntity now)
    {
        switch (now.Key.Kind)
        {
            case EntityKind.Class:
                string superclass = ClassShape.Of(now.Content).Superclass;
                return superclass == ClassShape.Of(old.Content).Superclass ? null : superclass;
            case EntityKind.ClassMap:
                string file = FileOf(now);
                return file == FileOf(old) ? null : file;
            default:
                return null;
        }
    }

    private static bool SameElsewhere(EntityContent old, EntityContent now) =>
        WithoutPlace(old).Equals(WithoutPlace(now));

    // The place is the second word of a class's definition and the first of a class map's.
    private static EntityContent WithoutPlace(EntityContent content)
    {
        string definition = content[ContentField.Definition] ?? "";
        string[] words = definition.Split(' ', 3);
        string rest = words[0] == "subclassOf" ? string.Join(' ', words.Skip(2)) : string.Join(' ', words.Skip(1));
        return content.With(ContentField.Definition, rest);
    }

    private static string FileOf(SchemaEntity map) => (map.Content[ContentField.Definition] ?? "").Split(' ', 2)[0].Trim('"');
}
