using JadeDeploy.Deployment;
using Microsoft.Build.Framework;

namespace JadeDeploy.Tasks;

/// <summary>The inputs of a build: a project's properties and items, as <see cref="BuildRequest"/> explains them.</summary>
public abstract class RequestTask : DeploymentTask
{
    /// <summary>See <see cref="BuildRequest.Repository"/>; a path may be relative to the project.</summary>
    [Required]
    public string Repository { get; set; } = "";

    /// <inheritdoc cref="BuildRequest.SourcePath"/>
    public string SourcePath { get; set; } = "";

    /// <inheritdoc cref="BuildRequest.Revision"/>
    public string Revision { get; set; } = "HEAD";

    /// <inheritdoc cref="BuildRequest.Fetch"/>
    public string Fetch { get; set; } = "";

    /// <inheritdoc cref="BuildRequest.TokenVariable"/>
    public string? TokenVariable { get; set; }

    /// <inheritdoc cref="BuildRequest.RepositoryName"/>
    public string RepositoryName { get; set; } = "";

    /// <summary>See <see cref="BuildRequest.TargetDatabase"/>; paths in it may be relative to the project.</summary>
    public string? TargetDatabase { get; set; }

    /// <inheritdoc cref="BuildRequest.PublishProfile"/>
    public string? PublishProfile { get; set; }

    /// <summary>See <see cref="BuildRequest.RegistryFile"/>; may be relative to the project.</summary>
    public string? RegistryFile { get; set; }

    /// <inheritdoc cref="BuildRequest.InitializeRegistry"/>
    public bool InitializeRegistry { get; set; }

    /// <inheritdoc cref="BuildRequest.PlatformVersion"/>
    public string? PlatformVersion { get; set; }

    /// <inheritdoc cref="BuildRequest.Charset"/>
    public string? Charset { get; set; }

    /// <inheritdoc cref="BuildRequest.Schemas"/>
    public string[] Schemas { get; set; } = [];

    /// <inheritdoc cref="BuildRequest.ExternalSchemas"/>
    public string[] ExternalSchemas { get; set; } = [];

    /// <inheritdoc cref="BuildRequest.LoadStyle"/>
    public string LoadStyle { get; set; } = "latest";

    /// <inheritdoc cref="BuildRequest.OnlineOnly"/>
    public bool OnlineOnly { get; set; }

    /// <inheritdoc cref="BuildRequest.IgnoreCommentChanges"/>
    public bool IgnoreCommentChanges { get; set; }

    /// <inheritdoc cref="BuildRequest.Bind"/>
    public string Bind { get; set; } = "content";

    /// <inheritdoc cref="BuildRequest.BlockOnDataLoss"/>
    public bool BlockOnDataLoss { get; set; } = true;

    /// <inheritdoc cref="BuildRequest.AllowedDataLoss"/>
    public string[] AllowedDataLoss { get; set; } = [];

    /// <summary>See <see cref="BuildRequest.Renames"/>: the entity, with the new name as the metadata <c>To</c>.</summary>
    public ITaskItem[] Renames { get; set; } = [];

    /// <inheritdoc cref="BuildRequest.NotRenames"/>
    public string[] NotRenames { get; set; } = [];

    /// <inheritdoc cref="BuildRequest.Allowed"/>
    public string[] Allowed { get; set; } = [];

    /// <summary>See <see cref="BuildRequest.CommandOverrides"/>: the command, with <c>true</c> or <c>false</c> as the metadata <c>Exists</c>.</summary>
    public ITaskItem[] CommandOverrides { get; set; } = [];

    /// <inheritdoc cref="BuildRequest.CompleteLoads"/>
    public string[] CompleteLoads { get; set; } = [];

    /// <inheritdoc cref="BuildRequest.Strict"/>
    public string[] Strict { get; set; } = [];

    /// <summary>The request, with full paths.</summary>
    protected BuildRequest Request() => new()
    {
        Repository = Project.Repository(Repository),
        SourcePath = SourcePath,
        Revision = Revision,
        Fetch = Fetch,
        TokenVariable = Given(TokenVariable),
        RepositoryName = RepositoryName,
        TargetDatabase = Given(TargetDatabase),
        PublishProfile = Given(PublishProfile),
        BaseDirectory = Project.Path,
        RegistryFile = Given(Project.Full(RegistryFile)),
        InitializeRegistry = InitializeRegistry,
        PlatformVersion = Given(PlatformVersion),
        Charset = Given(Charset),
        Schemas = [.. Schemas],
        ExternalSchemas = [.. ExternalSchemas],
        LoadStyle = LoadStyle,
        OnlineOnly = OnlineOnly,
        IgnoreCommentChanges = IgnoreCommentChanges,
        Bind = Bind,
        BlockOnDataLoss = BlockOnDataLoss,
        AllowedDataLoss = [.. AllowedDataLoss],
        Renames = [.. Renames.Select(r => new DeclaredRename(r.ItemSpec, r.GetMetadata("To")))],
        NotRenames = [.. NotRenames],
        Allowed = [.. Allowed],
        CommandOverrides = [.. CommandOverrides.Select(c => new CommandOverride(c.ItemSpec, c.GetMetadata("Exists")))],
        CompleteLoads = [.. CompleteLoads],
        Strict = [.. Strict],
    };

    // MSBuild hands an empty property over as an empty text.
    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
