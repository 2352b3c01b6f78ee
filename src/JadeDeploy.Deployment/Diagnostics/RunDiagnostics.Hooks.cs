using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

// Hooks, and the transition that a person starts.
internal static partial class RunDiagnostics
{
    public static Diagnostic InvalidHook(string program, string what, string found, string expected) => Error("JD6018",
        $"The hook '{program}' cannot be understood: its {what} is {found}; expected {expected}.");

    public static Diagnostic InvalidHooksFile(string path, string cause) => Diagnostic.Error("JD6025", new SourceLocation(path),
        $"The file of hooks cannot be read: {cause.TrimEnd('.')}. Its form is described by hooks.schema.json.");

    public static Diagnostic HookProgramMissing(string program, string cause) => Error("JD6019",
        $"The program of the hook '{program}' cannot be run: {cause}. Nothing was changed. Correct the hook, or install the program.");

    public static Diagnostic HookFailedBeforeRun(string database, string hook, string problem, string command) => Diagnostic.Error("JD6020", new SourceLocation(database),
        $"The hook {hook} {problem}. Nothing was changed by this run. When the cause is gone, run again: {command}");

    public static Diagnostic HookFailedAtTransition(string database, string hook, string problem, bool isBefore, int step, string command) =>
        Diagnostic.Error("JD6021", new SourceLocation(database),
            $"The hook {hook} {problem}. The transition of step {step} is {(isBefore ? "not made; the steps before it are done" : "made; the steps after it are not")}, "
            + $"and the registry still names the old version with an unfinished run. When the cause is gone, continue: {command}");

    public static Diagnostic HookFailedAfterRun(string database, string hook, string problem, string commit) => Diagnostic.Warning("JD6022", new SourceLocation(database),
        $"The hook {hook} {problem}. The database is deployed, and its registry names {commit}: do not run the package again, but do by hand what the hook should do.");

    public static Diagnostic HookFailedOnFailure(string database, string hook, string problem) => Diagnostic.Warning("JD6023", new SourceLocation(database),
        $"The run failed, and then the hook {hook} {problem} too. Do by hand what the hook should do.");

    public static Diagnostic AwaitsTransition(string repository, string package, bool isThisPackage, string? command) => Error("JD6024",
        $"A run of {package} for the repository '{repository}' is done up to its transition and waits for a person to make it. "
        + (isThisPackage
            ? $"Make it: {command ?? "'jadedeploy run PACKAGE --database CS --resume'"}"
            : "Make it first: 'jadedeploy run PACKAGE --database CS --resume' with that package."));
}
