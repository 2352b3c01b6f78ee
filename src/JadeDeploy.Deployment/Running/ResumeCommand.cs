namespace JadeDeploy.Deployment.Running;

/// <summary>The command that continues a run: what to type next.</summary>
internal static class ResumeCommand
{
    /// <summary>The command for a run.</summary>
    // A connection string never holds a secret (JD6006), so it can be shown.
    public static string For(RunRequest request) =>
        (request.Command ?? $"jadedeploy run {Quoted(request.PackagePath)} --database {Quoted(request.TargetDatabase)}") + " --resume";

    /// <summary>An argument as it is typed.</summary>
    public static string Quoted(string argument) => $"\"{argument.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
