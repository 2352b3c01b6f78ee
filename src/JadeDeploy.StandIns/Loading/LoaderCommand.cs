using JadeDeploy.Database;
using JadeDeploy.Database.Loading;
using JadeDeploy.StandIns.Arguments;

namespace JadeDeploy.StandIns.Loading;

/// <summary><c>jadloadb path=… ini=… [server=…] loader arguments</c>.</summary>
internal sealed class LoaderCommand(TextWriter output, TextWriter error)
{
    private static readonly string[] Own = ["path", "ini", "server"];

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Any(a => a.Equals("help", StringComparison.OrdinalIgnoreCase)))
        {
            output.WriteLine($"jadloadb {string.Join(' ', Own.Concat(LoaderArguments.Names).Select(n => $"[{n}=value]"))}");
            return ExitCodes.Done;
        }
        NamedArguments named = NamedArguments.Parse(arguments, [.. Own, .. LoaderArguments.Names]);
        if (named.Find("server") is { } server && server is not ("singleUser" or "multiUser"))
            throw new ArgumentError($"The argument 'server' is '{server}': expected singleUser or multiUser.");
        using EmbeddedDatabase database = StandInDatabase.Open(named);
        return Load(database, named);
    }

    /// <summary>Does what the loader arguments say.</summary>
    /// <returns>The exit code.</returns>
    public int Load(EmbeddedDatabase database, NamedArguments arguments)
    {
        if (arguments.Find("deleteSchema") is { } schema)
        {
            if (arguments.Find("schemaFile") is not null)
                throw new ArgumentError("deleteSchema cannot be combined with schemaFile.");
            output.WriteLine($"Deleting schema {schema}");
            database.Loader.DeleteSchema(schema);
        }
        else
        {
            LoadRequest request = LoaderArguments.Request(arguments);
            if (request is { CommandFile: null, SchemaFile: null, FormsFile: null })
                throw new ArgumentError("Nothing to load: expected schemaFile, ddbFile, commandFile or deleteSchema.");
            foreach (LoadFile file in new[] { request.CommandFile, request.SchemaFile, request.FormsFile }.OfType<LoadFile>())
                output.WriteLine($"Loading {Path.GetFileName(file.Path)}");
            LoadResult result = database.Loader.Load(request);
            if (!result.FailedCommands.IsEmpty)
                return ErrorOutput.Write(error, result.FailedCommands[0]);
        }
        output.WriteLine("Load completed");
        return ExitCodes.Done;
    }
}
