using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Source;

/// <summary>
/// Finds the forms file and the RPS mapping of a schema file. The schema's name inside a forms file must fit; of several
/// that do, the one with the schema file's own name beside it goes first, then the one a <c>.mul</c> names.
/// </summary>
internal sealed class FormsPairing(SourceListing listing, SourceFindings findings)
{
    private readonly ILookup<string, FormsFile> _forms = listing.Forms.ToLookup(f => f.SchemaName);
    private readonly HashSet<string> _schemaFileNames =
        listing.Schemas.Select(s => SourcePath.WithoutExtension(s.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The schema file with its forms: RPS mappings last.</summary>
    public SchemaDefinition Pair(SchemaFile schema) =>
        new(schema, [.. Find(schema, isMapping: false), .. Find(schema, isMapping: true)]);

    /// <summary>Reports the forms files of a schema that its definition leaves out.</summary>
    public void ReportUnused(SchemaDefinition schema, IEnumerable<SchemaFile> others)
    {
        HashSet<string> notOurs = [.. others.Select(o => SourcePath.WithoutExtension(o.Path))];
        foreach (FormsFile unused in _forms[schema.Name].Except(schema.Forms))
            if (!notOurs.Contains(SourcePath.WithoutExtension(unused.Path))
                && schema.Forms.FirstOrDefault(f => f.IsRpsMapping == unused.IsRpsMapping) is { } used)
                findings.Add(SourceFileDiagnostics.FormsUnused(schema.Name, new SourceLocation(unused.Path), used.Path));
    }

    private ImmutableArray<FormsFile> Find(SchemaFile schema, bool isMapping)
    {
        List<FormsFile> fitting = [.. _forms[schema.SchemaName].Where(f => f.IsRpsMapping == isMapping)];
        FormsFile? beside = fitting.Find(f => IsBeside(schema, f, StringComparison.Ordinal))
            ?? fitting.Find(f => IsBeside(schema, f, StringComparison.OrdinalIgnoreCase));
        if (beside is not null)
            return [beside];
        // One that stands beside another file of the schema belongs to that file.
        List<FormsFile> free = [.. fitting.Where(f => !_schemaFileNames.Contains(SourcePath.WithoutExtension(f.Path)))];
        List<FormsFile> paired = [.. free.Where(f => listing.Paired.Contains(f.Path))];
        List<FormsFile> candidates = paired.Count > 0 ? paired : free;
        if (candidates.Count > 1)
            findings.Add(SourceFileDiagnostics.FormsAmbiguous(schema.SchemaName, new SourceLocation(schema.Path), candidates.Select(c => c.Path)));
        return [.. candidates.Take(1)];
    }

    private static bool IsBeside(SchemaFile schema, FormsFile forms, StringComparison comparison) =>
        string.Equals(SourcePath.WithoutExtension(schema.Path), SourcePath.WithoutExtension(forms.Path), comparison);
}
