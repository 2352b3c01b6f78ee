using System.CommandLine;
using System.Text;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Reports;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy plan</c>: shows what would be deployed; writes nothing.</summary>
internal sealed class PlanCommand : Command
{
    private readonly RequestOptions _request = new();
    private readonly Option<string> _from = new("--from") { Description = "Revision the target has, or 'none'.", HelpName = "REV" };
    private readonly Option<string> _to = new("--to") { Description = "Wanted revision.", HelpName = "REV", Required = true };
    private readonly Option<bool> _json = new("--json") { Description = "Print plan.json and nothing else." };
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Exit with 3 when a schema differs." };

    public PlanCommand(ToolContext context)
        : base("plan", "Shows what a deployment would change, in which steps.")
    {
        _request.AddTo(this);
        Add(_from);
        Add(_to);
        Add(_json);
        Add(_exitCode);
        Validators.Add(result =>
        {
            if (result.GetResult(_from) is not null == _request.NamesRegistry(result))
                result.AddError("Give one of --from, --registry and --database.");
        });
        SetAction(context.Action(parsed => Run(parsed, context)));
    }

    private int Run(ParseResult parsed, ToolContext context)
    {
        string to = parsed.GetRequiredValue(_to);
        string revision = parsed.GetValue(_from) is { } from ? $"{from}..{to}" : to;
        BuildRequest request = _request.Request(parsed, context.Folder, revision);
        BuildResult result = context.Console.While("Planning", () => DeploymentBuild.Build(request, CancellationToken.None));

        context.Console.Report(result.Warnings);
        if (parsed.GetValue(_json))
            context.Console.Output.Write(Encoding.UTF8.GetString(PlanJson.Write(result.Plan)));
        else
            context.Console.Write(PlanText.Lines(result.Plan));
        return parsed.GetValue(_exitCode) && !result.Plan.IsEmpty ? ExitCode.Differences : ExitCode.Done;
    }
}
