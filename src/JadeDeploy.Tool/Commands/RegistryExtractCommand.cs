using System.CommandLine;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy registry extract</c>: writes the registry to a file, for a build that cannot reach the database.</summary>
internal sealed class RegistryExtractCommand : Command
{
    private readonly Option<string> _database = RegistryOptions.Database();
    private readonly Option<string> _file = RegistryOptions.File();

    public RegistryExtractCommand(ToolContext context)
        : base("extract", "Writes the registry of a database to a file.")
    {
        Add(_database);
        Add(_file);
        SetAction(context.Action(parsed =>
        {
            string file = context.Folder.Full(parsed.GetRequiredValue(_file))!;
            RegistryDocument registry = RegistryOptions.Open(context, parsed.GetRequiredValue(_database)).Extract(file);
            context.Console.Output.WriteLine($"Wrote edition {registry.Edition} to {file}.");
            return ExitCode.Done;
        }));
    }
}
