using System.Text;
using LibGit2Sharp;

namespace JadeDeploy.Testing;

/// <summary>
/// Makes a Git repository in a temporary folder. Author and times are fixed, so the same calls give the same commit
/// ids. Blobs hold exactly the bytes given: no filter and no line-end conversion has a say. The work folder follows.
/// </summary>
public sealed class GitRepositoryBuilder : IDisposable
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly TemporaryFolder _folder = new();
    private readonly Repository _repository;
    private DateTimeOffset _clock = new(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Makes an empty repository whose branch is <c>main</c>.</summary>
    /// <param name="name">The name of its folder.</param>
    /// <param name="bare">Whether it has no work folder.</param>
    public GitRepositoryBuilder(string name = "repository", bool bare = false)
    {
        Path = _folder[name];
        Repository.Init(Path, bare);
        _repository = new Repository(Path);
        _repository.Refs.UpdateTarget("HEAD", "refs/heads/main");
        // Git programs that a test runs on the work folder must see it unchanged on every system.
        _repository.Config.Set("core.autocrlf", false);
    }

    /// <summary>The full path of the work folder, or of the bare repository.</summary>
    public string Path { get; }

    /// <summary>The temporary folder that holds the repository; clones and caches can go beside it.</summary>
    public TemporaryFolder Folder => _folder;

    /// <summary>The id of the commit that <c>HEAD</c> names.</summary>
    public string Head => _repository.Head.Tip.Sha;

    /// <summary>A full path inside the work folder.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Commits files on the current branch and gives the commit's id.</summary>
    /// <param name="message">The commit message.</param>
    /// <param name="files">Paths with forward slashes, and texts (UTF-8 without BOM); a null text deletes the file.</param>
    public string Commit(string message, params (string Path, string? Text)[] files) =>
        Commit(message, files.Select(f => (f.Path, f.Text is null ? null : Utf8.GetBytes(f.Text))));

    /// <summary>Commits files given as bytes; null bytes delete the file.</summary>
    public string Commit(string message, IEnumerable<(string Path, byte[]? Bytes)> files)
    {
        TreeDefinition tree = _repository.Head.Tip is { } tip ? TreeDefinition.From(tip) : new TreeDefinition();
        foreach ((string path, byte[]? bytes) in files)
        {
            if (bytes is null)
                tree.Remove(path);
            else
                tree.Add(path, _repository.ObjectDatabase.CreateBlob(new MemoryStream(bytes)), Mode.NonExecutableFile);
            WriteWorkFile(path, bytes);
        }
        return Commit(message, tree, _repository.Head.Tip is { } parent ? [parent] : []);
    }

    /// <summary>Deletes files in a commit of its own and gives the commit's id.</summary>
    public string Delete(string message, params string[] paths) => Commit(message, paths.Select(p => (p, (byte[]?)null)));

    /// <summary>Merges a branch into the current one: the files of both, the branch's where they differ.</summary>
    public string Merge(string message, string branch)
    {
        Commit other = _repository.Branches[branch].Tip;
        TreeDefinition tree = TreeDefinition.From(_repository.Head.Tip);
        foreach (TrackedFile entry in FilesOf(other))
        {
            tree.Add(entry.Path, _repository.Lookup<Blob>(entry.Id), Mode.NonExecutableFile);
            WriteWorkFile(entry.Path, ReadBytes(entry.Id));
        }
        return Commit(message, tree, [_repository.Head.Tip, other]);
    }

    /// <summary>Makes a branch at <c>HEAD</c> and makes it the current one.</summary>
    public void Branch(string name)
    {
        _repository.Branches.Add(name, _repository.Head.Tip);
        _repository.Refs.UpdateTarget("HEAD", $"refs/heads/{name}");
    }

    /// <summary>Makes an existing branch the current one; the work folder follows.</summary>
    public void Switch(string branch)
    {
        Commit tip = _repository.Branches[branch].Tip;
        foreach (TrackedFile entry in FilesOf(_repository.Head.Tip))
            WriteWorkFile(entry.Path, null);
        foreach (TrackedFile entry in FilesOf(tip))
            WriteWorkFile(entry.Path, ReadBytes(entry.Id));
        _repository.Refs.UpdateTarget("HEAD", $"refs/heads/{branch}");
        UpdateIndex(tip);
    }

    /// <summary>Makes a tag without an object of its own at <c>HEAD</c>.</summary>
    public void Tag(string name) => _repository.Tags.Add(name, _repository.Head.Tip);

    /// <summary>Makes an annotated tag at <c>HEAD</c>.</summary>
    public void AnnotatedTag(string name, string message = "Release") =>
        _repository.Tags.Add(name, _repository.Head.Tip, Author(), message);

    /// <summary>Names the repository this one came from.</summary>
    public void Origin(string url) => _repository.Network.Remotes.Add("origin", url);

    /// <inheritdoc/>
    public void Dispose()
    {
        _repository.Dispose();
        _folder.Dispose();
    }

    private string Commit(string message, TreeDefinition definition, IEnumerable<Commit> parents)
    {
        _clock = _clock.AddMinutes(1);
        Tree tree = _repository.ObjectDatabase.CreateTree(definition);
        Commit commit = _repository.ObjectDatabase.CreateCommit(Author(), Author(), message, tree, parents, prettifyMessage: false);
        string branch = _repository.Refs.Head.TargetIdentifier;
        if (_repository.Refs[branch] is { } existing)
            _repository.Refs.UpdateTarget(existing, commit.Id);
        else
            _repository.Refs.Add(branch, commit.Id);
        UpdateIndex(commit);
        return commit.Sha;
    }

    private Signature Author() => new("Test Author", "author@example.com", _clock);

    private void UpdateIndex(Commit commit)
    {
        if (_repository.Info.IsBare)
            return;
        _repository.Index.Replace(commit);
        _repository.Index.Write();
    }

    private static IEnumerable<TrackedFile> FilesOf(Commit commit) => FilesOf(commit.Tree);

    private static IEnumerable<TrackedFile> FilesOf(Tree tree) =>
        tree.SelectMany(e => e.Target is Tree inner ? FilesOf(inner) : [new TrackedFile(e.Path, e.Target.Id)]);

    private byte[] ReadBytes(ObjectId blob)
    {
        using Stream content = _repository.Lookup<Blob>(blob).GetContentStream();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private void WriteWorkFile(string path, byte[]? bytes)
    {
        if (_repository.Info.IsBare)
            return;
        string file = this[path];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        if (bytes is null)
            File.Delete(file);
        else
            File.WriteAllBytes(file, bytes);
    }

    private readonly record struct TrackedFile(string Path, ObjectId Id);
}
