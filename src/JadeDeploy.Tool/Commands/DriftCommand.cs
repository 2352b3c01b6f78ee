using System.CommandLine;
using System.Text;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Drift;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy drift</c>: shows how a database differs from the version its registry names.</summary>
internal sealed class DriftCommand : Command
{
    private readonly SourceOptions _source = new() { Repository = { Required = true } };
    private readonly Option<string> _database = RegistryOptions.Database();
    private readonly Option<bool> _json = new("--json") { Description = "Print the drift as JSON and nothing else." };
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Exit with 3 when there is drift." };

    public DriftCommand(ToolContext context)
        : base("drift", "Shows how a database differs from the version its registry names.")
    {
        Add(_database);
        _source.AddTo(this);
        Add(_json);
        Add(_exitCode);
        SetAction(context.Action(parsed => Run(parsed, context)));
    }

    private int Run(ParseResult parsed, ToolContext context)
    {
        BuildRequest request = _source.Request(parsed, context.Folder, "HEAD") with { TargetDatabase = parsed.GetRequiredValue(_database) };
        DriftFindings findings = context.Console.While("Comparing", () => DriftDetection.Find(request));
        if (parsed.GetValue(_json))
            context.Console.Output.Write(Encoding.UTF8.GetString(DriftJson.Write(findings)));
        else
            context.Console.Write(DriftText.Lines(findings));
        return parsed.GetValue(_exitCode) && !findings.Drift.IsEmpty ? ExitCode.Differences : ExitCode.Done;
    }
}
