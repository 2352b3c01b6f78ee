using JadeDeploy.Deployment.Diagnostics;
using LibGit2Sharp;

namespace JadeDeploy.Deployment.Source.Git;

/// <summary>
/// The bare clone of one URL, in a folder of our own. Nothing in it is ever deleted by us but references, so a commit
/// once fetched stays even when its branch is rewritten.
/// </summary>
internal sealed class RepositoryCache(RepositoryAddress address, RepositoryRequest request)
{
    // The server's HEAD is fetched as a reference of its own: the names of branches and tags stay the server's.
    private const string ServerHead = "refs/jadedeploy/HEAD";

    private static readonly string[] References = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*", "+HEAD:" + ServerHead];

    /// <summary>The folder of the clone.</summary>
    public string Folder { get; } = Path.Combine(request.CacheFolder, "git", address.CacheName);

    /// <summary>Clones or fetches when that is needed, and gives the path of the clone.</summary>
    public string Update(CancellationToken cancellation)
    {
        if (Directory.Exists(Folder) && (request.Fetch == SourceFetch.Never || HoldsAll()))
            return Folder;
        if (request.Fetch == SourceFetch.Never)
            throw new DeploymentException(SourceDiagnostics.NotCached(address.Shown));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Folder)!);
            using var turn = FetchLock.Take(Folder + ".lock", address.Shown, request.CacheWait, cancellation);
            if (Directory.Exists(Folder))
                Fetch(Folder, cancellation);
            else
                Clone(cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(SourceDiagnostics.CacheUnusable(request.CacheFolder, failure.Message));
        }
        return Folder;
    }

    private bool HoldsAll()
    {
        using var repository = new Repository(Folder);
        return request.Revisions.All(r => (request.Fetch == SourceFetch.Missing || Revision.IsFullId(r)) && Revision.Exists(repository, r));
    }

    private void Clone(CancellationToken cancellation)
    {
        DeleteRemainsOfKilledClones();
        string temporary = $"{Folder}.new-{Guid.NewGuid():n}";
        try
        {
            Repository.Init(temporary, isBare: true);
            using (var repository = new Repository(temporary))
                repository.Network.Remotes.Add("origin", address.Text, References[0]);
            Fetch(temporary, cancellation);
            Directory.Move(temporary, Folder);
        }
        finally
        {
            Delete(temporary);
        }
    }

    private void Fetch(string folder, CancellationToken cancellation)
    {
        AccessToken? token = AccessToken.Read(request.TokenVariable, address);
        using var repository = new Repository(folder);
        var options = new FetchOptions
        {
            Prune = true,
            TagFetchMode = TagFetchMode.None,
            CredentialsProvider = token is null ? null : token.Answer,
            OnTransferProgress = progress =>
            {
                request.Progress?.Report(new FetchProgress(progress.ReceivedObjects, progress.TotalObjects, progress.ReceivedBytes));
                return !cancellation.IsCancellationRequested;
            },
        };
        try
        {
            Commands.Fetch(repository, "origin", References, options, logMessage: null);
        }
        catch (LibGit2SharpException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (LibGit2SharpException failure) when (!GitFailure.IsForeignOwner(failure))
        {
            throw new DeploymentException(GitFailure.OfFetching(failure, address, token));
        }
        if (repository.Refs[ServerHead] is DirectReference head)
            repository.Refs.Add("HEAD", new ObjectId(head.TargetIdentifier), allowOverwrite: true);
    }

    private void DeleteRemainsOfKilledClones()
    {
        foreach (string remains in Directory.EnumerateDirectories(Path.GetDirectoryName(Folder)!, address.CacheName + ".new-*"))
            Delete(remains);
    }

    private static void Delete(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        // Git marks object files read-only, which stops a recursive delete on some systems.
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }
}
