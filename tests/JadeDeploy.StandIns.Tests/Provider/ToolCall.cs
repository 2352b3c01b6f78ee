using System.Diagnostics;
using JadeDeploy.Deployment;
using JadeDeploy.Tool;

namespace JadeDeploy.StandIns.Tests.Provider;

/// <summary>One call of the tool.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote, results before diagnostics.</param>
internal sealed record ToolCall(int ExitCode, string Output)
{
    /// <summary>Runs the tool in this process.</summary>
    public static ToolCall Of(params IEnumerable<string> arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = ToolCommandLine.Run([.. arguments], new ToolConsole(output, error, interactive: false), new BaseFolder(Path.GetTempPath()));
        return new ToolCall(exitCode, $"{output}{error}");
    }

    /// <summary>Runs the built tool as a program.</summary>
    public static ToolCall AsProcess(params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "jadedeploy.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolCall(process.ExitCode, output + error.Result);
    }
}
