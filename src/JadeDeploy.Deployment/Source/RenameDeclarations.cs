using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Settings;

namespace JadeDeploy.Deployment.Source;

/// <summary>
/// What the source declares about renames (<c>jadedeploy.toml</c> in the source path's folder, else at the repository's
/// root), as far as it is news to the database: what the older version's file declares already was done, or decided
/// otherwise, when that version was deployed. So an old declaration is never replayed, whatever has its names today.
/// </summary>
/// <param name="Renames">The renames, in the order of the file.</param>
/// <param name="NotRenames">Entities that were not renamed.</param>
internal sealed record RenameDeclarations(ImmutableArray<DeclaredRename> Renames, ImmutableArray<string> NotRenames)
{
    /// <summary>Reads what is new in the newer version.</summary>
    /// <param name="older">The files of the older version; null for a complete deployment.</param>
    /// <param name="newer">The files of the newer version.</param>
    /// <param name="sourcePath">The source path: a folder, or a <c>.mul</c> file.</param>
    /// <param name="warnings">Takes what a person should know, with places a person can open.</param>
    /// <exception cref="DeploymentException">The newer file is broken (JD1052, JD1053, JD1055).</exception>
    public static RenameDeclarations Read(ISourceTree? older, ISourceTree newer, string sourcePath, List<Diagnostic> warnings)
    {
        if (Find(newer, sourcePath) is not { } file)
            return new RenameDeclarations([], []);
        var findings = new SourceFindings(newer.Paths);
        findings.AddRange(file.Diagnostics);
        findings.ThrowIfErrors();
        warnings.AddRange(findings.Warnings);
        // What is wrong with the older file cannot be corrected any more.
        RenameDeclarationsFile? before = older is null ? null : Find(older, sourcePath);
        List<RenameDeclaration> known = [.. before?.Declarations ?? []];
        RenameDeclaration[] news = [.. file.Declarations.Where(d => known.FindIndex(d.SaysTheSameAs) is var at && (at < 0 || !Taken(known, at)))];
        return new RenameDeclarations(
            [.. news.Where(d => d.To is not null).Select(d => new DeclaredRename(d.Entity, d.To!) { Kind = d.Kind, Location = d.Location, MayBeDone = before is null })],
            [.. news.Where(d => d.To is null).Select(d => d.Entity)]);
    }

    /// <summary>What counts for a deployment: a declaration of its project comes before one of the source.</summary>
    public ImmutableArray<DeclaredRename> With(ImmutableArray<DeclaredRename> ofProject, ImmutableArray<string> notRenamed)
    {
        HashSet<string> decided = [.. ofProject.Select(r => r.Entity), .. notRenamed];
        return [.. Renames.Where(r => !decided.Contains(r.Entity)), .. ofProject];
    }

    // Each declaration of the older file stands for one of the newer: the same rename may be made twice in a long history.
    private static bool Taken(List<RenameDeclaration> known, int at)
    {
        known.RemoveAt(at);
        return true;
    }

    private static RenameDeclarationsFile? Find(ISourceTree tree, string sourcePath)
    {
        string written = SourcePath.Normalise("", sourcePath) ?? "";
        string path = tree.Resolve(written) ?? written;
        string folder = tree.KindOf(path) == SourceEntryKind.File ? SourcePath.Split(path).Folder : path;
        foreach (string place in (IEnumerable<string>)[folder, ""])
            if (SourcePath.Combine(place, RenameDeclarationsReader.FileName) is var name && tree.KindOf(name) == SourceEntryKind.File)
                return RenameDeclarationsReader.Read(name, tree.Open(name).Read());
        return null;
    }
}
