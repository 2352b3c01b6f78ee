using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using LibGit2Sharp;

namespace JadeDeploy.Testing;

/// <summary>One real history: the commits of a bundle along their first parents, oldest first.</summary>
public sealed class CorpusHistory
{
    private static readonly ConcurrentDictionary<string, Lazy<CorpusHistory>> Opened = new(StringComparer.Ordinal);

    private CorpusHistory(string name, string repository) =>
        (Name, Repository, SourcePath) = (name, repository, SourcePathOf(name));

    /// <summary>The name of the bundle, for example <c>Jade-Mocking-Framework</c>.</summary>
    public string Name { get; }

    /// <summary>The folder of a bare clone.</summary>
    public string Repository { get; }

    /// <summary>The folder or list file with its schemas, as a committed list has it; the empty path is the root of the repository.</summary>
    public string SourcePath { get; }

    /// <summary>The names of all histories, in ordinal order; none where the corpus is not installed.</summary>
    public static IEnumerable<string> Names => Checkout.Corpus is { } folder
        ? Directory.EnumerateFiles(folder, "*.bundle").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Opens a history by the name of its bundle; the corpus must be installed.</summary>
    public static CorpusHistory Open(string name) =>
        Opened.GetOrAdd(name, n => new Lazy<CorpusHistory>(() => new CorpusHistory(n, Clone(n)))).Value;

    /// <summary>The commits, oldest first.</summary>
    public IReadOnlyList<CorpusCommit> Commits()
    {
        using var repository = new Repository(Repository);
        var commits = new List<CorpusCommit>();
        for (Commit? commit = repository.Head.Tip; commit is not null; commit = commit.Parents.FirstOrDefault())
            commits.Add(new CorpusCommit(commit.Sha, commit.MessageShort, [.. FilesIn(commit.Tree)]));
        commits.Reverse();
        return commits;
    }

    /// <summary>The bytes of a file.</summary>
    public byte[] BytesOf(CorpusFile file)
    {
        using var repository = new Repository(Repository);
        using Stream content = repository.Lookup<Blob>(file.Blob).GetContentStream();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string SourcePathOf(string name) =>
        File.ReadLines(Path.Combine(Checkout.Root, "tests", "JadeDeploy.Testing", "corpus-sources.txt"))
            .Select(line => line.Split(' ', 2)).FirstOrDefault(words => words[0] == name) is [_, var path] ? path : "";

    private static IEnumerable<CorpusFile> FilesIn(Tree tree)
    {
        foreach (TreeEntry entry in tree)
            if (entry.TargetType == TreeEntryTargetType.Tree)
                foreach (CorpusFile file in FilesIn((Tree)entry.Target))
                    yield return file;
            else if (entry.TargetType == TreeEntryTargetType.Blob)
                yield return new CorpusFile(entry.Path, entry.Target.Sha);
    }

    // LibGit2Sharp cannot read bundles. The clone is named by the bundle's content, so it serves later runs too;
    // it gets its name only when it is complete, so that two processes can make it at the same time.
    private static string Clone(string name)
    {
        string bundle = Path.Combine(Checkout.Corpus!, $"{name}.bundle");
        string digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(bundle)))[..16];
        string cache = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "jadedeploy-corpus")).FullName;
        string clone = Path.Combine(cache, $"{name}-{digest}.git");
        if (Directory.Exists(clone))
            return clone;
        string unfinished = Path.Combine(cache, Path.GetRandomFileName());
        using (Process git = Process.Start("git", ["clone", "--quiet", "--bare", bundle, unfinished]))
        {
            git.WaitForExit();
            if (git.ExitCode != 0)
                throw new InvalidOperationException($"git could not clone {bundle}.");
        }
        try
        {
            Directory.Move(unfinished, clone);
        }
        catch (IOException) when (Directory.Exists(clone))
        {
            // Another process was quicker: its clone holds the same.
            Directory.Delete(unfinished, recursive: true);
        }
        return clone;
    }
}

/// <summary>One commit of a history.</summary>
/// <param name="Id">The commit id, 40 hexadecimal digits.</param>
/// <param name="Message">The first line of its message.</param>
/// <param name="Files">Every file of its tree.</param>
public sealed record CorpusCommit(string Id, string Message, IReadOnlyList<CorpusFile> Files);

/// <summary>One file of a commit.</summary>
/// <param name="Path">The path in the repository, with forward slashes.</param>
/// <param name="Blob">The id of its content.</param>
public sealed record CorpusFile(string Path, string Blob);
