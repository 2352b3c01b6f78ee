using System.CommandLine;
using System.CommandLine.Parsing;
using JadeDeploy.Deployment.Feeds;
using JadeDeploy.Deployment.Running;
using NuGet.Versioning;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy update</c>: takes a database to a version by the packages of a feed.</summary>
internal sealed class UpdateCommand : Command
{
    private readonly Option<string> _feed = new("--feed") { Description = "A folder, the URL of a NuGet feed, or the name of a source in nuget.config.", HelpName = "SOURCE", Required = true };
    private readonly Option<string> _database = new("--database") { Description = "Connection string of the target database.", HelpName = "CS", Required = true };
    private readonly Option<NuGetVersion?> _to = new("--to") { Description = "The version of the package that leads to the wanted commit; by default where the packages end.", HelpName = "VERSION", CustomParser = ReadVersion };
    private readonly Option<string> _package = new("--package") { Description = "Id of the packages; by default the one that the registry names.", HelpName = "ID" };
    private readonly Option<SignaturePolicy?> _signature = new("--require-signature")
    {
        Description = "Use only packages signed by a trusted certificate ('trusted'), or by one of these SHA-256 fingerprints.",
        HelpName = "trusted|FINGERPRINT",
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ReadPolicy,
    };
    private readonly Option<string> _tokenVariable = new("--token-variable") { Description = "Name of the environment variable that holds the feed's token, or user:password.", HelpName = "NAME" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Check everything, change nothing." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Continue an unfinished run first." };
    private readonly Option<StepDecision[]> _steps = StepDecisions.Option();
    private readonly Option<bool> _backupConfirmed = new("--backup-confirmed") { Description = "There is a backup of the database: a plan with a point of no return needs one on Provider=Jade." };
    private readonly Option<string> _hooks = new("--hooks") { Description = "A file of programs to run before and after each package.", HelpName = "FILE" };
    private readonly Option<uint> _wait = new("--wait") { Description = "How long to wait for another run on the same database.", HelpName = "SECONDS" };

    public UpdateCommand(ToolContext context)
        : base("update", "Finds the packages of a feed that take a database to a newer version, and runs them in order.")
    {
        foreach (Option option in (Option[])[_feed, _database, _to, _package, _signature, _tokenVariable, _dryRun, _resume, _steps, _backupConfirmed, _hooks, _wait])
            Add(option);
        Validators.Add(result =>
        {
            if (result.GetResult(_steps) is not null && result.GetResult(_resume) is null)
                result.AddError("--step goes with --resume.");
        });
        SetAction(context.Action(parsed => Run(parsed, context)));
    }

    private int Run(ParseResult parsed, ToolContext context)
    {
        string? hooks = context.Folder.Full(parsed.GetValue(_hooks));
        UpdateRequest request = new()
        {
            Feed = parsed.GetRequiredValue(_feed),
            TargetDatabase = parsed.GetRequiredValue(_database),
            PackageId = parsed.GetValue(_package),
            To = parsed.GetValue(_to),
            Signatures = parsed.GetValue(_signature),
            TokenVariable = parsed.GetValue(_tokenVariable),
            DryRun = parsed.GetValue(_dryRun),
            Resume = parsed.GetValue(_resume),
            Steps = [.. parsed.GetValue(_steps) ?? []],
            BackupConfirmed = parsed.GetValue(_backupConfirmed),
            Hooks = hooks is { Length: > 0 } ? HookFile.Read(hooks) : [],
            HooksFile = hooks,
            Wait = TimeSpan.FromSeconds(parsed.GetValue(_wait)),
            BaseDirectory = context.Folder.Path,
            DeployedBy = Environment.UserName,
        };
        UpdateResult result = StopKey.While(stop => DeploymentUpdate.Run(request, new RunLines(context.Console.Output), cancellation: stop));
        context.Console.Report(result.Warnings);
        context.Console.Output.WriteLine(UpdateText.Of(result));
        return ExitCode.Done;
    }

    private static NuGetVersion? ReadVersion(ArgumentResult result)
    {
        if (!NuGetVersion.TryParse(result.Tokens[0].Value, out NuGetVersion? version))
            result.AddError($"'{result.Tokens[0].Value}' is not a version such as 1.4.0.");
        return version;
    }

    private static SignaturePolicy? ReadPolicy(ArgumentResult result)
    {
        if (!SignaturePolicy.TryParse([.. result.Tokens.Select(t => t.Value)], out SignaturePolicy? policy))
            result.AddError("--require-signature takes 'trusted', or SHA-256 fingerprints of certificates: 64 hexadecimal digits each.");
        return policy;
    }
}
