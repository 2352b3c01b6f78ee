using System.Collections.Immutable;
using System.Text.Json;
using JadeDeploy.Deployment.Registry.Json;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Registry;

/// <summary>How it was checked that a database holds the version its registry names.</summary>
public enum VerificationLevel
{
    /// <summary>The catalogue was read and compared.</summary>
    Catalogue,

    /// <summary>The schemas were extracted after the run and compared.</summary>
    Extract,

    /// <summary>Every program ended with exit code 0.</summary>
    ExitCodes,
}

/// <summary>A repository whose schemas a database holds.</summary>
public sealed record RegisteredRepository
{
    /// <summary>Its name, unique in the registry.</summary>
    public required string Name { get; init; }

    /// <summary>Where it comes from: a URL or a path.</summary>
    public required string Origin { get; init; }

    /// <summary>The commit the database holds, 40 hexadecimal digits.</summary>
    public required string Commit { get; init; }

    /// <summary>What a person calls the commit: a tag, a branch.</summary>
    public required string Description { get; init; }

    /// <summary>The commits it held before, the most recent first.</summary>
    public ImmutableArray<string> Previous { get; init; } = [];

    /// <summary>Its schemas, in ordinal order of their names.</summary>
    public ImmutableArray<RegisteredSchema> Schemas { get; init; } = [];

    /// <summary>How it was checked that the database holds them.</summary>
    public required VerificationLevel Verified { get; init; }

    /// <summary>The package that brought them; null for a version that was adopted.</summary>
    public required RegisteredPackage? Package { get; init; }

    /// <summary>When the deployment ended, in UTC.</summary>
    public required DateTimeOffset DeployedAt { get; init; }

    /// <summary>Who deployed.</summary>
    public required string DeployedBy { get; init; }

    /// <summary>Members that this version does not know.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;
}

/// <summary>A schema that a database holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Digest">The digest of its content.</param>
public sealed record RegisteredSchema(string Name, ContentDigest Digest)
{
    /// <summary>Members that this version does not know.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;
}

/// <summary>A deployment package as registries name it.</summary>
/// <param name="Id">Its NuGet id.</param>
/// <param name="Version">Its NuGet version.</param>
/// <param name="Digest">The SHA-256 of its <c>deployment.json</c>: its identity.</param>
public sealed record RegisteredPackage(string Id, string Version, ContentDigest Digest)
{
    /// <summary>Members that this version does not know.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;
}
