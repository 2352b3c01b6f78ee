using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>JD5: what can be wrong with a registry, or between a registry and a plan.</summary>
internal static partial class RegistryDiagnostics
{
    // The registry as a file

    public static Diagnostic NotJson(SourceLocation place, string cause) => Diagnostic.Error("JD5001", place,
        $"The registry is not JSON: {cause} Extract it again with 'jadedeploy registry extract'.");

    public static Diagnostic OtherFormat(SourceLocation place, long found) => Diagnostic.Error("JD5002", place,
        found > Registry.RegistryDocument.FormatVersion
            ? $"The registry has format version {found}; this version of JadeDeploy.Build reads {Registry.RegistryDocument.FormatVersion}. "
                + "A newer one wrote it: use that version or a later one."
            : $"The registry has format version {found}; expected {Registry.RegistryDocument.FormatVersion}. No release wrote such a file.");

    public static Diagnostic BadMember(SourceLocation place, string where, string member) => Diagnostic.Error("JD5003", place,
        $"The member '{member}' is missing from {where}. Add it, or extract the registry again.");

    public static Diagnostic BadMember(SourceLocation place, string member, string found, string expected) => Diagnostic.Error("JD5003", place,
        $"{member} is {Shortened(found)}; expected {expected}.");

    public static Diagnostic BrokenHistory(SourceLocation place, int record, ContentDigest? found, ContentDigest? expected) =>
        Diagnostic.Error("JD5004", place,
            $"The history is broken at record {record}: it names {Named(found)} as the record before, but that is {Named(expected)}. "
            + "A record was changed, removed or put in another order. Restore the registry from a backup of the database.");

    public static Diagnostic DuplicateRepository(SourceLocation place, string repository) => Diagnostic.Error("JD5005", place,
        $"The repository '{repository}' is in the registry twice. Each may be there once: remove the wrong one.");

    public static Diagnostic SchemaOwnedTwice(SourceLocation place, string schema, string first, string second) => Diagnostic.Error("JD5006", place,
        first == second
            ? $"The repository '{first}' has the schema {schema} twice. Remove one of them."
            : $"The schema {schema} belongs to the repository '{first}' and to '{second}'. A schema has one repository: remove it from the other.");

    public static Diagnostic CannotRead(string path, string cause) => Diagnostic.Error("JD5007", new SourceLocation(path),
        $"The registry file cannot be read: {cause}");

    public static Diagnostic CannotWrite(string path, string cause) => Diagnostic.Error("JD5008", new SourceLocation(path),
        $"The registry file cannot be written: {cause} The old file, if there was one, is unchanged.");

    // The registry as it is stored

    public static Diagnostic ChangedMeanwhile(long? expected, long? found) => Diagnostic.Error("JD5009", SourceLocation.None,
        $"The registry was changed by somebody else: expected {Edition(expected)}, found {Edition(found)}. Nothing was written. Start again.");

    public static Diagnostic FileIsReadOnly(string path) => Diagnostic.Error("JD5010", new SourceLocation(path),
        "An extracted registry file stands in for a database in builds only; a run needs the database. Give its connection string.");

    public static Diagnostic NoRegistry(string database) => Diagnostic.Error("JD5011", SourceLocation.None,
        $"The database {database} has no registry. Create it with 'jadedeploy registry init', or deploy to it.");

    public static Diagnostic AlreadyThere(string database, long edition) => Diagnostic.Error("JD5012", SourceLocation.None,
        $"The database {database} has a registry already (edition {edition}). Look at it with 'jadedeploy registry show'.");

    public static Diagnostic AlreadyRegistered(string repository, string commit) => Diagnostic.Error("JD5013", SourceLocation.None,
        $"The registry holds the repository '{repository}' already, at {commit}; it can be initialised only once. "
        + "Build without JadeInitializeRegistry and without a range. If somebody changed the database by hand and a commit says the same, record it with 'jadedeploy registry init --commit REV --update'.");

    public static Diagnostic AdoptionDiffers(string commit, IReadOnlyList<string> differences) => Diagnostic.Error("JD5014", SourceLocation.None,
        $"The database does not hold {commit}: {Listed(differences)}. A version is adopted only when the catalogue equals it. "
        + "Name the commit that the database holds, or bring the differences into the repository.");

    public static Diagnostic OtherDatabase(SourceLocation place, Guid found, Guid expected) => Diagnostic.Error("JD5015", place,
        $"The registry belongs to the database {found}; this one is {expected}. Load the registry that was extracted from this database.");

    public static Diagnostic EditionGoesBack(SourceLocation place, long found, long stored) => Diagnostic.Error("JD5016", place,
        $"The registry has edition {found}; the database holds edition {stored}, which is later. Extract it again and make the change there.");

    public static Diagnostic HistoryDiffers(SourceLocation place, int record) => Diagnostic.Error("JD5017", place,
        $"The history differs from the stored one at record {record}. A registry may only be replaced by a continuation of itself. "
        + "Extract it again and make the change there.");

    // The registry and a plan

