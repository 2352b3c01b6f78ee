using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning.Commands;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>What a plan is made from: two versions, and what the person allowed.</summary>
public sealed record PlanRequest
{
    /// <summary>The version the database holds; empty for a complete deployment.</summary>
    public required SchemaSet From { get; init; }

    /// <summary>The version it is to hold.</summary>
    public required SchemaSet To { get; init; }

    /// <summary>The platform version to write for.</summary>
    public required JadeVersion PlatformVersion { get; init; }

    /// <summary>Whether the target is a Unicode system.</summary>
    public bool IsUnicode { get; init; } = true;

    /// <summary>Whether everything is loaded into the current version: only for changes of methods.</summary>
    public bool UsesCurrentVersion { get; init; }

    /// <summary>Whether only what can be deployed while applications run is wanted.</summary>
    public bool OnlineOnly { get; init; }

    /// <summary>Declared renames, those of the source first, in the order of the file.</summary>
    public ImmutableArray<DeclaredRename> Renames { get; init; } = [];

    /// <summary>Entities that were not renamed, or <c>all</c>.</summary>
    public ImmutableArray<string> NotRenames { get; init; } = [];

    /// <summary>Entities that the source says were not renamed.</summary>
    public ImmutableArray<string> SourceNotRenames { get; init; } = [];

    /// <summary>Entities that the source says were renamed, and <see cref="NotRenames"/> that they were not.</summary>
    public ImmutableArray<string> DeclinedInSource { get; init; } = [];

    /// <summary>Whether a change that loses data stops the plan.</summary>
    public bool BlocksOnDataLoss { get; init; } = true;

    /// <summary>Entities whose loss is wanted, or <c>all</c>.</summary>
    public ImmutableArray<string> AllowedDataLoss { get; init; } = [];

    /// <summary>What a person knows about the commands of the platform version.</summary>
    public ImmutableArray<CommandOverride> CommandOverrides { get; init; } = [];

    /// <summary>Schemas that may be loaded completely with deletion, when a deletion has no command.</summary>
    public ImmutableArray<string> CompleteLoads { get; init; } = [];

    /// <summary>Ids of assumptions that are not accepted, or <c>all</c>.</summary>
    public ImmutableArray<string> Strict { get; init; } = [];

    /// <summary>The scripts that the newer version states, in file order.</summary>
    public ImmutableArray<DeploymentScript> Scripts { get; init; } = [];

    /// <summary>Whether one of them is new or changed, so that they run even if no schema changes.</summary>
    public bool HasNewScripts { get; init; }

    /// <summary>Schemas outside the two versions that may be referred to: supplied, external, or of other repositories.</summary>
    public ImmutableHashSet<string> OtherSchemas { get; init; } = [];

    /// <summary>Those of <see cref="OtherSchemas"/> whose content nobody has read.</summary>
    public ImmutableHashSet<string> UnseenSchemas { get; init; } = [];

    /// <summary>The commands of the target.</summary>
    internal PlatformCommands Commands => new(PlatformVersion, CommandOverrides);
}
