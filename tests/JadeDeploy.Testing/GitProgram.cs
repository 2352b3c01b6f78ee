using System.Diagnostics;

namespace JadeDeploy.Testing;

/// <summary>The real Git program, for what only it makes: shallow clones, linked work folders, other object formats.</summary>
public static class GitProgram
{
    /// <summary>Runs Git in a folder, without the configuration of this machine or user, and gives its output.</summary>
    /// <exception cref="InvalidOperationException">Git failed; the message holds what it said.</exception>
    public static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        using Process git = Process.Start(start)!;
        Task<string> errors = git.StandardError.ReadToEndAsync();
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {git.ExitCode}: {errors.Result}");
    }
}