    public static Diagnostic UnknownRepository(string repository, string from, IReadOnlyList<string> known) => Diagnostic.Error("JD5020", SourceLocation.None,
        $"The package takes the repository '{repository}' from {from}, but the registry does not hold it "
        + $"({(known.Count == 0 ? "it is empty" : "it holds " + string.Join(", ", known))}). Check that this is the right database; "
        + "if it is, build a complete deployment, or adopt the version with 'jadedeploy registry init --commit'.");

    public static Diagnostic CompleteButDeployed(string repository, string commit) => Diagnostic.Error("JD5021", SourceLocation.None,
        $"The package deploys the repository '{repository}' completely, but the database holds it already, at {commit}. "
        + "Build again against the registry of this database.");

    public static Diagnostic Stale(string repository, string from, string commit) => Diagnostic.Error("JD5022", SourceLocation.None,
        $"The package is stale: it takes the repository '{repository}' from {from}, but another deployment has moved it to {commit} since. "
        + "Build again.");

    public static Diagnostic OtherBase(string repository, string from, string commit) => Diagnostic.Error("JD5023", SourceLocation.None,
        $"The package takes the repository '{repository}' from {from}, but the database holds {commit} and never held {from}. "
        + "Check that this is the right database, and build again against its registry.");

    public static Diagnostic OtherContent(string repository, string commit, IReadOnlyList<string> schemas) => Diagnostic.Error("JD5024", SourceLocation.None,
        $"The registry holds other content for {string.Join(", ", schemas)} at {commit} of the repository '{repository}' than the package "
        + "was built for. The same commit was read in another way (JadeSchemas, JadeSourcePath, or another version of JadeDeploy.Build): build again.");

    public static Diagnostic SchemaClaimed(string schema, string repository, string owner) => Diagnostic.Error("JD5025", SourceLocation.None,
        $"The package of the repository '{repository}' deploys the schema {schema}, which the repository '{owner}' has deployed. "
        + "A schema has one repository: leave it out with JadeSchemas, or remove it from the other repository and deploy that first.");

    public static Diagnostic ProviderMissing(string schema) => Diagnostic.Error("JD5026", SourceLocation.None,
        $"The package builds on the schema {schema} of another repository, which is not deployed to this database. Deploy that repository first.");

    public static Diagnostic ProviderDiffers(string schema, string owner, ContentDigest expected, ContentDigest found) => Diagnostic.Error("JD5027", SourceLocation.None,
        $"The package was built for another version of the schema {schema} of the repository '{owner}': expected {Short(expected)}, "
        + $"the database holds {Short(found)}. Deploy the matching version of '{owner}', or build again.");

    public static Diagnostic PlatformOutside(JadeVersion found, string range) => Diagnostic.Error("JD5028", SourceLocation.None,
        $"The database runs the Jade Platform {found}; the package is for {range}. Build again with JadePlatformVersion={found}.");

    public static Diagnostic CharsetDiffers(string found, string expected) => Diagnostic.Error("JD5029", SourceLocation.None,
        $"The database is {found}; the package was built for {expected}. Build again with JadeCharset={found}.");

    public static Diagnostic RunPending(string repository, string package, string startedBy, DateTimeOffset startedAt, bool isThisPackage, string? command) =>
        Diagnostic.Error("JD5030", SourceLocation.None,
            $"A run of {package} for the repository '{repository}' has started and not finished ({Starter(startedBy)}{startedAt:u}). "
            + (isThisPackage
                ? $"Continue it: {command ?? "'jadedeploy run PACKAGE --database CS --resume'"}"
                : "Finish it first: 'jadedeploy run PACKAGE --database CS --resume' with that package."));

    public static Diagnostic ResumeOther(string pending, ContentDigest expected, ContentDigest found) => Diagnostic.Error("JD5031", SourceLocation.None,
        $"The unfinished run is of {pending} with the digest {expected}; this package has {found}. Only the same package can continue it.");

    public static Diagnostic NothingToResume(string database, string command) => Diagnostic.Error("JD5032", SourceLocation.None,
        $"No run of the database {database} is unfinished. Run the package without --resume: {command}");

    public static Diagnostic SchemasWithoutRegistry(string database, IReadOnlyList<string> schemas) => Diagnostic.Error("JD5033", SourceLocation.None,
        $"The database {database} has schemas ({Listed(schemas)}) but no registry, so nothing says which version it holds. "
        + "Record it with 'jadedeploy registry init --commit REV', or build with JadeInitializeRegistry and a range.");

    private static string Named(ContentDigest? digest) => digest?.ToString() ?? "none";

    private static string Edition(long? edition) => edition is null ? "no registry" : $"edition {edition}";

    private static string Starter(string by) => by.Length == 0 ? "" : $"by {by}, ";

    private static string Short(ContentDigest digest) => digest.ToString()[..12];

    private static string Shortened(string json) => json.Length <= 60 ? json : json[..57] + "...";

    private static string Listed(IReadOnlyList<string> items) =>
        items.Count <= 5 ? string.Join(", ", items) : $"{string.Join(", ", items.Take(5))} and {items.Count - 5} more";
}
