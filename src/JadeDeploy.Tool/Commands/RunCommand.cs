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

    private readonly Option<string> _hooks = new("--hooks") { Description = "A file of programs to run before and after.", HelpName = "FILE" };
    private readonly Option<string> _transition = new Option<string>("--transition") { Description = "Whether the run makes the transition, or ends before it.", DefaultValueFactory = _ => "auto" }.AcceptOnlyFromAmong("auto", "manual");

    public RunCommand(ToolContext context)
        : base("run", "Runs a package on a database and records the new version there.")
    {
        Add(_package);
        Add(_database);
        Add(_dryRun);
        Add(_resume);
        Add(_wait);
        Add(_hooks);
        Add(_transition);
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
            Hooks = context.Folder.Full(parsed.GetValue(_hooks)) is { Length: > 0 } file ? HookFile.Read(file) : [],
            Transition = TransitionModes.Parse(parsed.GetValue(_transition) ?? ""),
            DeployedBy = Environment.UserName,
        };
        RunResult result = StopKey.While(stop => DeploymentRun.Run(request, new RunLines(context.Console.Output), cancellation: stop));
        context.Console.Report(result.Warnings);
        context.Console.Output.WriteLine(RunText.Of(result));
        return ExitCode.Done;
    }
}
