using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

public static partial class JadeDiagnostics
{
    /// <summary>A step did not end well, and how much of it is done is not known.</summary>
    internal static Diagnostic UnknownOutcome(SourceLocation place, string step, UnknownOutcomeException end, string next) => end.Reason switch
    {
        UnknownOutcomeReason.Failed => Diagnostic.Error("JD6048", place,
            $"{step} failed: {end.Message} {HowMuch} Log: {end.Log} {next}"),
        UnknownOutcomeReason.Contradicts => Diagnostic.Error("JD6049", place,
            $"{step} ended with exit code 0, and yet not well: {end.Message} {HowMuch} Log: {end.Log} {next}"),
        _ => Diagnostic.Error("JD6050", place, $"{step} was ended: {end.Message} {HowMuch} Log: {end.Log} {next}"),
    };

    private const string HowMuch =
        "How much of it is done is not known. The steps before it are done, and the registry still names the old version with an unfinished run.";

    /// <summary>A run is continued over a step that only a person can judge.</summary>
    public static Diagnostic NeedsDecision(string database, string step, string next) => Diagnostic.Error("JD6051", new SourceLocation(database),
        $"{step} was started and its outcome is not known; it is of a kind that must not run twice by itself. Nothing was changed by this run. {next}");

    /// <summary>A folder, the initialization file or a program is not there.</summary>
    public static Diagnostic Missing(string what, string path) => Diagnostic.Error("JD6052", new SourceLocation(path),
        $"{what} does not exist: '{path}'. Nothing was changed. Correct Bin, Path and Ini of the connection string.");

    /// <summary>The database's directory is on another machine.</summary>
    public static Diagnostic NotLocal(string path) => Diagnostic.Error("JD6053", new SourceLocation(path),
        "The database's directory is not on this machine, so a lock in it would not be safe. Nothing was changed. Run on the machine that has the database.");

    /// <summary>A program is there and cannot be started.</summary>
    public static Diagnostic CannotStart(string program, string cause) => Diagnostic.Error("JD6054", new SourceLocation(program),
        $"The program cannot be started: {cause} It changed nothing. Check that it may be executed by this user, and run again.");

    /// <summary>A run on a Jade database cannot be taken back once a step has started.</summary>
    public static Diagnostic CannotTakeBack(string database, string step, string resume) => Diagnostic.Error("JD6055", new SourceLocation(database),
        $"The run cannot be given up: {step} has started, and Jade's programs cannot take a step back. Nothing was changed. "
        + $"Continue it: {resume} Or restore the backup from before the run, with the folder jadedeploy in the database's directory. "
        + "The way that Jade documents without a backup: run the application JadeReorgApp with action=abortReorg, unversion the schemas, "
        + "and load complete definitions of the old version.");

    /// <summary>A plan with a point of no return needs a backup.</summary>
    public static Diagnostic BackupNeeded(string database, string step) => Diagnostic.Error("JD6056", new SourceLocation(database),
        $"The plan has a point of no return ({step}): from there only a backup leads back. Nothing was changed. Back the database up and say so with "
        + "--backup-confirmed (in a project JadeBackupConfirmed=true), or give a hook that does it before the run.");

    /// <summary>A complete load with deletion needs a catalogue to compare with.</summary>
    public static Diagnostic CompleteLoadUnchecked(string database, int step) => Diagnostic.Error("JD6057", new SourceLocation(database),
        $"Step {step} loads a complete definition that deletes what it lacks, which is only safe when the database was compared with it in the same run. "
        + "Nothing was changed. Add Verify=extract to the connection string, or delete by hand what is to go.");

    /// <summary>All programs ended well, and yet the database holds something else.</summary>
    internal static Diagnostic ExtractDiffers(string database, IReadOnlyList<Registry.SchemaDifference> differences) =>
        Diagnostic.Warning("JD6058", new SourceLocation(database),
            $"All steps ended well, but what was extracted afterwards is not the wanted version: {string.Join("; ", differences)}. "
            + "The registry names the new version, as verified by exit codes only. See which entities differ with 'jadedeploy drift'.");

    /// <summary>The schemas of the database cannot be extracted and read.</summary>
    public static Diagnostic ExtractFailed(string database, string cause) => Diagnostic.Error("JD6059", new SourceLocation(database),
        $"The schemas of the database cannot be extracted: {cause} JadeBatchExtract needs a development database. "
        + "Find the cause, or leave Verify=extract out: then drift is not checked.");

    /// <summary>Something needs the catalogue of a Jade database, and the connection string does not allow its extract.</summary>
    public static Diagnostic CatalogueUnread(string database) => Diagnostic.Error("JD6060", new SourceLocation(database),
        "What the database holds is not known: reading the schemas of a Jade database means to extract them all. Nothing was changed. "
        + "Add Verify=extract to the connection string; to record a version without looking, use 'jadedeploy registry init --commit REV --unverified'.");

    /// <summary>A program that keeps the registry in the database failed.</summary>
    public static Diagnostic RegistryCallFailed(string database, string method, string cause) => Diagnostic.Error("JD6061", new SourceLocation(database),
        $"The registry in the database could not be reached ({method}): {cause} Nothing was lost. "
        + "Registry=Schema is experimental; Registry=File keeps it beside the database.");

    /// <summary>The platform version of a Jade database is not known.</summary>
    public static Diagnostic PlatformUnknown(string database) => Diagnostic.Error("JD6062", new SourceLocation(database),
        "The platform version of the database is not known: a Jade database does not tell it, and there is no registry that does. "
        + "Give JadePlatformVersion (--platform-version), for example 22.0.05.");

    /// <summary>A value cannot reach a program of Jade's unchanged.</summary>
    public static Diagnostic NotPassable(string where, string value) => Error("JD6063",
        $"{where} has a value that would not reach Jade's programs unchanged: '{ShownText.Of(value)}'. Refused are control characters, halves of surrogate pairs, "
        + "a quotation mark at its beginning or end, more than 2047 characters, and in names anything but letters, digits and '_'. Change it in the source, and build again.");

    /// <summary>The lock or the files of runs cannot be written.</summary>
    public static Diagnostic RunFolderNotWritten(string folder, string cause) => Diagnostic.Error("JD6064", new SourceLocation(folder),
        $"The folder of the run cannot be written: {cause} Nothing of the step that was to be next has run.");

    private static Diagnostic Error(string code, string message) => Diagnostic.Error(code, SourceLocation.None, message);
}
