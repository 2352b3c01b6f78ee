using System.CommandLine;
using System.CommandLine.Parsing;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy registry init</c>: creates the registry of a database.</summary>
internal sealed class RegistryInitCommand : Command
{
    private readonly Option<string> _database = RegistryOptions.Database();
    private readonly Option<JadeVersion> _platformVersion = new("--platform-version")
    {
        Description = "Platform version, for a database that does not exist yet.",
        HelpName = "V",
        DefaultValueFactory = _ => new JadeVersion(25, 0, 1),
        CustomParser = ReadVersion,
    };

    private readonly Option<string> _charset = new Option<string>("--charset")
    {
        Description = "Character set, for a database that does not exist yet.",
        DefaultValueFactory = _ => "unicode",
    }.AcceptOnlyFromAmong("unicode", "ansi");

    public RegistryInitCommand(ToolContext context)
        : base("init", "Creates the registry of a database, and the database when it does not exist.")
    {
        Add(_database);
        Add(_platformVersion);
        Add(_charset);
        SetAction(context.Action(parsed =>
        {
            RegistryDocument registry = RegistryOptions.Open(context, parsed.GetRequiredValue(_database))
                .Initialise(parsed.GetValue(_platformVersion), parsed.GetRequiredValue(_charset));
            context.Console.Output.WriteLine($"{registry.Database.Path} has an empty registry: the next deployment is complete.");
            return ExitCode.Done;
        }));
    }

    private static JadeVersion ReadVersion(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (!JadeVersion.TryParse(text, out JadeVersion version))
            result.AddError($"'{text}' is not a platform version; write it as in 22.0.05.");
        return version;
    }
}
