using System.CommandLine;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy run</c>: runs a package.</summary>
internal sealed class RunCommand : Command
{
    private readonly Argument<string> _package = new("PACKAGE") { Description = "The package." };
    private readonly Option<string> _database = new("--database") { Description = "Connection string of the target database.", HelpName = "CS", Required = true };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Check everything, change nothing." };
    private readonly Option<uint> _wait = new("--wait") { Description = "How long to wait for another run on the same database.", HelpName = "SECONDS" };
    private readonly Option<bool> _resume = new("--resume") { Description = "Continue a run that was interrupted." };

    public RunCommand(ToolContext context)
        : base("run", "Runs a package on a database and records the new version there.")
    {
        Add(_package);
        Add(_database);
        Add(_dryRun);
        Add(_resume);
        Add(_wait);
        SetAction(context.Action(parsed => Run(parsed, context)));
    }

    private int Run(ParseResult parsed, ToolContext context)
    {
        RunRequest request = new()
        {
            PackagePath = context.Folder.Full(parsed.GetRequiredValue(_package))!,
            TargetDatabase = parsed.GetRequiredValue(_database),
            BaseDirectory = context.Folder.Path,
            Wait = TimeSpan.FromSeconds(parsed.GetValue(_wait)),
            DryRun = parsed.GetValue(_dryRun),
            Resume = parsed.GetValue(_resume),
            DeployedBy = Environment.UserName,
        };
        RunResult result = DeploymentRun.Run(request, new RunLines(context.Console.Output));
        context.Console.Output.WriteLine(RunText.Of(result));
        return ExitCode.Done;
    }
}
