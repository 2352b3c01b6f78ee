using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Source;

/// <summary>Chooses the one definition of a schema among the files that hold it: an extract before entity files.</summary>
internal sealed class SchemaChoice(FormsPairing pairing, SourceFindings findings)
{
    /// <summary>The definition; null, and errors, when the files do not give one.</summary>
    /// <param name="files">The schema files of one schema, in ordinal order of their paths.</param>
    /// <param name="entities">The same schema put together from entity files.</param>
    public SchemaDefinition? Among(IReadOnlyList<SchemaFile> files, IReadOnlyList<SchemaDefinition> entities)
    {
        ILookup<bool, SchemaFile> byCompleteness = files.ToLookup(f => f.IsComplete);
        List<SchemaDefinition> complete = [.. byCompleteness[true].Select(pairing.Pair), .. entities];
        foreach (SchemaFile partial in byCompleteness[false])
            findings.Add(complete.Count > 0
                ? SourceFileDiagnostics.PartialFileUnused(partial.SchemaName, PlaceOf(partial), complete[0].File.Path)
                : SourceFileDiagnostics.PartialFileAlone(partial.SchemaName, PlaceOf(partial)));
        if (complete.Count == 0)
            return null;

        SchemaDefinition used = complete[0];
        foreach (SchemaDefinition other in complete.Skip(1))
            findings.Add(FirstDifference(used, other) is { } difference
                ? SourceFileDiagnostics.SchemaTwice(used.Name, PlaceOf(used.File), other.File.Path, difference)
                : SourceFileDiagnostics.SchemaRepeated(used.Name, PlaceOf(other.File), used.File.Path));
        pairing.ReportUnused(used, files.Where(f => f != used.File));
        return used;
    }

    private static EntityKey? FirstDifference(SchemaDefinition used, SchemaDefinition other)
    {
        Dictionary<EntityKey, ContentDigest> left = used.Entities.ToDictionary(e => e.Key, e => e.Content.Digest);
        var different = new SortedSet<EntityKey>();
        foreach (SchemaEntity entity in other.Entities)
            if (!left.Remove(entity.Key, out ContentDigest digest) || digest != entity.Content.Digest)
                different.Add(entity.Key);
        different.UnionWith(left.Keys);
        return different.Count == 0 ? null : different.Min;
    }

    // The schema's own entity comes first, so that an editor opens the file at its name.
    private static SourceLocation PlaceOf(SchemaFile file) =>
        file.Entities.IsEmpty ? new SourceLocation(file.Path) : file.Entities[0].Location;
}
