using System.CommandLine;
using System.CommandLine.Parsing;
using JadeDeploy.Deployment;

namespace JadeDeploy.Tool.Commands;

/// <summary>The options that <c>plan</c> and <c>build</c> share; they mean what a project's properties and items mean.</summary>
internal sealed class RequestOptions
{
    private readonly SourceOptions _source = new() { Repository = { Required = true } };
    private readonly Option<string> _registry = new("--registry") { Description = "An extracted registry file that stands in for the database.", HelpName = "FILE" };
    private readonly Option<string> _database = new("--database") { Description = "Connection string of the target database.", HelpName = "CS" };
    private readonly Option<string> _platformVersion = new("--platform-version") { Description = "Platform version to plan for.", HelpName = "V" };
    private readonly Option<string> _charset = new Option<string>("--charset") { Description = "Charset to plan for; by default that of the registry, or unicode." }.AcceptOnlyFromAmong("unicode", "ansi");
    private readonly Option<string> _loadStyle = new Option<string>("--load-style") { Description = "Version of the schemas to load into: current is for plans that only add or change methods." }.AcceptOnlyFromAmong("latest", "current");
    private readonly Option<bool> _onlineOnly = new("--online-only") { Description = "Only what can be deployed while applications run." };
    private readonly Option<bool> _ignoreComments = new("--ignore-comment-changes") { Description = "Leave out a commit that changes only comments in methods." };
    private readonly Option<string> _bind = new Option<string>("--bind") { Description = "Where the package may run: wherever its content fits, or on this database only." }.AcceptOnlyFromAmong("content", "database");
    private readonly Option<string[]> _allowDataLoss = Many("--allow-data-loss", "Entities whose loss is wanted, or 'all'.", "ENTITY");
    private readonly Option<string[]> _strict = Many("--strict", "Assumptions that are not accepted, or 'all'.", "ID");
    private readonly Option<string[]> _notRenames = Many("--not-rename", "Entities that look renamed but are not, or 'all'.", "ENTITY");
    private readonly Option<string[]> _allow = Many("--allow", "Guards that are lifted by name, such as 'downgrade'.", "NAME");
    private readonly Option<string[]> _completeLoads = Many("--allow-complete-load", "Schemas that may be loaded completely with deletion, when a deletion has no command.", "S");
    private readonly Option<CommandOverride[]> _commands = new("--command")
    {
        Description = "Whether the target's platform version has a command.",
        HelpName = "COMMAND=true|false",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = ReadCommands,
    };
    private readonly Option<DeclaredRename[]> _renames = new("--rename")
    {
        Description = "A rename that the files cannot show.",
        HelpName = "ENTITY=NEW",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = ReadRenames,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _source.AddTo(command);
        foreach (Option option in (Option[])
            [_registry, _database, _platformVersion, _charset, _loadStyle, _onlineOnly, _ignoreComments, _bind, _allowDataLoss, _renames, _notRenames, _allow, _commands,
                _completeLoads, _strict])
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_registry) is not null && result.GetResult(_database) is not null)
                result.AddError("--registry and --database exclude each other.");
        });
    }

    /// <summary>The request; the revision is the command's own.</summary>
    public BuildRequest Request(ParseResult parsed, BaseFolder folder, string revision) => _source.Request(parsed, folder, revision) with
    {
        TargetDatabase = parsed.GetValue(_database),
        RegistryFile = folder.Full(parsed.GetValue(_registry)),
        PlatformVersion = parsed.GetValue(_platformVersion),
        Charset = parsed.GetValue(_charset),
        LoadStyle = parsed.GetValue(_loadStyle) ?? "latest",
        OnlineOnly = parsed.GetValue(_onlineOnly),
        IgnoreCommentChanges = parsed.GetValue(_ignoreComments),
        Bind = parsed.GetValue(_bind) ?? "content",
        AllowedDataLoss = [.. parsed.GetValue(_allowDataLoss) ?? []],
        Renames = [.. parsed.GetValue(_renames) ?? []],
        NotRenames = [.. parsed.GetValue(_notRenames) ?? []],
        Allowed = [.. parsed.GetValue(_allow) ?? []],
        CommandOverrides = [.. parsed.GetValue(_commands) ?? []],
        CompleteLoads = [.. parsed.GetValue(_completeLoads) ?? []],
        Strict = [.. parsed.GetValue(_strict) ?? []],
    };

    /// <summary>Whether the registry comes from a file or a database.</summary>
    public bool NamesRegistry(CommandResult result) => result.GetResult(_registry) is not null || result.GetResult(_database) is not null;

    private static Option<string[]> Many(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value, AllowMultipleArgumentsPerToken = true };

    private static DeclaredRename[] ReadRenames(ArgumentResult result)
    {
        List<DeclaredRename> renames = [];
        foreach (Token token in result.Tokens)
        {
            int equals = token.Value.LastIndexOf('=');
            if (equals > 0 && equals < token.Value.Length - 1)
                renames.Add(new DeclaredRename(token.Value[..equals], token.Value[(equals + 1)..]));
            else
                result.AddError($"'{token.Value}' is not a rename; write ENTITY=NEW, for example Shop::Customer::fax=faxNumber.");
        }
        return [.. renames];
    }

    private static CommandOverride[] ReadCommands(ArgumentResult result)
    {
        List<CommandOverride> commands = [];
        foreach (Token token in result.Tokens)
        {
            int equals = token.Value.LastIndexOf('=');
            if (equals > 0 && bool.TryParse(token.Value[(equals + 1)..], out _))
                commands.Add(new CommandOverride(token.Value[..equals], token.Value[(equals + 1)..]));
            else
                result.AddError($"'{token.Value}' says nothing about a command; write COMMAND=true or COMMAND=false, for example \"Delete Application=true\".");
        }
        return [.. commands];
    }
}
