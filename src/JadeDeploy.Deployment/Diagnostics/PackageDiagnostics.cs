using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>JD4: what can be wrong with a deployment package and the files a build keeps beside it.</summary>
public static partial class PackageDiagnostics
{
    /// <summary>JD4001: the package cannot be opened.</summary>
    public static Diagnostic CannotRead(string package, string reason) => Error("JD4001", package,
        $"The package cannot be read: {reason} Give the path of a .nupkg file that a build wrote.");

    /// <summary>JD4002: the file is not a zip archive of the form that packages have.</summary>
    public static Diagnostic NotAPackage(string package, string found) => Error("JD4002", package,
        $"The file is not an intact deployment package: {found}. "
        + "A package is a zip archive of stored entries without gaps. Copy it again from where it was built, or build it again.");

    /// <summary>JD4003: an entry has a name that a package never has.</summary>
    public static Diagnostic UnsafeEntryName(string package, string entry) => Error("JD4003", package,
        $"The package has an entry named \"{entry}\". Names must be relative, with forward slashes, and stay inside the package. "
        + "Do not use this package; build it again.");

    /// <summary>JD4004: two entries have the same name, or names that differ only in case.</summary>
    public static Diagnostic DuplicateEntry(string package, string entry) => Error("JD4004", package,
        $"The package has more than one entry named \"{entry}\" (case ignored). Each name must occur once. "
        + "Do not use this package; build it again.");

    /// <summary>JD4005: the package, or a part of it, is larger than packages may be.</summary>
    public static Diagnostic TooLarge(string package, string found, string limit) => Error("JD4005", package,
        $"The package has {found}; the limit is {limit}. Deploy fewer schemas at a time, or check where this package comes from.");

    /// <summary>JD4006: there is no manifest.</summary>
    public static Diagnostic ManifestMissing(string package) => Error("JD4006", package,
        "The package has no deployment.json, so it is not a Jade deployment. Give the package that a deployment project built.");

    /// <summary>JD4007: a file is of a format version that this program does not know.</summary>
    public static Diagnostic UnknownFormatVersion(string file, string entry, int found, int known) => Error("JD4007", file,
        $"{entry} has format version {found}; this program knows version {known}. "
        + "Run the deployment with the version of JadeDeploy.Build that made it, or a later one.");

    /// <summary>JD4008: a file of the package does not have the documented content.</summary>
    public static Diagnostic MalformedDocument(string file, string entry, string problem) => Error("JD4008", file,
        $"{entry} is not as documented: {problem}. The package was changed or damaged after it was built; build it again.");

    /// <summary>JD4009: the manifest lists a file that is not in the package.</summary>
    public static Diagnostic FileMissing(string package, string entry) => Error("JD4009", package,
        $"The manifest lists {entry}, but the package does not have it. The package was changed after it was built; build it again.");

    /// <summary>JD4010: a file's bytes are not those the manifest names.</summary>
    public static Diagnostic DigestMismatch(string package, string entry, string expected, string found) => Error("JD4010", package,
        $"{entry} was changed after the package was built: its SHA-256 is {found}, the manifest says {expected}. "
        + "Do not use this package; build it again.");

    /// <summary>JD4011: the package has a file that the manifest does not list.</summary>
    public static Diagnostic UnlistedFile(string package, string entry) => Error("JD4011", package,
        $"The package has {entry}, which its manifest does not list. Something was added after the package was built; build it again.");

    /// <summary>JD4012: NuGet's metadata names another package than the manifest.</summary>
    public static Diagnostic IdentityMismatch(string package, string entry, string found, string expected) => Error("JD4012", package,
        $"{entry} says {found}; the manifest says {expected}. The package was renamed or changed after it was built; build it again.");

    /// <summary>JD4013: <c>plan.json</c> states another plan than the manifest.</summary>
    public static Diagnostic PlanMismatch(string package) => Error("JD4013", package,
        "plan.json states another plan than deployment.json, so a person would approve something else than what runs. "
        + "Do not use this package; build it again.");

    /// <summary>JD4014: a text cannot be the id of a NuGet package.</summary>
    public static Diagnostic InvalidPackageId(string id) => Diagnostic.Error("JD4014", SourceLocation.None,
        $"\"{id}\" cannot be the id of a package. Use up to 100 letters, digits and underscores, with single dots or hyphens between them; "
        + "set PackageId in the project.");

    /// <summary>JD4015: an output cannot be written.</summary>
    public static Diagnostic CannotWrite(string path, string reason) => Error("JD4015", path,
        $"The file or folder cannot be written: {reason} Nothing of it was left behind. Free space or give access, then build again.");

    /// <summary>JD4016: nothing was built where a package is looked for.</summary>
    public static Diagnostic NotBuilt(string marker) => Error("JD4016", marker,
        "No build has been made here: the file that names the package to deploy does not exist. "
        + "Build the project first, with the same configuration and publish profile.");

    /// <summary>JD4017: the file that names the package to deploy is damaged.</summary>
    public static Diagnostic MarkerDamaged(string marker, string problem) => Error("JD4017", marker,
        $"The file that names the package to deploy is not as a build writes it: {problem}. Build the project again.");

    /// <summary>JD4018: the build was made for another database or publish profile.</summary>
    public static Diagnostic BuiltForAnotherTarget(string marker) => Error("JD4018", marker,
        "The last build was made for another database or publish profile than this publish. "
        + "Publish without --no-build, or build for this target first.");

    /// <summary>JD4019: the package is not the one that the build made.</summary>
    public static Diagnostic AnotherPackage(string package, string found, string expected) => Error("JD4019", package,
        $"The package is not the one that the last build made: its digest is {found}, the build's is {expected}. Build the project again.");

    private static Diagnostic Error(string code, string file, string message) =>
        Diagnostic.Error(code, new SourceLocation(file), message);
}
