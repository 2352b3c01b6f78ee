using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>What keeps a registry from being compared with its database, and a run from being given up.</summary>
internal static partial class RegistryDiagnostics
{
    public static Diagnostic AbortOther(string pending, ContentDigest expected, ContentDigest found) => Diagnostic.Error("JD5034", SourceLocation.None,
        $"The unfinished run is of {pending} with the digest {expected}; this package has {found}. Only the same package can give it up.");

    public static Diagnostic RepositoryNotRegistered(string database, string repository, IReadOnlyList<string> known) =>
        Diagnostic.Error("JD5035", SourceLocation.None,
            $"The registry of the database {database} does not name the repository '{repository}'; "
            + (known.Count == 0 ? "it names none." : $"it names {string.Join(", ", known)}.")
            + " Without a version to compare with there is no drift to find. Check the repository and its name.");

    public static Diagnostic SourceNotRegistered(string repository, string commit, IReadOnlyList<string> schemas) =>
        Diagnostic.Error("JD5036", SourceLocation.None,
            $"The commit {commit} of {repository} does not read as what the registry records of it: {string.Join(", ", schemas)}. The database was not "
            + "compared. Give the source path that the deployment used.");

    public static Diagnostic DriftWhilePending(string database, string package) => Diagnostic.Error("JD5037", SourceLocation.None,
        $"The run of {package} on the database {database} is unfinished, so the database is between two versions and cannot be compared with one. "
        + "Continue the run with --resume, or give it up with --abort.");
}
