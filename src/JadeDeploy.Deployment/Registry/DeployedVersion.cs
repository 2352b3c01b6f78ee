using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Registry;

/// <summary>A version of a repository that a database now holds, for the registry to record.</summary>
public sealed record DeployedVersion
{
    /// <summary>The repository's name.</summary>
    public required string Repository { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Origin { get; init; }

    /// <summary>The commit before, or null when nothing of the repository was there.</summary>
    public string? From { get; init; }

    /// <summary>The commit the database holds, 40 hexadecimal digits.</summary>
    public required string Commit { get; init; }

    /// <summary>What a person calls the commit.</summary>
    public string Description { get; init; } = "";

    /// <summary>The digest of each schema, by name.</summary>
    public required ImmutableSortedDictionary<string, ContentDigest> Schemas { get; init; }

    /// <summary>How it was checked that the database holds them.</summary>
    public required VerificationLevel Verified { get; init; }

    /// <summary>The drift that was accepted for it.</summary>
    public ImmutableArray<RepositoryDrift> AcceptedDrift { get; init; } = [];

    /// <summary>The package that brought them; null for a version that is adopted.</summary>
    public RegisteredPackage? Package { get; init; }

    /// <summary>What was overridden for it, and needed to be.</summary>
    public ImmutableArray<PlannedOverride> Overrides { get; init; } = [];

    /// <summary>The scripts of the package, in order.</summary>
    public ImmutableArray<RegisteredScript> Scripts { get; init; } = [];

    /// <summary>The hooks that ran around it, in order.</summary>
    public ImmutableArray<RegisteredHook> Hooks { get; init; } = [];
}
