using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation;

/// <summary>What two files say differently.</summary>
internal static class EntityComparison
{
    /// <summary>The first difference, or null.</summary>
    /// <param name="left">The entities as they must be.</param>
    /// <param name="right">The entities to compare.</param>
    /// <param name="withMarks">Whether time stamps and model numbers must be equal too.</param>
    public static string? Difference(IReadOnlyCollection<SchemaEntity> left, IReadOnlyCollection<SchemaEntity> right, bool withMarks = false)
    {
        Dictionary<EntityKey, SchemaEntity> others = [];
        foreach (SchemaEntity entity in right)
            others[entity.Key] = entity;
        foreach (SchemaEntity entity in left)
        {
            if (!others.Remove(entity.Key, out SchemaEntity? other))
                return $"{entity.Key} is missing";
            if (entity.Fingerprint != other.Fingerprint)
                return $"{entity.Key} differs: {Text(entity)} | {Text(other)}";
            if (withMarks && MarksOf(entity) != MarksOf(other))
                return $"{entity.Key} has other marks: {MarksOf(entity)} | {MarksOf(other)}";
        }
        return others.Count == 0 ? null : $"{others.Keys.First()} is new";
    }

    /// <summary>The content of an entity in words.</summary>
    public static string Text(SchemaEntity entity) => string.Join(", ", entity.Content.Fields.Select(f => $"{f.Key}='{f.Value}'"));

    private static string MarksOf(SchemaEntity entity) => $"{entity.Marks.TimeStamp}; {string.Join(", ", entity.Marks.Numbers)}";
}
