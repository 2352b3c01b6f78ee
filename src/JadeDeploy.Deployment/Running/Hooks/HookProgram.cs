using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Running;

/// <summary>Finds the file of a hook's program, before anything runs.</summary>
internal static class HookProgram
{
    private static readonly string[] Extensions = OperatingSystem.IsWindows() ? ["", ".exe", ".com"] : [""];

    /// <summary>The full path: a file below the folder that relative paths start from, else a program on the search path.</summary>
    /// <exception cref="DeploymentException">JD6019: there is none, or it needs a shell.</exception>
    public static string Find(RunHook hook, string baseFolder)
    {
        // Windows runs these with a shell, which reads the arguments in a way of its own.
        if (Path.GetExtension(hook.Program).ToLowerInvariant() is ".cmd" or ".bat" && OperatingSystem.IsWindows())
            throw new DeploymentException(RunDiagnostics.HookProgramMissing(hook.Program,
                "it is a batch file, which only a shell runs. Name the shell as the program and the file as its argument"));
        string full = Path.GetFullPath(hook.Program.Replace('\\', Path.DirectorySeparatorChar), baseFolder);
        if (File.Exists(full))
            return full;
        bool isName = hook.Program.AsSpan().IndexOfAny('/', '\\') < 0;
        return (isName ? OnSearchPath(hook.Program) : null) ?? throw new DeploymentException(RunDiagnostics.HookProgramMissing(hook.Program,
            isName ? $"it is neither in {baseFolder} nor on the search path (PATH)" : $"there is no file {full}"));
    }

    private static string? OnSearchPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Extensions.Select(extension => Path.Combine(folder, name + extension)))
            .FirstOrDefault(File.Exists);
}
