using System.Text.RegularExpressions;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using LibGit2Sharp;

namespace JadeDeploy.Deployment.Source.Git;

/// <summary>Tells a person what the Git library means. It has no error codes for these, only texts.</summary>
internal static partial class GitFailure
{
    /// <summary>Whether a repository was refused because it belongs to another user.</summary>
    public static bool IsForeignOwner(LibGit2SharpException failure) =>
        failure.Message.Contains("is not owned by", StringComparison.Ordinal);

    /// <summary>Why a repository could not be opened.</summary>
    public static Diagnostic OfOpening(LibGit2SharpException failure, string path)
    {
        if (failure is RepositoryNotFoundException)
            return SourceDiagnostics.NotARepository(path);
        if (!IsForeignOwner(failure))
            return SourceDiagnostics.UnsupportedRepository(path, failure.Message);
        return SourceDiagnostics.ForeignOwner(QuotedPath().Match(failure.Message) is { Success: true } quoted ? quoted.Groups[1].Value : path);
    }

    /// <summary>Why a fetch did not succeed.</summary>
    public static Diagnostic OfFetching(LibGit2SharpException failure, RepositoryAddress address, AccessToken? token)
    {
        string cause = Credentials.RemoveFrom(failure.Message).TrimEnd('.', ' ', '\n');
        return SourceDiagnostics.FetchFailed(address.Shown, token?.RemoveFrom(cause) ?? cause);
    }

    [GeneratedRegex("'(.+)'")]
    private static partial Regex QuotedPath();
}
