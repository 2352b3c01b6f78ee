using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Source;

/// <summary>Finds and reads the files of a version: all below a folder, or those that a <c>.mul</c> file names.</summary>
internal sealed class SourceSearch(ISourceTree tree, ParsedFileCache files, SourceFindings findings)
{
    /// <summary>Finds the files at a source path.</summary>
    /// <exception cref="DeploymentException">The path cannot be used (JD1010), or a <c>.mul</c> file is broken.</exception>
    public SourceListing Find(string sourcePath, bool mayBeMissing)
    {
        string written = SourcePath.Normalise("", sourcePath) ?? throw Unusable(sourcePath, "it leads out of the repository");
        string? path = tree.Resolve(written);
        if (path is null && mayBeMissing)
        {
            findings.Add(SourceFileDiagnostics.PathGone(written, tree.Paths.Description));
            return SourceListing.Empty;
        }
        if (path is null)
            throw Unusable(sourcePath, "it does not exist there");
        if (path != written)
            findings.Add(SourceFileDiagnostics.OtherCase(new SourceLocation(path), written, path));
        return tree.KindOf(path) switch
        {
            SourceEntryKind.Folder => InFolder(path),
            SourceEntryKind.File when SourceFileKinds.Of(path) == SourceFileKind.Multiple => InMultiple(path),
            SourceEntryKind.File => throw Unusable(sourcePath, "it is a file of another kind"),
            _ => throw Unusable(sourcePath, "it is a symbolic link or a submodule"),
        };
    }

    private SourceListing InFolder(string folder)
    {
        List<(string Path, SourceEntryKind Kind)> entries = [.. tree.Walk(folder)];
        foreach ((string path, SourceEntryKind kind) in entries)
            if (kind == SourceEntryKind.Link && MayHideSchemas(path))
                findings.Add(SourceFileDiagnostics.LinkNotFollowed(new SourceLocation(path)));
        ILookup<SourceFileKind, string> found = entries
            .Where(e => e.Kind == SourceEntryKind.File)
            .ToLookup(e => SourceFileKinds.Of(e.Path), e => e.Path);

        var listed = ReadMultiples(found[SourceFileKind.Multiple])
            .SelectMany(m => Resolve(m, SourceFileDiagnostics.ListedFileAbsent))
            .ToList();
        foreach ((string path, MultipleSchemaEntry entry) in listed)
            if (!IsBelow(folder, path))
                findings.Add(SourceFileDiagnostics.ListedFileOutside(entry.Location, entry.File, folder));

        if (found[SourceFileKind.ReportWriter].ToList() is { Count: > 0 } reports)
            findings.Add(SourceFileDiagnostics.ReportWriterFiles(new SourceLocation(reports[0]), reports.Count));
        return Read(
            found[SourceFileKind.Schema],
            [.. Preferred(found[SourceFileKind.Forms]), .. Preferred(found[SourceFileKind.RpsMapping])],
            listed.Select(l => l.Path)) with { Entities = ReadEntities([.. found[SourceFileKind.Entity]]) };
    }

    private SourceListing InMultiple(string path)
    {
        ILookup<SourceFileKind, string> listed = ReadMultiples([path])
            .SelectMany(m => Resolve(m, SourceFileDiagnostics.ListedFileMissing))
            .Select(l => l.Path)
            .Distinct()
            .ToLookup(SourceFileKinds.Of);
        // A .mul never names RPS mappings: they stand beside their schema.
        IEnumerable<string> mappings = listed[SourceFileKind.Schema].SelectMany(MappingsBeside).Concat(listed[SourceFileKind.RpsMapping]);
        return Read(
            listed[SourceFileKind.Schema],
            [.. Preferred(listed[SourceFileKind.Forms]), .. Preferred(mappings.Distinct())],
            listed[SourceFileKind.Forms]);
    }

