using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using LibGit2Sharp;

namespace JadeDeploy.Deployment.Source.Git;

/// <summary>A Git repository on this machine: the user's own, or our cached clone of a URL.</summary>
public sealed class GitRepository : ISourceRepository
{
    private readonly Repository _repository;
    private readonly RepositoryAddress _address;
    private readonly Dictionary<string, ImmutableArray<SourceEntry>> _trees = new(StringComparer.Ordinal);
    private ILookup<string, string>? _tags;

    private GitRepository(Repository repository, RepositoryAddress address)
    {
        _repository = repository;
        _address = address;
        bool isOurs = address.Url is not null || repository.Info.IsBare;
        WorkFolder = isOurs ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(repository.Info.WorkingDirectory));
        OriginUrl = address.Url is null ? RepositoryAddress.UrlWithoutCredentials(repository.Network.Remotes["origin"]?.Url) : address.Shown;
    }

    /// <inheritdoc/>
    public string Location => _address.Shown;

    /// <inheritdoc/>
    public string? WorkFolder { get; }

    /// <inheritdoc/>
    public string? OriginUrl { get; }

    /// <inheritdoc/>
    public bool IsShallow => _repository.Info.IsShallow;

    /// <summary>Opens a repository; that of a URL is cloned into the cache, or fetched, as the request says.</summary>
    /// <exception cref="DeploymentException">It cannot be opened or fetched (JD1001, JD1005 to JD1008, JD1011 to JD1014, JD1019).</exception>
    /// <exception cref="OperationCanceledException">The fetch was cancelled.</exception>
    public static GitRepository Open(RepositoryRequest request, CancellationToken cancellation = default)
    {
        GitLibrary.Prepare();
        RepositoryAddress address = RepositoryAddress.Parse(request.Repository);
        RepositoryCache? cache = address.Url is null ? null : new RepositoryCache(address, request);
        try
        {
            return GitLibrary.Trusting(request.CacheFolder, () => OpenOnce(address, cache, cancellation));
        }
        catch (LibGit2SharpException failure)
        {
            throw new DeploymentException(cache is null || GitFailure.IsForeignOwner(failure)
                ? GitFailure.OfOpening(failure, address.Text)
                : SourceDiagnostics.CacheUnusable(cache.Folder, failure.Message));
        }
    }

    /// <inheritdoc/>
    public SourceCommit Resolve(string revision)
    {
        switch (Find(revision))
        {
            case Commit commit:
                return new SourceCommit(commit.Sha, commit.Committer.When, commit.MessageShort) { TreeId = commit.Tree.Sha };
            case null:
                throw new DeploymentException(IsShallow
                    ? SourceDiagnostics.ShallowHidesCommit(revision, Location)
                    : SourceDiagnostics.UnknownRevision(revision, Location, NearNames.Of(revision, Names())));
            case var other:
                throw new DeploymentException(SourceDiagnostics.NotACommit(revision, other is Tree ? "folder" : "file", Location));
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<SourceEntry> Entries(string treeId)
    {
        if (!_trees.TryGetValue(treeId, out ImmutableArray<SourceEntry> entries))
            _trees[treeId] = entries = Intact(treeId, () =>
                Lookup<Tree>(treeId).Select(e => new SourceEntry(e.Name, KindOf(e), e.Target.Sha)).ToImmutableArray());
        return entries;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ReadBlob(string blobId) => Intact(blobId, () =>
    {
        Blob blob = Lookup<Blob>(blobId);
        byte[] bytes = new byte[blob.Size];
        using Stream content = blob.GetContentStream();
        content.ReadExactly(bytes);
        return bytes;
    });

    /// <inheritdoc/>
    public bool IsAncestor(string ancestor, string descendant) =>
        ancestor == descendant || MergeBase(ancestor, descendant) == ancestor;

    /// <inheritdoc/>
    public string? MergeBase(string one, string other) =>
        Intact(one, () => _repository.ObjectDatabase.FindMergeBase(Lookup<Commit>(one), Lookup<Commit>(other))?.Sha);

    /// <inheritdoc/>
    public ImmutableArray<string> TagsAt(string commitId)
    {
        _tags ??= _repository.Tags.ToLookup(t => t.PeeledTarget.Sha, t => t.FriendlyName);
        return [.. _tags[commitId].Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public ISourceTree Tree(SourceCommit commit) => new CommitTree(this, commit);

    /// <inheritdoc/>
    public ISourceTree WorkTree() => WorkFolder is null
        ? throw new DeploymentException(SourceDiagnostics.NoWorkFolder(Location))
        : new WorkFolderTree(WorkFolder, path => _repository.Ignore.IsPathIgnored(path));

    /// <inheritdoc/>
    public void Dispose() => _repository.Dispose();

    private static GitRepository OpenOnce(RepositoryAddress address, RepositoryCache? cache, CancellationToken cancellation)
    {
        string? path = cache is null ? Repository.Discover(address.Text) : cache.Update(cancellation);
        return path is null
            ? throw new DeploymentException(SourceDiagnostics.NotARepository(address.Text))
            : new GitRepository(new Repository(path), address);
    }

    private GitObject? Find(string revision)
    {
        try
        {
            return revision.Length == 0 ? null : Revision.Find(_repository, revision);
        }
        catch (AmbiguousSpecificationException)
        {
            throw new DeploymentException(SourceDiagnostics.AmbiguousId(revision, Location));
        }
    }

    private T Lookup<T>(string id) where T : GitObject =>
        _repository.Lookup<T>(new ObjectId(id)) ?? throw new DeploymentException(SourceDiagnostics.ObjectMissing(id, Location));

    private T Intact<T>(string id, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (LibGit2SharpException)
        {
            throw new DeploymentException(SourceDiagnostics.ObjectMissing(id, Location));
        }
    }

    private IEnumerable<string> Names() =>
        _repository.Branches.Select(b => b.FriendlyName).Concat(_repository.Tags.Select(t => t.FriendlyName));

    private static SourceEntryKind KindOf(TreeEntry entry) => entry.Mode switch
    {
        Mode.Directory => SourceEntryKind.Folder,
        Mode.SymbolicLink or Mode.GitLink => SourceEntryKind.Link,
        _ => SourceEntryKind.File,
    };
}
