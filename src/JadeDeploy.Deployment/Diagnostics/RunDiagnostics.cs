using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>JD6: what can be wrong with a target database, or happen while a package runs.</summary>
internal static partial class RunDiagnostics
{
    // Connection strings. Their values are never repeated: a secret could be among them.

    public static Diagnostic MalformedConnection(string cause) => Error("JD6001",
        $"The connection string of the target database cannot be read: {cause} Write it as Provider=Embedded;Path=shop.jadedb.");

    public static Diagnostic UnknownProvider(string found) => Error("JD6002",
        (found.Length == 0 ? "The connection string of the target database names no provider" : $"There is no provider '{found}' for target databases")
        + "; expected Provider=Embedded or Provider=Jade.");

    public static Diagnostic UnknownKey(string provider, string key, IEnumerable<string> known) => Error("JD6003",
        $"The connection string of the target database has the key '{key}'; Provider={provider} knows {string.Join(", ", known)}. Remove or correct it.");

    public static Diagnostic PathMissing() => Error("JD6004",
        "The connection string of the target database has no Path. Give the database's file: Provider=Embedded;Path=shop.jadedb.");

    public static Diagnostic SecretInConnection(string key) => Error("JD6006",
        $"The connection string of the target database has the key '{key}', which looks like a secret. Build logs keep every property, so secrets are "
        + "refused: put the value into an environment variable and give its name where one is asked for, as with JadeSourceTokenVariable. "
        + "An embedded database needs no secret.");

    // The database before a run

    public static Diagnostic CannotOpen(string database, string cause) => Diagnostic.Error("JD6007", new SourceLocation(database),
        $"The database cannot be used: {cause}");

    public static Diagnostic Locked(string database, string? holder) => Diagnostic.Error("JD6008", new SourceLocation(database),
        $"Another run holds the database{(holder is null ? "" : $" ({holder})")}. Nothing was changed. Wait until it has ended, and run again; "
        + "a lock ends with the program that holds it and never has to be removed.");

    public static Diagnostic SchemaExists(string database, IReadOnlyList<string> schemas) => Diagnostic.Error("JD6013", new SourceLocation(database),
        $"The package creates {string.Join(", ", schemas)}, which the database has already although no deployment brought it. "
        + "Nothing was changed. Record what is there with 'jadedeploy registry init --commit REV', and build again.");

    public static Diagnostic ReorganisationWaiting(string database, IReadOnlyList<string> schemas) => Diagnostic.Error("JD6014", new SourceLocation(database),
        $"{string.Join(", ", schemas)} has changes that wait for a reorganisation or transition, and this run did not make them. "
        + "Nothing was changed. Finish or abort the reorganisation first.");

    public static Diagnostic ScriptNotRun(string database, int step, string script) => Diagnostic.Warning("JD6015", new SourceLocation(database),
        $"Step {step} runs the script {script}, but this database holds schemas and cannot run their code: the script was not run, "
        + "and the registry's history says so.");

    // The run

    public static Diagnostic StepFailed(SourceLocation place, string step, string cause, string command) => Diagnostic.Error("JD6010", place,
        $"{step} failed: {cause} The steps before it are done, this one changed nothing, and the registry still names the old version "
        + $"with an unfinished run. When the cause is gone, continue: {command}");

    public static Diagnostic ResultDiffers(string database, IReadOnlyList<SchemaDifference> differences) => Diagnostic.Error("JD6011", new SourceLocation(database),
        $"All steps ran, but the database does not hold the wanted version: {string.Join("; ", differences)}. The registry still names the old version "
        + "with an unfinished run. The steps are done: what is left is to take the difference back.");

    public static Diagnostic ReadBackDiffers(string database, long expected, long? found) => Diagnostic.Error("JD6012", new SourceLocation(database),
        $"The registry was written as edition {expected}, but reading it back gives {(found is null ? "no registry" : $"edition {found}")}. "
        + "Something else writes to this database without its lock: look at it with 'jadedeploy registry show'.");

    public static Diagnostic Stopped(int done, int total, string command) => Error("JD6016",
        $"The run was stopped as asked after {done} of {total} steps. Continue it: {command}");

    public static Diagnostic DatabaseFailed(string database, string cause, string command) => Diagnostic.Error("JD6017", new SourceLocation(database),
        $"The database failed: {cause} What was done so far is kept and the registry names only what is complete. When the cause is gone, continue: {command}");

    private static Diagnostic Error(string code, string message) => Diagnostic.Error(code, SourceLocation.None, message);
}
