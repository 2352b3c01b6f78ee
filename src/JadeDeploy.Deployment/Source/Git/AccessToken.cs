using JadeDeploy.Deployment.Diagnostics;
using LibGit2Sharp;

namespace JadeDeploy.Deployment.Source.Git;

/// <summary>The access token of one fetch: given once, to the host it is meant for, and to nobody else.</summary>
internal sealed class AccessToken
{
    // Servers that take tokens ignore the user name, but want one.
    private const string AnyUser = "x-access-token";

    private readonly string _token;
    private readonly Uri _url;
    private bool _given;

    private AccessToken(string token, Uri url) => (_token, _url) = (token, url);

    /// <summary>Reads the token from its environment variable; null when none is named or the address takes none.</summary>
    /// <exception cref="DeploymentException">The variable is not set or empty (JD1012).</exception>
    public static AccessToken? Read(string? variable, RepositoryAddress address)
    {
        if (string.IsNullOrWhiteSpace(variable) || !address.TakesToken)
            return null;
        string? token = Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrWhiteSpace(token)
            ? throw new DeploymentException(SourceDiagnostics.TokenMissing(variable, address.Shown))
            : new AccessToken(token.Trim(), address.Url!);
    }

    /// <summary>Answers a server that asks for credentials.</summary>
    /// <exception cref="LibGit2SharpException">The token was refused, or another host asks for it.</exception>
    public LibGit2Sharp.Credentials Answer(string url, string? user, SupportedCredentialTypes types)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? asking)
            || asking.Scheme != _url.Scheme || asking.Authority != _url.Authority)
            throw new LibGit2SharpException("another host than the one of the URL asks for the access token");
        if (_given)
            throw new LibGit2SharpException("the server refused the access token");
        _given = true;
        return new UsernamePasswordCredentials { Username = string.IsNullOrEmpty(user) ? AnyUser : user, Password = _token };
    }

    /// <summary>Removes the token from a text.</summary>
    public string RemoveFrom(string text) => text.Replace(_token, "***", StringComparison.Ordinal);
}
