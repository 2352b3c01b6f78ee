using System.Collections.Immutable;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>What an update from a feed is asked for.</summary>
public sealed record UpdateRequest
{
    /// <summary>A folder, a URL, or the name of a source in <c>nuget.config</c>.</summary>
    public required string Feed { get; init; }

    /// <summary>The connection string of the target database.</summary>
    public required string TargetDatabase { get; init; }

    /// <summary>The id of the packages; null for the one that the registry names.</summary>
    public string? PackageId { get; init; }

    /// <summary>The version whose commit is wanted; null for where the packages lead to.</summary>
    public NuGetVersion? To { get; init; }

    /// <summary>The signatures that packages must have; null when they need none.</summary>
    public SignaturePolicy? Signatures { get; init; }

    /// <summary>The environment variable with the feed's token, or with <c>user:password</c>; null for what <c>nuget.config</c> says.</summary>
    public string? TokenVariable { get; init; }

    /// <summary>Checks everything and changes nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Continues an unfinished run of a package first.</summary>
    public bool Resume { get; init; }

    /// <summary>Programs that run at points of each package's run.</summary>
    public ImmutableArray<RunHook> Hooks { get; init; } = [];

    /// <inheritdoc cref="RunRequest.HooksFile"/>
    public string? HooksFile { get; init; }

    /// <summary>Decisions about steps of the unfinished run that is continued first.</summary>
    public ImmutableArray<StepDecision> Steps { get; init; } = [];

    /// <inheritdoc cref="RunRequest.BackupConfirmed"/>
    public bool BackupConfirmed { get; init; }

    /// <summary>How long to wait for another run on the same database to end.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>The folder that relative paths are relative to.</summary>
    public string BaseDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Who deploys, for the registry's record.</summary>
    public string DeployedBy { get; init; } = "";
}

/// <summary>What an update did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Commit">The commit the database now holds; for a dry run the one it would hold; empty for none.</param>
/// <param name="Packages">The packages, id and version, in the order in which they ran or would run.</param>
public sealed record UpdateResult(RunOutcome Outcome, string Commit, ImmutableArray<string> Packages)
{
    /// <summary>What a person should know.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];
}
