using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Source;

/// <summary>When the network may be used for the repository of a URL.</summary>
public enum SourceFetch
{
    /// <summary>Each time, unless every revision is a full commit id that the cache holds.</summary>
    Always,

    /// <summary>Only when a revision is not in the cache.</summary>
    Missing,

    /// <summary>Not at all.</summary>
    Never,
}

/// <summary>Which repository to open, and how.</summary>
/// <param name="Repository">A path (a work folder, a path inside one, a bare repository) or a URL (https, ssh, file).</param>
public sealed record RepositoryRequest(string Repository)
{
    /// <summary>The revisions that will be resolved: they decide whether the network is needed.</summary>
    public ImmutableArray<string> Revisions { get; init; } = ["HEAD"];

    /// <summary>When the network may be used. Local repositories never use it.</summary>
    public SourceFetch Fetch { get; init; }

    /// <summary>The name of the environment variable that holds the access token for https; never the token.</summary>
    public string? TokenVariable { get; init; }

    /// <summary>The folder of cached clones; by default <see cref="DefaultCacheFolder"/>.</summary>
    public string CacheFolder { get; init; } = DefaultCacheFolder;

    /// <summary>How long to wait for another process that is fetching the same repository.</summary>
    public TimeSpan CacheWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Hears how a fetch goes on.</summary>
    public IProgress<FetchProgress>? Progress { get; init; }

    /// <summary>The environment variable <c>JADEDEPLOY_CACHE</c>, otherwise <c>JadeDeploy</c> in the user's local application data.</summary>
    public static string DefaultCacheFolder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("JADEDEPLOY_CACHE") is { Length: > 0 } named)
                return Path.GetFullPath(named);
            // A service account may have no home: then the cache lasts as long as the temporary folder.
            string home = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "JadeDeploy");
        }
    }

    /// <summary>Reads <c>always</c>, <c>missing</c> or <c>never</c>; empty means <c>always</c>.</summary>
    /// <exception cref="DeploymentException">It is another word (JD1017).</exception>
    public static SourceFetch ParseFetch(string text) => text.Trim().ToUpperInvariant() switch
    {
        "" or "ALWAYS" => SourceFetch.Always,
        "MISSING" => SourceFetch.Missing,
        "NEVER" => SourceFetch.Never,
        _ => throw new DeploymentException(SourceDiagnostics.FetchModeUnknown(text)),
    };
}

/// <summary>How far a fetch is.</summary>
/// <param name="ReceivedObjects">Objects received.</param>
/// <param name="TotalObjects">Objects that the server announced.</param>
/// <param name="ReceivedBytes">Bytes received.</param>
public readonly record struct FetchProgress(int ReceivedObjects, int TotalObjects, long ReceivedBytes);