    private SourceListing Read(IEnumerable<string> schemas, IReadOnlyList<string> forms, IEnumerable<string> paired)
    {
        IReadOnlyList<JadeFile> read = files.Read(
            [.. schemas.Concat(forms).Order(StringComparer.Ordinal).Select(path => (path, tree.Open(path)))]);
        return new SourceListing(
            [.. read.OfType<SchemaFile>()], [.. read.OfType<FormsFile>()], paired.ToHashSet(StringComparer.Ordinal));
    }

    private List<EntitySchema> ReadEntities(IReadOnlyCollection<string> paths)
    {
        EntityLayout layout = EntityLayout.Of(paths);
        if (layout.Outside.Count > 0)
            findings.Add(SourceFileDiagnostics.EntityFilesOutside(new SourceLocation(layout.Outside[0]), layout.Outside.Count));
        return
        [
            .. layout.Schemas.SelectMany(s => EntitySchema.Of(
                s.Path, [.. files.Read([.. s.Parts.Prepend(s.Path).Select(path => (path, tree.Open(path)))]).OfType<EntityFile>()])),
        ];
    }

    private List<MultipleSchemaFile> ReadMultiples(IEnumerable<string> paths)
    {
        List<MultipleSchemaFile> multiples = [.. files.Read([.. paths.Select(p => (p, tree.Open(p)))]).OfType<MultipleSchemaFile>()];
        findings.AddRange(multiples.SelectMany(m => m.Diagnostics));
        return multiples;
    }

    private IEnumerable<(string Path, MultipleSchemaEntry Entry)> Resolve(
        MultipleSchemaFile multiple, Func<SourceLocation, string, Diagnostic> missing)
    {
        foreach (MultipleSchemaEntry entry in multiple.Entries)
        {
            string? written = SourcePath.Normalise(SourcePath.Split(multiple.Path).Folder, entry.File);
            string? path = written is null ? null : tree.Resolve(written);
            SourceEntryKind? kind = path is null ? null : tree.KindOf(path);
            if (kind == SourceEntryKind.Link)
                findings.Add(SourceFileDiagnostics.LinkNotFollowed(new SourceLocation(path!)));
            else if (kind != SourceEntryKind.File)
                findings.Add(missing(entry.Location, entry.File));
            else
            {
                if (path != written)
                    findings.Add(SourceFileDiagnostics.OtherCase(entry.Location, entry.File, path!));
                yield return (path!, entry);
            }
        }
    }

    // Of two forms files with one name, the XML one: the other is left from before the team changed the format.
    private IEnumerable<string> Preferred(IEnumerable<string> forms)
    {
        foreach (IGrouping<string, string> alike in forms.GroupBy(SourcePath.WithoutExtension))
        {
            List<string> ordered = [.. alike.OrderByDescending(SourceFileKinds.IsXml).ThenBy(f => f, StringComparer.Ordinal)];
            foreach (string older in ordered.Skip(1))
                findings.Add(SourceFileDiagnostics.FormsUnused(Path.GetFileNameWithoutExtension(older), new SourceLocation(older), ordered[0]));
            yield return ordered[0];
        }
    }

    private IEnumerable<string> MappingsBeside(string schema)
    {
        (string folder, string name) = SourcePath.Split(schema);
        return (tree.Entries(folder) ?? [])
            .Where(e => e.Kind == SourceEntryKind.File
                && SourceFileKinds.Of(e.Name) == SourceFileKind.RpsMapping
                && SourcePath.WithoutExtension(e.Name) == SourcePath.WithoutExtension(name))
            .Select(e => SourcePath.Combine(folder, e.Name));
    }

    // It could be a folder, or it has the name of a file that is read.
    private static bool MayHideSchemas(string link) =>
        !Path.HasExtension(link) || SourceFileKinds.Of(link) != SourceFileKind.None;

    private static bool IsBelow(string folder, string path) =>
        folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private DeploymentException Unusable(string sourcePath, string reason) =>
        new(SourceDiagnostics.PathNotFound(sourcePath, tree.Paths.Description, reason));
}
