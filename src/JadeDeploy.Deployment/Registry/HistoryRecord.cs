using System.Collections.Immutable;
using System.Text.Json;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry.Json;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Registry;

/// <summary>What happened to a registry.</summary>
public enum HistoryAction
{
    /// <summary>It was created.</summary>
    Create,

    /// <summary>A version that the database already held was recorded.</summary>
    Adopt,

    /// <summary>A package was run to its end.</summary>
    Deploy,

    /// <summary>A run that had started was given up.</summary>
    Abandon,

    /// <summary>It was replaced from a file.</summary>
    Load,
}

/// <summary>One change of a registry. Records are only ever appended.</summary>
public sealed record HistoryRecord
{
    /// <summary>The edition that the change made.</summary>
    public required long Edition { get; init; }

    /// <summary>What happened.</summary>
    public required HistoryAction Action { get; init; }

    /// <summary>The repository; null where the change is about the whole registry.</summary>
    public string? Repository { get; init; }

    /// <summary>The commit before, or null.</summary>
    public string? From { get; init; }

    /// <summary>The commit after, or null.</summary>
    public string? To { get; init; }

    /// <summary>The schemas of the repository after the change.</summary>
    public ImmutableArray<RegisteredSchema> Schemas { get; init; } = [];

    /// <summary>The package, or null.</summary>
    public RegisteredPackage? Package { get; init; }

    /// <summary>What was overridden for it, and needed to be.</summary>
    public ImmutableArray<PlannedOverride> Overrides { get; init; } = [];

    /// <summary>The scripts of the package, in order, and whether they ran.</summary>
    public ImmutableArray<RegisteredScript> Scripts { get; init; } = [];

    /// <summary>The hooks that ran up to the change, in order.</summary>
    public ImmutableArray<RegisteredHook> Hooks { get; init; } = [];

    /// <summary>The drift that was accepted for the deployment; empty for all others.</summary>
    public ImmutableArray<RepositoryDrift> AcceptedDrift { get; init; } = [];

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>The <see cref="Digest"/> of the record before; null for the first.</summary>
    public required ContentDigest? PreviousRecord { get; init; }

    /// <summary>Members that this version does not know.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;

    /// <summary>
    /// The SHA-256 of the record as canonical JSON: UTF-8, members in ordinal order at every level, no white space,
    /// nothing escaped but quotes, backslashes and control characters.
    /// </summary>
    public ContentDigest Digest => ContentDigest.Of(JsonText.Canonical(RegistryWriter.ToJson(this)));
}
