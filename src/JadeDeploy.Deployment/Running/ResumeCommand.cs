namespace JadeDeploy.Deployment.Running;

/// <summary>The command that continues a run: what to type next, in whatever folder.</summary>
internal static class ResumeCommand
{
    /// <summary>The command that continues a run. The transition stays a person's if it was.</summary>
    public static string For(RunRequest request) => $"{Again(request)}{(request.Transition == TransitionMode.Manual ? " --transition manual" : "")} --resume";

    /// <summary>The command that makes the transition for which a run waits, and the rest.</summary>
    public static string ForTransition(RunRequest request) => For(request with { Transition = TransitionMode.Auto });

    /// <summary>The command that begins it.</summary>
    public static string Again(RunRequest request) => request.Command
        ?? $"jadedeploy run {ShellWord.Of(request.PackagePath)} --database {ShellWord.Of(Database(request))}{Hooks(request.HooksFile)}";

    /// <summary>The command that was typed, to be typed again after it changed nothing.</summary>
    public static string Repeated(RunRequest request) => request.Resume ? For(request) : $"{Again(request)}{(request.BackupConfirmed ? " --backup-confirmed" : "")}";

    /// <summary>The option that names the file of hooks, if there is one: a run that is continued stops and starts the same applications.</summary>
    public static string Hooks(string? file) => string.IsNullOrEmpty(file) ? "" : $" --hooks {ShellWord.Of(file)}";

    // With full paths. A connection string never holds a secret (JD6006), so it can be shown.
    private static string Database(RunRequest request) => $"{TargetConnection.Parse(request.TargetDatabase, request.BaseDirectory)}";
}
