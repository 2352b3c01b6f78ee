using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// Everything that takes a database from one version to another. A plain value: the same inputs give an equal plan,
/// and nothing in it names a clock or a machine, nor a database unless it is bound to one.
/// </summary>
public sealed record DeploymentPlan
{
    /// <summary>The repository's name in the registry.</summary>
    public required string RepositoryName { get; init; }

    /// <summary>Where the repository comes from: a URL, or a path as the project states it.</summary>
    public required string RepositoryOrigin { get; init; }

    /// <summary>The commit the database holds, 40 hexadecimal digits; null for a complete deployment.</summary>
    public required string? From { get; init; }

    /// <summary>The commit it is to hold, 40 hexadecimal digits.</summary>
    public required string To { get; init; }

    /// <summary>What to call <see cref="To"/> in reports: a tag or branch name, or the revision as asked for.</summary>
    public string Description { get; init; } = "";

    /// <summary>The platform version the steps are written for.</summary>
    public required JadeVersion PlatformVersion { get; init; }

    /// <summary><c>unicode</c> or <c>ansi</c>.</summary>
    public string Charset { get; init; } = "unicode";

    /// <summary>Every difference, in key order.</summary>
    public ImmutableArray<PlannedChange> Changes { get; init; } = [];

    /// <summary>What runs, in order.</summary>
    public ImmutableArray<PlannedStep> Steps { get; init; } = [];

    /// <summary>What can be deployed while applications run, when only that was wanted; else null.</summary>
    public OnlineSplit? Online { get; init; }

    /// <summary>The digest of each schema of the repository in <see cref="From"/>, by name.</summary>
    public ImmutableSortedDictionary<string, ContentDigest> SchemasBefore { get; init; } =
        ImmutableSortedDictionary.Create<string, ContentDigest>(StringComparer.Ordinal);

    /// <summary>The digest of each schema of the repository in <see cref="To"/>, by name.</summary>
    public ImmutableSortedDictionary<string, ContentDigest> SchemasAfter { get; init; } =
        ImmutableSortedDictionary.Create<string, ContentDigest>(StringComparer.Ordinal);

    /// <summary>Schemas of other repositories that this one builds on (superschemas, package exporters), with the digests the plan was made for.</summary>
    public ImmutableSortedDictionary<string, ContentDigest> Providers { get; init; } =
        ImmutableSortedDictionary.Create<string, ContentDigest>(StringComparer.Ordinal);

    /// <summary>Schemas the target has but nobody deploys; references into them are not checked.</summary>
    public ImmutableArray<string> ExternalSchemas { get; init; } = [];

    /// <summary>What was overridden, and needed to be: sorted, each once.</summary>
    public ImmutableArray<PlannedOverride> Overrides { get; init; } = [];

    /// <summary>Whether the run creates the registry.</summary>
    public bool InitializesRegistry { get; init; }

    /// <summary>The id of the one database it may run on; null where its content decides.</summary>
    public Guid? BoundDatabase { get; init; }

    /// <summary>Whether there is nothing to change in the target's schemas.</summary>
    public bool IsEmpty => Steps.IsEmpty;

    /// <summary>The number of the first step after which there is no way back, or null.</summary>
    public int? PointOfNoReturn => Steps.FirstOrDefault(s => s.PointOfNoReturn)?.Number;
}
