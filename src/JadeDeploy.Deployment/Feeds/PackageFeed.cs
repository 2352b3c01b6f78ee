using JadeDeploy.Deployment.Diagnostics;
using NuGet.Common;
using NuGet.Configuration;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>A NuGet feed, read without caches: what was pushed a moment ago is there, and nothing stays behind.</summary>
internal sealed class PackageFeed : IDisposable
{
    private readonly SourceCacheContext _context = new() { NoCache = true, DirectDownload = true };
    private readonly SourceRepository _repository;
    private readonly CancellationToken _cancellation;

    /// <summary>A feed; nothing is read yet.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="cancellation">Ends reading.</param>
    public PackageFeed(PackageSource source, CancellationToken cancellation)
    {
        _repository = Repository.Factory.GetCoreV3(source);
        _cancellation = cancellation;
        Name = source.Name;
    }

    /// <summary>What to call it.</summary>
    public string Name { get; }

    /// <summary>The versions of an id, in no meaningful order; none when the feed does not know it.</summary>
    /// <exception cref="DeploymentException">JD4031.</exception>
    public IReadOnlyList<NuGetVersion> Versions(string id) => Read(async packages =>
        (IReadOnlyList<NuGetVersion>)[.. await packages.GetAllVersionsAsync(id, _context, NullLogger.Instance, _cancellation).ConfigureAwait(false)]);

    /// <summary>Copies a package into a file.</summary>
    /// <exception cref="DeploymentException">JD4031.</exception>
    public void Download(string id, NuGetVersion version, string path)
    {
        bool isThere = Read(async packages =>
        {
            FileStream file = File.Create(path);
            await using (file.ConfigureAwait(false))
                return await packages.CopyNupkgToStreamAsync(id, version, file, _context, NullLogger.Instance, _cancellation).ConfigureAwait(false);
        });
        if (!isThere)
            throw Failed($"it lists {id} {version} and does not have it.");
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Dispose();

    private T Read<T>(Func<FindPackageByIdResource, Task<T>> read)
    {
        try
        {
            return ReadAsync(read).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is NuGetProtocolException or HttpRequestException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw Failed(e.GetBaseException().Message);
        }
    }

    private async Task<T> ReadAsync<T>(Func<FindPackageByIdResource, Task<T>> read)
    {
        FindPackageByIdResource packages = await _repository.GetResourceAsync<FindPackageByIdResource>(_cancellation).ConfigureAwait(false)
            ?? throw Failed("it does not offer packages by their ids.");
        return await read(packages).ConfigureAwait(false);
    }

    private DeploymentException Failed(string cause) => new(FeedDiagnostics.FeedFailed(Name, cause));
}
