using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>What can be said about the Git repository a version comes from: JD1001 to JD1019, one method a code.</summary>
public static class SourceDiagnostics
{
    /// <summary>JD1001: a path holds no Git repository.</summary>
    public static Diagnostic NotARepository(string path) =>
        Error("JD1001", $"There is no Git repository at '{path}', nor in a folder above it. Set JadeSourceRepository to a path inside a repository, or to its URL.");

    /// <summary>JD1002: a revision names no commit.</summary>
    public static Diagnostic UnknownRevision(string revision, string repository, IReadOnlyCollection<string> nearNames) =>
        Error("JD1002", $"'{revision}' names no commit in {repository}. "
            + (nearNames.Count > 0
                ? $"Did you mean {Quoted(nearNames)}?"
                : "Expected a branch, a tag, a commit id, or an expression such as main~2."));

    /// <summary>JD1003: a short id fits several objects.</summary>
    public static Diagnostic AmbiguousId(string id, string repository) =>
        Error("JD1003", $"The short id '{id}' fits several objects in {repository}. Write more of its digits.");

    /// <summary>JD1004: a revision or range cannot be read.</summary>
    public static Diagnostic RangeMalformed(string range, string reason) =>
        Error("JD1004", $"'{range}' is neither a revision nor a range: {reason}. Write a revision, or 'previous..latest'.");

    /// <summary>JD1005: a URL of a kind that is not used.</summary>
    public static Diagnostic UrlRefused(string url, string reason) =>
        Error("JD1005", $"The URL '{url}' is not used: {reason}. Repositories are fetched by https, ssh or file.");

    /// <summary>JD1006: cloning or fetching failed.</summary>
    public static Diagnostic FetchFailed(string url, string cause) =>
        Error("JD1006", $"Fetching {url} failed: {cause}. Check the URL, the network and the access (JadeSourceTokenVariable names the variable that holds a token); JadeSourceFetch=missing does without the network where the cache is enough.");

    /// <summary>JD1007: the repository belongs to another user.</summary>
    public static Diagnostic ForeignOwner(string path) =>
        Error("JD1007", $"The repository '{path}' belongs to another user, so Git does not trust it. If you do, run: git config --global --add safe.directory \"{path}\"");

    /// <summary>JD1008: a repository format that cannot be read.</summary>
    public static Diagnostic UnsupportedRepository(string path, string cause) =>
        Error("JD1008", $"The repository '{path}' cannot be read: {cause}. Expected SHA-1 object ids and file based references; clone it without that extension, or give its URL.");

    /// <summary>JD1009: history is cut off before the commit.</summary>
    public static Diagnostic ShallowHidesCommit(string revision, string repository) =>
        Error("JD1009", $"'{revision}' is not in {repository}, which is a shallow clone: its history is cut off. Fetch all of it: 'git fetch --unshallow --tags', in a pipeline 'fetch-depth: 0'.");

    /// <summary>JD1010: the source path does not exist in the version.</summary>
    public static Diagnostic PathNotFound(string path, string version, string reason) =>
        Error("JD1010", $"The source path '{path}' cannot be used in {version}: {reason}. Set JadeSourcePath to a folder, or to a .mul file, relative to the root of the repository.");

    /// <summary>JD1011: a URL with a password in it.</summary>
    public static Diagnostic PasswordInUrl(string url) =>
        Error("JD1011", $"The URL of the repository {url} holds a password, which would end up in logs. Leave it out, put it into an environment variable and name that variable in JadeSourceTokenVariable.");

    /// <summary>JD1012: the variable of the access token is empty.</summary>
    public static Diagnostic TokenMissing(string variable, string url) =>
        Error("JD1012", $"The environment variable '{variable}' is to hold the access token for {url}, but it is not set or empty. Set it, or leave JadeSourceTokenVariable empty for a public repository.");

    /// <summary>JD1013: nothing may be fetched and nothing is cached.</summary>
    public static Diagnostic NotCached(string url) =>
        Error("JD1013", $"{url} is not in the cache, and JadeSourceFetch=never forbids to fetch it. Build once with JadeSourceFetch=missing.");

    /// <summary>JD1014: another process holds the cache for too long.</summary>
    public static Diagnostic CacheBusy(string url, string lockFile, TimeSpan waited) =>
        Error("JD1014", $"Another process has been fetching {url} for more than {waited.TotalSeconds:0} seconds. Wait for it to end, or end it; it holds '{lockFile}'.");

    /// <summary>JD1015: the repository has no work folder.</summary>
    public static Diagnostic NoWorkFolder(string repository) =>
        Error("JD1015", $"'worktree' asks for uncommitted files, but {repository} has no work folder. Name a revision, or set JadeSourceRepository to a local clone that is not bare.");

    /// <summary>JD1016: an object that a version needs is not in the repository.</summary>
    public static Diagnostic ObjectMissing(string id, string repository) =>
        Error("JD1016", $"The Git object {id} is missing from {repository}: it is a partial clone (git clone --filter), or damaged. Clone it completely, or check it with 'git fsck'.");

    /// <summary>JD1017: an unknown word for the fetch mode.</summary>
    public static Diagnostic FetchModeUnknown(string text) =>
        Error("JD1017", $"JadeSourceFetch is '{text}'. Expected always, missing or never.");

    /// <summary>JD1018: a revision names something else than a commit.</summary>
    public static Diagnostic NotACommit(string revision, string kind, string repository) =>
        Error("JD1018", $"'{revision}' names a {kind} in {repository}, not a commit. Name the commit, and set JadeSourcePath for a folder in it.");

    /// <summary>JD1019: the cache cannot be written.</summary>
    public static Diagnostic CacheUnusable(string folder, string cause) =>
        Error("JD1019", $"The cache of Git repositories in '{folder}' cannot be used: {cause} Set the environment variable JADEDEPLOY_CACHE to a folder that this user may write, or delete the folder and build again.");

    private static Diagnostic Error(string code, string message) => Diagnostic.Error(code, SourceLocation.None, message);

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"'{n}'"));
}
