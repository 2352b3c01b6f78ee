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
    private readonly Option<StepDecision[]> _steps = StepDecisions.Option();
    private readonly Option<bool> _restartLoad = new("--restart-load") { Description = "Let loads start anew where an earlier failed load left other bytes behind; with --resume." };
    private readonly Option<bool> _abort = new("--abort") { Description = "Give up a run that was interrupted before its point of no return." };
    private readonly Option<string[]> _acceptDrift = new("--accept-drift") { Description = "The digest of drift that is accepted.", HelpName = "DIGEST", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _backupConfirmed = new("--backup-confirmed") { Description = "There is a backup of the database: a plan with a point of no return needs one on Provider=Jade." };
    private readonly Option<string> _hooks = new("--hooks") { Description = "A file of programs to run before and after.", HelpName = "FILE" };
    private readonly Option<string> _transition = new Option<string>("--transition") { Description = "Whether the run makes the transition, or ends before it.", DefaultValueFactory = _ => "auto" }.AcceptOnlyFromAmong("auto", "manual");

    public RunCommand(ToolContext context)
        : base("run", "Runs a package on a database and records the new version there.")
    {
        Add(_package);
        Add(_database);
        Add(_dryRun);
        Add(_resume);
        Add(_steps);
        Add(_restartLoad);
        Add(_abort);
        Add(_acceptDrift);
        Add(_backupConfirmed);
        Add(_wait);
        Add(_hooks);
        Add(_transition);
        Validators.Add(result =>
        {
            bool resumes = result.GetResult(_resume) is not null;
            if (resumes && result.GetResult(_abort) is not null)
                result.AddError("--resume and --abort exclude each other.");
            if (!resumes && (result.GetResult(_steps) is not null || result.GetResult(_restartLoad) is not null))
                result.AddError("--step and --restart-load go with --resume.");
        });
        SetAction(context.Action(parsed => Run(parsed, context)));
    }

    private int Run(ParseResult parsed, ToolContext context)
    {
        string? hooks = context.Folder.Full(parsed.GetValue(_hooks));
        RunRequest request = new()
        {
            PackagePath = context.Folder.Full(parsed.GetRequiredValue(_package))!,
            TargetDatabase = parsed.GetRequiredValue(_database),
            BaseDirectory = context.Folder.Path,
            Wait = TimeSpan.FromSeconds(parsed.GetValue(_wait)),
            DryRun = parsed.GetValue(_dryRun),
            Resume = parsed.GetValue(_resume),
            Hooks = hooks is { Length: > 0 } ? HookFile.Read(hooks) : [],
            HooksFile = hooks,
            Transition = TransitionModes.Parse(parsed.GetValue(_transition) ?? ""),
            Steps = [.. parsed.GetValue(_steps) ?? []],
            RestartLoad = parsed.GetValue(_restartLoad),
            Abort = parsed.GetValue(_abort),
            AcceptedDrift = [.. parsed.GetValue(_acceptDrift) ?? []],
            BackupConfirmed = parsed.GetValue(_backupConfirmed),
            DeployedBy = Environment.UserName,
        };
        RunResult result = StopKey.While(stop => DeploymentRun.Run(request, new RunLines(context.Console.Output), cancellation: stop));
        context.Console.Report(result.Warnings);
        context.Console.Output.WriteLine(RunText.Of(result));
        if (result.Log is { } log)
            context.Console.Output.WriteLine($"Log: {log}");
        return ExitCode.Done;
    }
}
