using System.CommandLine;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy registry adopt</c>: says what a database is that is not where its registry says.</summary>
internal sealed class RegistryAdoptCommand : Command
{
    private const string Copy = "copy";

    private readonly Option<string> _database = RegistryOptions.Database();
    private readonly Option<string> _as = new Option<string>("--as")
    {
        Description = "Whether the database was moved to where it is, or is a copy that is another database from now on.",
        Required = true,
    }.AcceptOnlyFromAmong("move", Copy);

    public RegistryAdoptCommand(ToolContext context)
        : base("adopt", "Says that a Jade database was moved, or that it is a copy.")
    {
        Add(_database);
        Add(_as);
        SetAction(context.Action(parsed =>
        {
            bool isCopy = parsed.GetValue(_as) == Copy;
            RegistryDocument registry = RegistryOptions.Open(context, parsed.GetRequiredValue(_database)).Relocate(isCopy);
            context.Console.Output.WriteLine(isCopy
                ? $"{registry.Database.Path} is a database of its own now: {registry.Database.Id}."
                : $"{registry.Database.Path} is the database {registry.Database.Id}, at its new place.");
            return ExitCode.Done;
        }));
    }
}
