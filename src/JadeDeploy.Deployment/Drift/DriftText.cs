namespace JadeDeploy.Deployment.Drift;

/// <summary>Drift as lines for a person.</summary>
public static class DriftText
{
    /// <summary>The lines: what was compared, the entities by schema, what stands apart.</summary>
    public static IEnumerable<string> Lines(DriftFindings findings)
    {
        string version = $"{findings.Drift.Repository} {findings.Commit}";
        if (findings.Drift.IsEmpty)
        {
            yield return $"No drift: the database holds {version}.";
        }
        else
        {
            yield return $"The database differs from {version} in {(findings.Entities.Length == 1 ? "1 entity" : $"{findings.Entities.Length} entities")}.";
            foreach (DriftedEntity entity in findings.Entities)
                yield return $"  {entity.Action.ToString().ToLowerInvariant(),-7} {entity.Entity}{Place(findings, entity)}";
            yield return $"Digest of this drift: {findings.Drift.Digest}";
        }
        if (!findings.Unowned.IsEmpty)
            yield return $"Not deployed by anybody: {string.Join(", ", findings.Unowned)}";
        if (!findings.Waiting.IsEmpty)
            yield return $"With changes that wait for a reorganisation: {string.Join(", ", findings.Waiting)}";
    }

    private static string Place(DriftFindings findings, DriftedEntity entity) => entity.Location.IsNone
        ? ""
        : $"  {findings.Paths.Locate(entity.Location.File)}({entity.Location.Line},{entity.Location.Column})";
}
