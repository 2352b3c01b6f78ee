using JadeDeploy.Database;
using JadeDeploy.StandIns.Arguments;
using JadeDeploy.StandIns.Loading;

namespace JadeDeploy.StandIns.Client;

/// <summary><c>jadclient path=… ini=… schema=… app=…</c> for the applications that a deployment uses.</summary>
internal sealed class ClientCommand(TextWriter output, TextWriter error)
{
    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        ApplicationCall call = ApplicationCall.Parse(arguments);
        using EmbeddedDatabase database = StandInDatabase.Open(call.Own);
        string application = $"{call.Own.Required("schema")}::{call.Own.Required("app")}";
        return application switch
        {
            "RootSchema::JadeSchemaLoader" =>
                new LoaderCommand(output, error).Load(database, NamedArguments.Parse(call.Application, LoaderArguments.Names)),
            "RootSchema::JadeReorgApp" => new ReorganisationCommand(output).Run(database, call.Application),
            "RootSchema::RootSchemaApp" => new MethodCommand(output).Run(database, call.Own),
            "JadeSchema::JadeBatchExtract" => new ExtractCommand(output).Run(database, call.Application),
            // A script may run in an application of its own.
            _ when call.Own.Find("executeMethod") is not null => new MethodCommand(output).Run(database, call.Own),
            _ => throw new ArgumentError($"There is no stand-in for the application '{application}'."),
        };
    }
}
