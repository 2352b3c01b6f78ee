using System.CommandLine;
using System.CommandLine.Parsing;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.StandIns;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy stand-ins</c>: installs programs that take the command lines of Jade's, to try Provider=Jade without Jade.</summary>
internal sealed class StandInsCommand : Command
{
    /// <summary>What the installed scripts call.</summary>
    public const string RunVerb = "run-stand-in";

    private const string Assembly = "jadedeploy.dll";

    private readonly Argument<string> _folder = new("DIR") { Description = "The folder for the programs." };
    private readonly Option<string?> _database = new("--database") { Description = "Also make an empty database in this directory.", HelpName = "DIR" };
    private readonly Option<JadeVersion> _platform = new("--platform-version")
    {
        Description = "The platform version it stands for.",
        HelpName = "V",
        DefaultValueFactory = _ => new JadeVersion(25, 0, 1),
        CustomParser = Version,
    };
    private readonly Option<string> _charset = new Option<string>("--charset") { Description = "Its character set.", DefaultValueFactory = _ => "unicode" }.AcceptOnlyFromAmong("unicode", "ansi");
    private readonly Option<string[]> _externalSchemas = new("--external-schema") { Description = "Schemas that it counts as having.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };

    public StandInsCommand(ToolContext context)
        : base("stand-ins", "Installs stand-ins for jadloadb and jadclient over an embedded database.")
    {
        Add(_folder);
        Add(_database);
        Add(_platform);
        Add(_charset);
        Add(_externalSchemas);
        SetAction(context.Action(parsed => Run(parsed, context)));
    }

    private int Run(ParseResult parsed, ToolContext context)
    {
        string folder = context.Folder.Full(parsed.GetRequiredValue(_folder))!;
        try
        {
            return Install(parsed, folder, context);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(JadeDiagnostics.StandInsNotWritten(folder, e.Message));
        }
    }

    private int Install(ParseResult parsed, string folder, ToolContext context)
    {
        foreach (string path in OneFile() is { } program ? new ProgramCopies(program).Into(folder) : new Installation(Starter()).Into(folder))
            context.Console.Output.WriteLine(path);
        if (context.Folder.Full(parsed.GetValue(_database)) is { } directory)
        {
            StandInDatabase.Create(directory, parsed.GetRequiredValue(_platform), parsed.GetValue(_charset)!, parsed.GetValue(_externalSchemas));
            context.Console.Output.WriteLine(directory);
        }
        return ExitCode.Done;
    }

    private static JadeVersion Version(ArgumentResult result)
    {
        if (!JadeVersion.TryParse(result.Tokens[0].Value, out JadeVersion version))
            result.AddError($"'{result.Tokens[0].Value}' is not a platform version such as 22.0.05.");
        return version;
    }

    // Provider=Jade starts no batch file. This program as one file can be copied; as a .NET tool it is many files.
    private static string? OneFile() =>
        OperatingSystem.IsWindows() && !File.Exists(Path.Combine(AppContext.BaseDirectory, Assembly)) ? Environment.ProcessPath : null;

    // This program again: by itself, or by dotnet and its assembly where it has no executable of its own.
    private static string[] Starter()
    {
        string process = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known.");
        bool isHost = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? [process, Path.Combine(AppContext.BaseDirectory, Assembly), RunVerb] : [process, RunVerb];
    }
}
