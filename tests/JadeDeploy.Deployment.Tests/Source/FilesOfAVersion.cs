using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class FilesOfAVersion
{
    [TestMethod]
    public void ACommit_ListsItsFoldersFromItsTrees()
    {
        using var builder = new GitRepositoryBuilder();
        builder.Commit("First", ("a/b/Shop.scm", "Shop"), ("readme.md", "x"));
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        ISourceTree tree = repository.Tree(repository.Resolve("HEAD"));

        CollectionAssert.AreEqual(new[] { "a Folder", "readme.md File" }, Listed(tree, ""));
        CollectionAssert.AreEqual(new[] { "Shop.scm File" }, Listed(tree, "a/b"));
        Assert.IsNull(tree.Entries("a/missing"));
        Assert.IsNull(tree.Entries("readme.md"));
        Assert.ThrowsExactly<FileNotFoundException>(() => tree.Open("a"));
    }

    [TestMethod]
    public void EqualTrees_AreReadOnce()
    {
        using var builder = new GitRepositoryBuilder();
        builder.Commit("First", ("same/Shop.scm", "Shop"), ("other.txt", "1"));
        builder.Commit("Second", ("other.txt", "2"));
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        ImmutableArray<SourceEntry> first = repository.Entries(FolderId(repository, "HEAD~1", "same"));
        ImmutableArray<SourceEntry> second = repository.Entries(FolderId(repository, "HEAD", "same"));

        // Arrays are equal when they are the same array.
        Assert.IsTrue(first == second);
    }

    [TestMethod]
    public void ABlob_HasItsStoredBytes_WhateverTheAttributesSay()
    {
        using var builder = new GitRepositoryBuilder();
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Shop\r\n$Id$\r\n")];
        builder.Commit("First", [(".gitattributes", "*.scm text eol=lf ident working-tree-encoding=UTF-16LE-BOM"u8.ToArray()), ("Shop.scm", bytes)]);
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        SourceBlob blob = repository.Tree(repository.Resolve("HEAD")).Open("Shop.scm");

        CollectionAssert.AreEqual(bytes, blob.Read().ToArray());
        Assert.AreEqual(GitProgram.Run(builder.Path, "rev-parse", "HEAD:Shop.scm").Trim(), blob.Id);
    }

    [TestMethod]
    public void AnEmptyFile_HasNoBytes()
    {
        using var builder = new GitRepositoryBuilder();
        builder.Commit("First", ("empty.scm", ""));
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        Assert.AreEqual(0, repository.Tree(repository.Resolve("HEAD")).Open("empty.scm").Read().Length);
    }

    [TestMethod]
    public void ABlobThatAPartialCloneLeftOut_IsJD1016()
    {
        using var builder = new GitRepositoryBuilder();
        builder.Commit("First", ("Shop.scm", "Shop"));
        GitProgram.Run(builder.Path, "config", "uploadpack.allowFilter", "true");
        GitProgram.Run(builder.Folder.Path, "clone", "-q", "--bare", "--filter=blob:none", new Uri(builder.Path).AbsoluteUri, "partial");
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Folder["partial"]));
        var reader = new SourceReader(new ParsedFileCache(FakeFiles.Parse));

        Expect.Error("JD1016", () => reader.Read(repository.Tree(repository.Resolve("HEAD")), "", SourceSelection.All));
    }

    [TestMethod]
    public void AWorkFolder_ShowsWhatWouldBeCommitted()
    {
        using var builder = new GitRepositoryBuilder();
        builder.Commit("First", (".gitignore", "build/\n*.tmp\n"), ("Shop.scm", "Shop\nA"), ("Gone.scm", "Gone"));
        builder.Folder.Write("repository/Shop.scm", "Shop\nB");
        builder.Folder.Write("repository/new/Model.scm", "Model");
        builder.Folder.Write("repository/build/Shop.scm", "Shop\nC");
        builder.Folder.Write("repository/Draft.tmp", "x");
        builder.Folder.Write("repository/inner/.git", "gitdir: elsewhere");
        builder.Folder.Write("repository/inner/Inner.scm", "Inner");
        File.Delete(builder["Gone.scm"]);
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        SourceVersion version = new SourceReader(new ParsedFileCache(FakeFiles.Parse))
            .Read(repository.WorkTree(), "", SourceSelection.All);

        FakeSource.AreEqual(["Model: new/Model.scm", "Shop: Shop.scm"], FakeSource.Taken(version));
        Assert.AreEqual("Shop::B", version.Schemas.Find("Shop")!.Entities.Single().Key.Name);
        FakeSource.AreEqual([$"JD1044 {builder["inner"]}"], FakeSource.Warnings(version));
        CollectionAssert.DoesNotContain(Listed(repository.WorkTree(), ""), ".git Folder");
        Assert.IsNull(repository.WorkTree().Entries("missing"));
    }

    [TestMethod]
    public void SymbolicLinksAndSubmodules_AreReported_NotFollowed()
    {
        using var builder = new GitRepositoryBuilder();
        string commit = builder.Commit("First", ("Shop.scm", "Shop"));
        AddToIndex(builder, "120000", GitProgram.Run(builder.Path, "rev-parse", "HEAD:Shop.scm").Trim(), "Link.scm");
        AddToIndex(builder, "120000", GitProgram.Run(builder.Path, "rev-parse", "HEAD:Shop.scm").Trim(), "readme.md");
        AddToIndex(builder, "160000", commit, "library");
        GitProgram.Run(builder.Path, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "Links");
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));
        ISourceTree tree = repository.Tree(repository.Resolve("HEAD"));
        var reader = new SourceReader(new ParsedFileCache(FakeFiles.Parse));

        FakeSource.AreEqual(["JD1044 Link.scm", "JD1044 library"], FakeSource.Warnings(reader.Read(tree, "", SourceSelection.All)));
        Expect.Error("JD1010", () => reader.Read(tree, "library", SourceSelection.All));
    }

    private static void AddToIndex(GitRepositoryBuilder builder, string mode, string id, string path) =>
        GitProgram.Run(builder.Path, "update-index", "--add", "--cacheinfo", $"{mode},{id},{path}");

    private static string FolderId(GitRepository repository, string revision, string name) =>
        repository.Entries(repository.Resolve(revision).TreeId).Single(e => e.Name == name).Id;

    private static string[] Listed(ISourceTree tree, string folder) => [.. tree.Entries(folder)!.Select(e => $"{e.Name} {e.Kind}")];
}
