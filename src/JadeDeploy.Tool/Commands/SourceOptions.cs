using System.CommandLine;
using JadeDeploy.Deployment;

namespace JadeDeploy.Tool.Commands;

/// <summary>The options that say which schemas of which repository are meant.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string> _path = new("--path") { Description = "Folder, or .mul file, inside the repository.", HelpName = "P" };
    private readonly Option<string> _fetch = new Option<string>("--fetch") { Description = "When to use the network for the repository of a URL." }.AcceptOnlyFromAmong("always", "missing", "never");
    private readonly Option<string> _tokenVariable = new("--token-variable") { Description = "Name of the environment variable that holds the access token.", HelpName = "NAME" };
    private readonly Option<string> _name = new("--repository-name") { Description = "What the repository is called in registries; by default the last part of its origin.", HelpName = "NAME" };
    private readonly Option<string> _schemas = new("--schemas") { Description = "The schemas that are meant, separated by semicolons; all by default.", HelpName = "A;B" };
    private readonly Option<string[]> _externalSchemas = new("--external-schema") { Description = "A schema that the target has but nobody here deploys.", HelpName = "S", AllowMultipleArgumentsPerToken = true };

    /// <summary><c>--repository</c>.</summary>
    public Option<string> Repository { get; } = new("--repository") { Description = "Path or URL of the Git repository.", HelpName = "R" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[Repository, _path, _fetch, _tokenVariable, _name, _schemas, _externalSchemas])
            command.Add(option);
    }

    /// <summary>A request for a revision, as far as these options tell.</summary>
    public BuildRequest Request(ParseResult parsed, BaseFolder folder, string revision) => new()
    {
        Repository = folder.Repository(parsed.GetRequiredValue(Repository)),
        SourcePath = parsed.GetValue(_path) ?? "",
        Revision = revision,
        Fetch = parsed.GetValue(_fetch) ?? "",
        TokenVariable = parsed.GetValue(_tokenVariable),
        RepositoryName = parsed.GetValue(_name) ?? "",
        BaseDirectory = folder.Path,
        Schemas = [.. (parsed.GetValue(_schemas) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        ExternalSchemas = [.. parsed.GetValue(_externalSchemas) ?? []],
    };
}
