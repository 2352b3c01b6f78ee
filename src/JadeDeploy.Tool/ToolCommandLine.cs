using System.CommandLine;
using System.CommandLine.Parsing;
using JadeDeploy.Deployment;
using JadeDeploy.Tool.Commands;

namespace JadeDeploy.Tool;

/// <summary>The command line as a whole.</summary>
internal static class ToolCommandLine
{
    /// <summary>Runs the tool.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="console">Where it writes.</param>
    /// <param name="folder">Where relative paths start from.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, ToolConsole console, BaseFolder folder)
    {
        ParseResult parsed = Root(new ToolContext(console, folder)).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            Explain(parsed, console.Error);
            return ExitCode.WrongUsage;
        }
        return parsed.Invoke(new InvocationConfiguration { Output = console.Output, Error = console.Error });
    }

    private static RootCommand Root(ToolContext context) => new("Deploys Jade schemas from Git: plans, builds, runs and verifies deployments.")
    {
        new PlanCommand(context),
        new BuildCommand(context),
        new RunCommand(context),
        new VerifyCommand(context),
        new RegistryCommand(context),
        new ExtractCommand(context),
        new DriftCommand(context),
        new CheckCommand(context),
        new StandInsCommand(context),
    };

    // Standard output is for results, so the library's own report, which adds to it, is not used.
    private static void Explain(ParseResult parsed, TextWriter error)
    {
        foreach (ParseError problem in parsed.Errors)
            error.WriteLine(problem.Message);
        IEnumerable<string> names = Names(parsed.CommandResult).Reverse();
        error.WriteLine($"'{string.Join(' ', names)} --help' explains the options.");
    }

    private static IEnumerable<string> Names(SymbolResult? command)
    {
        for (; command is CommandResult result; command = command.Parent)
            yield return result.Command is RootCommand ? "jadedeploy" : result.Command.Name;
    }
}
