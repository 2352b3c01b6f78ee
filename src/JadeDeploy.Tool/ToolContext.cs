using System.CommandLine;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Tool;

/// <summary>What every command needs.</summary>
/// <param name="Console">Where it writes.</param>
/// <param name="Folder">Where relative paths start from.</param>
internal sealed record ToolContext(ToolConsole Console, BaseFolder Folder)
{
    /// <summary>Makes a command's action: expected failures are reported; anything else is a fault of the program.</summary>
    public Func<ParseResult, int> Action(Func<ParseResult, int> work) => parsed =>
    {
        try
        {
            return work(parsed);
        }
        catch (DeploymentException failure)
        {
            Console.Report(failure.Diagnostics);
            return ExitCode.Failed;
        }
    };
}
