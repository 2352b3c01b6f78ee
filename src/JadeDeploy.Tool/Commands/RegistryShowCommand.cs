using System.CommandLine;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy registry show</c>: prints the registry of a database or a file.</summary>
internal sealed class RegistryShowCommand : Command
{
    private readonly Option<string> _database = RegistryOptions.Database(required: false);
    private readonly Option<string> _file = RegistryOptions.File(required: false);
    private readonly Option<bool> _json = new("--json") { Description = "Print the registry as JSON and nothing else." };

    public RegistryShowCommand(ToolContext context)
        : base("show", "Prints which versions a database holds.")
    {
        Add(_database);
        Add(_file);
        Add(_json);
        Validators.Add(result =>
        {
            if (result.GetResult(_database) is null == result.GetResult(_file) is null)
                result.AddError("Give one of --database and --file.");
        });
        SetAction(context.Action(parsed =>
        {
            RegistryDocument registry = parsed.GetValue(_file) is { } file
                ? RegistryFile.Read(context.Folder.Full(file)!)
                : RegistryOptions.Open(context, parsed.GetRequiredValue(_database)).Show();
            context.Console.Output.Write(parsed.GetValue(_json) ? RegistryFile.ToText(registry) : RegistryText.Of(registry));
            return ExitCode.Done;
        }));
    }
}
