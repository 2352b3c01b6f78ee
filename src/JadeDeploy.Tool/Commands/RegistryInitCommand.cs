using System.CommandLine;
using System.CommandLine.Parsing;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;
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

    private readonly Option<string> _commit = new("--commit") { Description = "Revision that the database holds already; its catalogue must equal it.", HelpName = "REV" };
    private readonly Option<bool> _unverified = new("--unverified") { Description = "Record the revision without comparing it with the database; with --commit." };
    private readonly Option<bool> _update = new("--update") { Description = "Let the revision take the place of the one that the registry holds." };
    private readonly SourceOptions _source = new();

    public RegistryInitCommand(ToolContext context)
        : base("init", "Creates the registry of a database, and the database when it does not exist.")
    {
        Add(_database);
        Add(_platformVersion);
        Add(_charset);
        Add(_commit);
        Add(_unverified);
        Add(_update);
        _source.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetResult(_commit) is null != result.GetResult(_source.Repository) is null)
                result.AddError("--commit and --repository go together.");
            if (result.GetResult(_unverified) is not null && result.GetResult(_commit) is null)
                result.AddError("--unverified goes with --commit.");
            if (result.GetValue(_update) && result.GetResult(_commit) is null)
                result.AddError("--update needs --commit.");
        });
        SetAction(context.Action(parsed => parsed.GetValue(_commit) is { } revision ? Adopt(parsed, revision, context) : Create(parsed, context)));
    }

    private int Create(ParseResult parsed, ToolContext context)
    {
        TargetRegistry target = RegistryOptions.Open(context, parsed.GetRequiredValue(_database));
        RegistryDocument registry = IsPlatformStated(parsed)
            ? target.Initialise(parsed.GetValue(_platformVersion), parsed.GetRequiredValue(_charset))
            : target.InitialiseNew(parsed.GetValue(_platformVersion), parsed.GetRequiredValue(_charset));
        context.Console.Output.WriteLine($"{registry.Database.Path} has an empty registry: the next deployment is complete.");
        return ExitCode.Done;
    }

    private int Adopt(ParseResult parsed, string revision, ToolContext context)
    {
        BuildRequest request = _source.Request(parsed, context.Folder, revision) with
        {
            TargetDatabase = parsed.GetRequiredValue(_database),
            PlatformVersion = IsPlatformStated(parsed) ? parsed.GetValue(_platformVersion).ToString() : null,
            Charset = parsed.GetRequiredValue(_charset),
        };
        (string commit, IReadOnlyList<Diagnostic> warnings) = VersionAdoption.Adopt(
            request, TimeProvider.System, Environment.UserName, parsed.GetValue(_unverified), parsed.GetValue(_update));
        context.Console.Report(warnings);
        context.Console.Output.WriteLine($"The database holds {commit}, and its registry says so now.");
        return ExitCode.Done;
    }

    private bool IsPlatformStated(ParseResult parsed) => parsed.GetResult(_platformVersion) is { Implicit: false };

    private static JadeVersion ReadVersion(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (!JadeVersion.TryParse(text, out JadeVersion version))
            result.AddError($"'{text}' is not a platform version; write it as in 22.0.05.");
        return version;
    }
}
