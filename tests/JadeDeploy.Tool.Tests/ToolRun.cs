using JadeDeploy.Deployment;

namespace JadeDeploy.Tool.Tests;

/// <summary>One call of the tool in this process.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the tool.</summary>
    /// <param name="folder">Where relative paths start from.</param>
    /// <param name="arguments">The arguments.</param>
    public static ToolRun In(string folder, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = ToolCommandLine.Run(arguments, new ToolConsole(output, error, interactive: false), new BaseFolder(folder));
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
