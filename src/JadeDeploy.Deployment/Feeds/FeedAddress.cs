using JadeDeploy.Deployment.Diagnostics;
using NuGet.Configuration;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>Finds the feed that a person names: a folder, a URL, or a source of <c>nuget.config</c> with its credentials.</summary>
internal static class FeedAddress
{
    // Feeds that take tokens ignore the user name, but want one.
    private const string AnyUser = "jadedeploy";

    /// <summary>The source for a name, path or URL.</summary>
    /// <param name="feed">What was given.</param>
    /// <param name="folder">Where relative paths start from, and where <c>nuget.config</c> is looked for, upwards.</param>
    /// <param name="tokenVariable">The environment variable with a token, or with <c>user:password</c>; null for none.</param>
    /// <exception cref="DeploymentException">JD4030. What was given is not repeated when it may hold a secret.</exception>
    public static PackageSource Find(string feed, BaseFolder folder, string? tokenVariable)
    {
        PackageSource source = Configured(feed, folder) ?? Plain(feed, folder);
        if (source.IsLocal)
            return Directory.Exists(source.Source)
                ? source
                : throw Invalid($"there is no folder {source.Source}.");
        if (source.SourceUri is not { } url || url.Scheme is not ("http" or "https"))
            throw Invalid("it is neither a folder nor a URL with https.");
        if (url.UserInfo.Length > 0)
            throw Invalid("its URL has a user name or password, which logs would show. Put them into nuget.config, or into an environment variable and name it with --token-variable.");
        if (url.Scheme == "http" && !url.IsLoopback && !source.AllowInsecureConnections)
            throw Invalid("its URL is not encrypted (http). Use https, or allow it in nuget.config with allowInsecureConnections.");
        if (!string.IsNullOrWhiteSpace(tokenVariable))
            source.Credentials = Credentials(source, tokenVariable);
        // Between this computer and itself nobody listens.
        source.AllowInsecureConnections |= url.IsLoopback;
        return source;
    }

    private static PackageSource? Configured(string feed, BaseFolder folder)
    {
        try
        {
            ISettings settings = Settings.LoadDefaultSettings(folder.Path);
            return new PackageSourceProvider(settings).LoadPackageSources()
                .FirstOrDefault(s => s.Name.Equals(feed, StringComparison.OrdinalIgnoreCase) || s.Source == feed);
        }
        catch (NuGetConfigurationException e)
        {
            throw Invalid($"nuget.config cannot be read: {e.Message}");
        }
    }

    private static PackageSource Plain(string feed, BaseFolder folder) =>
        feed.Contains("://", StringComparison.Ordinal) ? new PackageSource(feed) : new PackageSource(folder.Full(feed) ?? "");

    private static PackageSourceCredential Credentials(PackageSource source, string variable)
    {
        string value = Environment.GetEnvironmentVariable(variable)?.Trim() ?? "";
        if (value.Length == 0)
            throw Invalid($"the environment variable {variable} is not set.");
        int colon = value.IndexOf(':', StringComparison.Ordinal);
        (string user, string password) = colon > 0 ? (value[..colon], value[(colon + 1)..]) : (AnyUser, value);
        return new PackageSourceCredential(source.Name, user, password, isPasswordClearText: true, validAuthenticationTypesText: null);
    }

    private static DeploymentException Invalid(string problem) => new(FeedDiagnostics.InvalidFeed(problem));
}
