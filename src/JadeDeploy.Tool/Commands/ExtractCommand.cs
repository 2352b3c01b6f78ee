using System.CommandLine;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy extract</c>: writes the schemas of a database as files.</summary>
internal sealed class ExtractCommand : Command
{
    private readonly Option<string> _database = RegistryOptions.Database();
    private readonly Option<string> _output = new("--output") { Description = "Folder to write to: a new one, an empty one, or one of an earlier extract.", HelpName = "DIR", Required = true };

    public ExtractCommand(ToolContext context)
        : base("extract", "Writes the schemas of a database as files: equal catalogues give equal files.")
    {
        Add(_database);
        Add(_output);
        SetAction(context.Action(parsed =>
        {
            ITarget target = TargetConnection.Parse(parsed.GetRequiredValue(_database), context.Folder.Path).ToTarget();
            string folder = context.Folder.Full(parsed.GetRequiredValue(_output))!;
            int count = context.Console.While("Extracting", () => SchemaExtraction.Write(target, folder)).Length;
            context.Console.Output.WriteLine($"Wrote {(count == 1 ? "1 file" : $"{count} files")} to {folder}.");
            return ExitCode.Done;
        }));
    }
}
