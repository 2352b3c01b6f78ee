using JadeDeploy.Database;
using JadeDeploy.StandIns.Arguments;

namespace JadeDeploy.StandIns.Client;

/// <summary>The application <c>JadeReorgApp</c>: <c>action=initiateReorg schemas=A,B waitForReorg=true initiateTransition=false</c>.</summary>
internal sealed class ReorganisationCommand(TextWriter output)
{
    private static readonly string[] Names = ["action", "schemas", "waitForReorg", "initiateTransition", "replayableReorg", "reorgAllowUpdates"];

    /// <summary>Runs an action.</summary>
    /// <returns>The exit code.</returns>
    public int Run(EmbeddedDatabase database, IReadOnlyList<string> entries)
    {
        NamedArguments arguments = NamedArguments.Parse(entries, Names);
        string action = arguments.Required("action");
        output.WriteLine($"JadeReorgApp {action}");
        switch (action)
        {
            case "initiateReorg":
                Reorganise(database, Schemas(arguments), arguments);
                break;
            case "initiateReorgAllSchemas":
                Reorganise(database, [.. database.Catalogue.VersionedSchemas], arguments);
                break;
            // A reorganisation of a catalogue cannot be cut short, so what restarts is what waits for its transition.
            case "initiateTransition" or "restartReorg":
                database.Loader.Transition(database.Catalogue.ReorganisedSchemas);
                break;
            case "abortReorg":
                database.Loader.AbortReorganisation();
                break;
            default:
                throw new ArgumentError($"There is no stand-in for the action '{action}'.");
        }
        output.WriteLine("Completed");
        return ExitCodes.Done;
    }

    private static void Reorganise(EmbeddedDatabase database, IReadOnlyList<string> schemas, NamedArguments arguments)
    {
        database.Loader.Reorganise(schemas);
        if (arguments.Flag("initiateTransition") ?? true)
            database.Loader.Transition(schemas);
    }

    private static string[] Schemas(NamedArguments arguments) =>
        arguments.Required("schemas").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
}
