using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>Drift, aborted runs, decisions about steps, and extracts.</summary>
internal static partial class RunDiagnostics
{
    public static Diagnostic Drift(string database, RepositoryDrift drift, string command) => Diagnostic.Error("JD6009", new SourceLocation(database),
        $"The database was changed by other means since its last deployment of {drift.Repository}: {Listed(drift)}. Nothing was changed by this run. "
        + $"See which entities differ: {command} Take the changes back, or bring them into the repository; or accept them as they are with "
        + $"--accept-drift {drift.Digest} (in a project -p:JadeAcceptDrift={drift.Digest}).");

    public static Diagnostic OtherDrift(string database, RepositoryDrift drift, IEnumerable<ContentDigest> accepted, string command) =>
        Diagnostic.Error("JD6030", new SourceLocation(database),
            $"The drift that was accepted ({string.Join(", ", accepted)}) is not the one the database has: {drift.Repository} has {drift.Digest}, "
            + $"{Listed(drift)}. Nothing was changed by this run. The database has changed again since, or the digest is of another database. "
            + $"See which entities differ: {command}");

    public static Diagnostic MalformedDriftDigest(string text) => Error("JD6031",
        $"'{text}' is not the digest of a drift: expected 64 hexadecimal digits, as 'jadedeploy drift' and JD6009 give them.");

    public static Diagnostic DriftFound(string database, RepositoryDrift drift, int entities) => Diagnostic.Warning("JD6032", new SourceLocation(database),
        $"The database differs from the version of {drift.Repository} that its registry names in {(entities == 1 ? "1 entity" : $"{entities} entities")}: "
        + $"{Listed(drift)}. A deployment will stop until the changes are taken back, brought into the repository, or accepted by the digest {drift.Digest}.");

    public static Diagnostic NothingToAbort(string database) => Diagnostic.Error("JD6033", new SourceLocation(database),
        "No run of the database is unfinished, so there is nothing to give up. See what it holds with 'jadedeploy registry show'.");

    public static Diagnostic PastReturn(string database, string step, string command) => Diagnostic.Error("JD6034", new SourceLocation(database),
        $"The run cannot be given up: {step}, its point of no return, is done. Nothing was changed. Continue it: {command} "
        + "Then deploy a range that goes back, or restore a backup from before the run.");

    public static Diagnostic CannotSeparate(string database, string cause, string command) => Diagnostic.Error("JD6035", new SourceLocation(database),
        $"The run cannot be given up: {cause} Nothing was changed. Continue it: {command}");

    public static Diagnostic NoOpenStep(int step, IReadOnlyList<int> open) => Error("JD6036",
        $"There is nothing to decide about step {step}: "
        + (open.Count == 0 ? "every step of the run is done." : $"the steps that are not done yet are {string.Join(", ", open)}. Give each of them at most once."));

    public static Diagnostic ForeignFolder(string folder, string found) => Diagnostic.Error("JD6038", new SourceLocation(folder),
        $"The folder is not empty and '{found}' in it was not written by an extract. Nothing was changed. Give an empty folder, or one that an extract made.");

    public static Diagnostic NotExtractable(string database, string schema, IReadOnlyList<string> entities) => Diagnostic.Error("JD6039", new SourceLocation(database),
        $"The schema {schema} cannot be written to files that read back as the same: {Listed(entities)}. Nothing was written.");

    /// <summary>A failure that does not know how the run goes on, with the command that continues it.</summary>
    public static Diagnostic Continued(Diagnostic failure, string command) =>
        failure with { Message = $"{failure.Message} The run has begun and is not finished. When the cause is gone, continue it: {command}" };

    private static string Listed(RepositoryDrift drift) => string.Join("; ", drift.Schemas);

    private static string Listed(IReadOnlyList<string> items) =>
        string.Join(", ", items.Take(5)) + (items.Count > 5 ? $" and {items.Count - 5} more" : "");
}
