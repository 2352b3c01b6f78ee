using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Source.Git;

/// <summary>Where a repository is: a local path, or a URL that has passed the allow-list.</summary>
/// <param name="Text">The full path, or the URL as it is fetched.</param>
/// <param name="Url">The URL; null for a local path.</param>
internal sealed partial record RepositoryAddress(string Text, Uri? Url)
{
    private static readonly string[] AllowedSchemes = [Uri.UriSchemeHttps, "ssh", Uri.UriSchemeFile];

    /// <summary>The path or URL for messages, without credentials.</summary>
    public string Shown => Url is null ? Text : Credentials.RemoveFrom(Text);

    /// <summary>The name of the folder a clone is cached in.</summary>
    public string CacheName => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Whether an access token can be used.</summary>
    public bool TakesToken => Url?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Reads a path or URL.</summary>
    /// <exception cref="DeploymentException">It is a URL that is refused (JD1005) or holds a password (JD1011).</exception>
    public static RepositoryAddress Parse(string repository)
    {
        string text = repository.Trim();
        if (TransportHelper().IsMatch(text))
            throw Refused(text, "it would run a program");
        if (UrlForm(text) is not { } written)
            return new RepositoryAddress(Path.GetFullPath(text), null);
        text = written;
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? url))
            throw Refused(text, "it is not well formed");
        if (!AllowedSchemes.Contains(url.Scheme))
            throw Refused(text, url.Scheme == Uri.UriSchemeHttp ? "http is not encrypted" : $"'{url.Scheme}' is not on the list");
        if (url.UserInfo.Contains(':'))
            throw new DeploymentException(SourceDiagnostics.PasswordInUrl(Credentials.RemoveFrom(text)));
        // A host or user that begins with a dash would be an option of the ssh program.
        if (url.Host.StartsWith('-') || url.UserInfo.StartsWith('-'))
            throw Refused(text, "a name in it begins with a dash");
        return new RepositoryAddress(text.TrimEnd('/'), url);
    }

    /// <summary>The URL of a remote without credentials; null for a path, which says nothing on another machine.</summary>
    public static string? UrlWithoutCredentials(string? remote) =>
        remote is not null && UrlForm(remote) is { } url ? Credentials.RemoveFrom(url) : null;

    // Git's short form of ssh, user@host:path, is a path only for a file that exists.
    private static string? UrlForm(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
            return text;
        return ShortSsh().Match(text) is { Success: true } ssh && !Path.Exists(text)
            ? $"ssh://{ssh.Groups["host"].Value}/{ssh.Groups["path"].Value}"
            : null;
    }

    private static DeploymentException Refused(string url, string reason) =>
        new(SourceDiagnostics.UrlRefused(Credentials.RemoveFrom(url), reason));

    [GeneratedRegex(@"^(?<host>[A-Za-z0-9_.][\w.-]*@[A-Za-z0-9][\w.-]*):(?<path>[^/\\].*)$")]
    private static partial Regex ShortSsh();

    [GeneratedRegex(@"^[A-Za-z0-9+.-]+::")]
    private static partial Regex TransportHelper();
}
