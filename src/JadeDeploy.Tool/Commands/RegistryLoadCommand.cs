using System.CommandLine;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy registry load</c>: replaces the registry of a database with a file.</summary>
internal sealed class RegistryLoadCommand : Command
{
    private readonly Option<string> _database = RegistryOptions.Database();
    private readonly Option<string> _file = RegistryOptions.File();

    public RegistryLoadCommand(ToolContext context)
        : base("load", "Replaces the registry of a database with a file that continues it.")
    {
        Add(_database);
        Add(_file);
        SetAction(context.Action(parsed =>
        {
            string file = context.Folder.Full(parsed.GetRequiredValue(_file))!;
            RegistryDocument registry = RegistryOptions.Open(context, parsed.GetRequiredValue(_database)).Load(file);
            context.Console.Output.WriteLine($"The database has edition {registry.Edition} of the registry.");
            return ExitCode.Done;
        }));
    }
}
