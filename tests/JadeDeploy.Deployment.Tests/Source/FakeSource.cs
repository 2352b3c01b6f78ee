using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

/// <summary>Commits files of <see cref="FakeFiles"/>' language and reads them back as a version.</summary>
internal static class FakeSource
{
    public static SourceVersion Read(string sourcePath, SourceSelection selection, params (string Path, string? Text)[] files)
    {
        using var builder = new GitRepositoryBuilder(bare: true);
        builder.Commit("Files", files);
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));
        return new SourceReader(new ParsedFileCache(FakeFiles.Parse))
            .Read(repository.Tree(repository.Resolve("HEAD")), sourcePath, selection);
    }

    public static SourceVersion Read(string sourcePath, params (string Path, string? Text)[] files) =>
        Read(sourcePath, SourceSelection.All, files);

    /// <summary>The files of a version: <c>Shop: Shop.scm Shop.ddx</c>.</summary>
    public static string[] Taken(SourceVersion version) =>
        [.. version.Schemas.Schemas.Select(s => $"{s.Name}: {string.Join(' ', s.Forms.Select(f => f.Path).Prepend(s.File.Path))}")];

    /// <summary>The warnings of a version without the commit's id: <c>JD1034 all.mul(2,1)</c>.</summary>
    public static string[] Warnings(SourceVersion version) =>
        [.. version.Warnings.Select(w => $"{w.Code} {Unversioned(w.Location)}".Trim())];

    /// <summary>A place without the commit's id.</summary>
    public static SourceLocation Unversioned(SourceLocation location) =>
        location.IsNone ? location : location with { File = location.File.Split('@')[0] };

    public static void AreEqual(string[] expected, string[] actual) =>
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', actual));
}
