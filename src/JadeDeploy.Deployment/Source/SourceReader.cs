using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Deployment.Source;

/// <summary>Reads the schemas of a version. A schema's identity is the name inside its file, never the file's.</summary>
/// <param name="files">The files already read: share it between the versions that are compared.</param>
public sealed class SourceReader(ParsedFileCache files)
{
    /// <summary>Reads the schemas at a source path.</summary>
    /// <param name="tree">The version.</param>
    /// <param name="sourcePath">A folder, or a <c>.mul</c> file, relative to the repository's root; empty for the root.</param>
    /// <param name="selection">Which schemas are wanted.</param>
    /// <exception cref="DeploymentException">Files are missing, broken or contradict each other; it holds all that was found.</exception>
    public SourceVersion Read(ISourceTree tree, string sourcePath, SourceSelection selection)
    {
        var findings = new SourceFindings(tree.Paths);
        SourceListing all = new SourceSearch(tree, files, findings).Find(sourcePath, selection.MayBeEmpty);
        SourceListing wanted = Select(all, selection, findings);
        findings.AddRange(BrokenFiles(wanted));
        findings.ThrowIfErrors();

        var schemas = new SchemaSet(Choose(wanted, findings));
        ReportMissing(schemas, all, sourcePath, tree.Paths.Description, selection, findings);
        findings.AddRange(schemas.Schemas.SelectMany(s => s.Forms.Prepend<JadeFile>(s.File)).SelectMany(f => f.Diagnostics));
        findings.ThrowIfErrors();
        return new SourceVersion(schemas, findings.Warnings, tree.Paths);
    }

    // A broken file whose schema cannot be told is wanted: nobody can say that it does not matter.
    private static SourceListing Select(SourceListing all, SourceSelection selection, SourceFindings findings)
    {
        bool IsExternal(string schema) => SuppliedSchemas.Contains(schema) || selection.ExternalSchemas.Contains(schema);
        bool IsWanted(string schema) => schema.Length == 0 || (selection.Includes(schema) && !IsExternal(schema));

        IEnumerable<(string Name, string Path)> files = all.Schemas.Select(s => (s.SchemaName, s.Path)).Concat(all.Entities.Select(e => (e.Name, e.Path)));
        foreach ((string name, string path) in files.Where(f => IsExternal(f.Name)))
            findings.Add(SourceFileDiagnostics.SchemaSkipped(name, new SourceLocation(path), SuppliedSchemas.Contains(name)));
        return all with
        {
            Schemas = [.. all.Schemas.Where(s => IsWanted(s.SchemaName))],
            Forms = [.. all.Forms.Where(f => IsWanted(f.SchemaName))],
            Entities = [.. all.Entities.Where(e => IsWanted(e.Name))],
        };
    }

    private static IEnumerable<Diagnostic> BrokenFiles(SourceListing listing) =>
        listing.Schemas.Concat<JadeFile>(listing.Forms)
            .Where(f => f.HasErrors)
            .SelectMany(LargeFilePointer.FindingsIn)
            .Concat(listing.Entities.Where(e => e.HasErrors).SelectMany(e => e.Diagnostics));

    private static ImmutableArray<SchemaDefinition> Choose(SourceListing listing, SourceFindings findings)
    {
        var choice = new SchemaChoice(new FormsPairing(listing, findings), findings);
        HashSet<string> names = [.. listing.Schemas.Select(s => s.SchemaName)];
        foreach (FormsFile orphan in listing.Forms.Where(f => !names.Contains(f.SchemaName)))
            findings.Add(SourceFileDiagnostics.FormsWithoutSchema(orphan.SchemaName, new SourceLocation(orphan.Path)));
        ILookup<string, SchemaFile> extracts = listing.Schemas.ToLookup(s => s.SchemaName);
        ILookup<string, EntitySchema> entities = listing.Entities.ToLookup(e => e.Name);
        return
        [
            .. listing.Names
                .Order(StringComparer.Ordinal)
                .Select(name => choice.Among([.. extracts[name]], [.. entities[name].Select(e => e.Definition).OfType<SchemaDefinition>()]))
                .OfType<SchemaDefinition>(),
        ];
    }

    private static void ReportMissing(
        SchemaSet schemas, SourceListing all, string sourcePath, string version, SourceSelection selection, SourceFindings findings)
    {
        string[] found = [.. all.Names.Order(StringComparer.Ordinal)];
        string[] missing = [.. selection.Schemas.Except(found).Except(selection.MayBeMissing)];
        findings.AddRange(missing.Select(m => SourceFileDiagnostics.SchemaNotFound(m, version, found)));
        if (schemas.Schemas.IsEmpty && missing.Length == 0 && !selection.MayBeEmpty)
            findings.Add(SourceFileDiagnostics.NoSchemaFound(sourcePath, version));
    }
}
