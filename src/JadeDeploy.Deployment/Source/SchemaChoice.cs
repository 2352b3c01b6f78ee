using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Source;

/// <summary>Chooses the one definition of a schema among the files that hold it.</summary>
internal sealed class SchemaChoice(FormsPairing pairing, SourceFindings findings)
{
    /// <summary>The definition; null, and errors, when the files do not give one.</summary>
    /// <param name="files">The files of one schema, in ordinal order of their paths.</param>
    public SchemaDefinition? Among(IReadOnlyList<SchemaFile> files)
    {
        ILookup<bool, SchemaFile> byCompleteness = files.ToLookup(f => f.IsComplete);
        List<SchemaDefinition> complete = [.. byCompleteness[true].Select(pairing.Pair)];
        foreach (SchemaFile partial in byCompleteness[false])
            findings.Add(complete.Count > 0
                ? SourceFileDiagnostics.PartialFileUnused(partial.SchemaName, PlaceOf(partial), complete[0].File.Path)
                : SourceFileDiagnostics.PartialFileAlone(partial.SchemaName, PlaceOf(partial)));
        if (complete.Count == 0)
            return null;

        SchemaDefinition used = complete[0];
        foreach (SchemaDefinition other in complete.Skip(1))
            findings.Add(SchemaDigest.Of(other) == SchemaDigest.Of(used)
                ? SourceFileDiagnostics.SchemaRepeated(used.Name, PlaceOf(other.File), used.File.Path)
                : SourceFileDiagnostics.SchemaTwice(used.Name, PlaceOf(used.File), other.File.Path));
        pairing.ReportUnused(used, files.Where(f => f != used.File));
        return used;
    }

    // The schema's own entity comes first, so that an editor opens the file at its name.
    private static SourceLocation PlaceOf(SchemaFile file) =>
        file.Entities.IsEmpty ? new SourceLocation(file.Path) : file.Entities[0].Location;
}
