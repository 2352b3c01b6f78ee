using System.CommandLine;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Packaging.Reports;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy build</c>: writes a deployment package.</summary>
internal sealed class BuildCommand : Command
{
    private readonly RequestOptions _request = new();
    private readonly Option<string> _revision = new("--revision") { Description = "Wanted revision, or a range A..B that overrides the registry.", HelpName = "REV", DefaultValueFactory = _ => "HEAD" };
    private readonly Option<bool> _initialise = new("--init-registry") { Description = "The deployment creates the registry." };
    private readonly Option<string> _packageId = new("--package-id") { Description = "Id of the package.", HelpName = "ID" };
    private readonly Option<string[]> _formats = new Option<string[]>("--format") { Description = "What else to write beside the package.", AllowMultipleArgumentsPerToken = true }.AcceptOnlyFromAmong("folder", "mul", "pwsh", "xml");
    private readonly Option<string> _output = new("--output") { Description = "Folder to write to.", HelpName = "DIR", Required = true };

    public BuildCommand(ToolContext context)
        : base("build", "Writes the package that takes a database from the version it holds to the wanted one.")
    {
        _request.AddTo(this);
        Add(_revision);
        Add(_initialise);
        Add(_packageId);
        Add(_formats);
        Add(_output);
        SetAction(context.Action(parsed => Run(parsed, context)));
    }

    private int Run(ParseResult parsed, ToolContext context)
    {
        BuildRequest request = _request.Request(parsed, context.Folder, parsed.GetRequiredValue(_revision)) with
        {
            InitializeRegistry = parsed.GetValue(_initialise),
            OutputDirectory = context.Folder.Full(parsed.GetRequiredValue(_output)),
            Formats = [.. parsed.GetValue(_formats) ?? []],
        };
        if (parsed.GetValue(_packageId) is { } id)
            request = request with { PackageId = id };
        BuildResult result = context.Console.While("Building", () => DeploymentBuild.Build(request, CancellationToken.None));

        context.Console.Report(result.Warnings);
        if (result.IsNothingToDeploy)
            context.Console.Output.WriteLine($"Nothing to deploy: {PlanSummary.NothingToDeploy(result.Plan)}.");
        else
            context.Console.Write(PlanSummary.Lines(result.Plan));
        if (result.PackagePath is { } package)
            context.Console.Output.WriteLine(package);
        return ExitCode.Done;
    }
}
