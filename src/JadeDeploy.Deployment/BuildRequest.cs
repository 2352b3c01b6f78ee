using System.Collections.Immutable;

namespace JadeDeploy.Deployment;

/// <summary>
/// What a build is asked for: the project's properties and items, or the tool's options. Texts are as a person wrote
/// them; the build validates them. Paths are full paths.
/// </summary>
public sealed record BuildRequest
{
    /// <summary>A path or URL of the Git repository.</summary>
    public required string Repository { get; init; }

    /// <summary>A folder, or a <c>.mul</c> file, inside the repository; empty for its root.</summary>
    public string SourcePath { get; init; } = "";

    /// <summary>A revision, or a range <c>previous..latest</c> that overrides the registry.</summary>
    public string Revision { get; init; } = "HEAD";

    /// <summary><c>always</c>, <c>missing</c>, <c>never</c>, or empty for the default.</summary>
    public string Fetch { get; init; } = "";

    /// <summary>The name of the environment variable that holds the access token; never the token.</summary>
    public string? TokenVariable { get; init; }

    /// <summary>The repository's name in the registry; empty derives it from the origin.</summary>
    public string RepositoryName { get; init; } = "";

    /// <summary>The connection string of the target database; null when only a registry file or a range is given.</summary>
    public string? TargetDatabase { get; init; }

    /// <summary>An extracted registry file that stands in for the database.</summary>
    public string? RegistryFile { get; init; }

    /// <summary>Whether the deployment creates the registry.</summary>
    public bool InitializeRegistry { get; init; }

    /// <summary>The platform version; null to find it as documented.</summary>
    public string? PlatformVersion { get; init; }

    /// <summary><c>unicode</c>, <c>ansi</c>, or null for the registry's.</summary>
    public string? Charset { get; init; }

    /// <summary>The schemas to deploy; empty for all that are found.</summary>
    public ImmutableArray<string> Schemas { get; init; } = [];

    /// <summary>Schemas the target has but nobody here deploys.</summary>
    public ImmutableArray<string> ExternalSchemas { get; init; } = [];

    /// <summary><c>latest</c> or <c>current</c>.</summary>
    public string LoadStyle { get; init; } = "latest";

    /// <summary>Whether the package may hold only what can be deployed while applications run.</summary>
    public bool OnlineOnly { get; init; }

    /// <summary>Whether a commit that changes nothing but comments in sources of methods is left out.</summary>
    public bool IgnoreCommentChanges { get; init; }

    /// <summary><c>content</c>: the package goes to every database that holds the version it starts from. <c>database</c>: to the target only.</summary>
    public string Bind { get; init; } = "content";

    /// <summary>Whether a change that loses data stops the build.</summary>
    public bool BlockOnDataLoss { get; init; } = true;

    /// <summary>Entities whose loss is wanted; <c>all</c> for every one.</summary>
    public ImmutableArray<string> AllowedDataLoss { get; init; } = [];

    /// <summary>Declared renames, <c>Shop::Customer::fax</c> to <c>faxNumber</c>.</summary>
    public ImmutableArray<DeclaredRename> Renames { get; init; } = [];

    /// <summary>Entities that look renamed but are not; <c>all</c> for every one.</summary>
    public ImmutableArray<string> NotRenames { get; init; } = [];

    /// <summary>Guards that are lifted by name: <c>downgrade</c>, and the others of <see cref="Planning.NamedOverrides"/>.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>What a person knows about the commands of the target's platform version.</summary>
    public ImmutableArray<CommandOverride> CommandOverrides { get; init; } = [];

    /// <summary>Schemas that may be loaded completely with deletion, when a deletion has no command.</summary>
    public ImmutableArray<string> CompleteLoads { get; init; } = [];

    /// <summary>Ids of assumptions that are not accepted, or <c>all</c>.</summary>
    public ImmutableArray<string> Strict { get; init; } = [];

    /// <summary>The id of the package.</summary>
    public string PackageId { get; init; } = "Jade.Deployment";

    /// <summary>The publish profile the build is for; a package built for one is not published for another.</summary>
    public string? PublishProfile { get; init; }

    /// <summary>The folder that relative paths inside the connection string are relative to.</summary>
    public string BaseDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>The folder the package is written to; null plans without writing.</summary>
    public string? OutputDirectory { get; init; }

    /// <summary>What else to write beside the package: <c>folder</c>, <c>mul</c>, <c>pwsh</c>, <c>xml</c>.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];
}
