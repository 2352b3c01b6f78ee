using System.CommandLine;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy registry validate</c>: checks a registry file.</summary>
internal sealed class RegistryValidateCommand : Command
{
    private readonly Option<string> _file = RegistryOptions.File();

    public RegistryValidateCommand(ToolContext context)
        : base("validate", "Checks a registry file: its form, and that its history is whole.")
    {
        Add(_file);
        SetAction(context.Action(parsed =>
        {
            RegistryDocument registry = RegistryFile.Read(context.Folder.Full(parsed.GetRequiredValue(_file))!);
            context.Console.Output.WriteLine($"The registry is valid: edition {registry.Edition}, {registry.History.Length} records of history.");
            return ExitCode.Done;
        }));
    }
}
