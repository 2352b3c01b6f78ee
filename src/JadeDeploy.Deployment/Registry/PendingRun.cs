using System.Collections.Immutable;
using System.Text.Json;
using JadeDeploy.Deployment.Registry.Json;

namespace JadeDeploy.Deployment.Registry;

/// <summary>What a run that has not finished waits for.</summary>
public enum PendingState
{
    /// <summary>It is going on, or was interrupted.</summary>
    Started,

    /// <summary>It has done everything up to its transition, which a person is to make.</summary>
    AwaitingTransition,
}

/// <summary>A run that has started and not finished: the database may be between two versions.</summary>
public sealed record PendingRun
{
    /// <summary>The repository that is deployed.</summary>
    public required string Repository { get; init; }

    /// <summary>The commit before the run, or null for a complete deployment.</summary>
    public required string? From { get; init; }

    /// <summary>The commit after the run.</summary>
    public required string To { get; init; }

    /// <summary>The package; only this one may continue the run.</summary>
    public required RegisteredPackage Package { get; init; }

    /// <summary>When it started, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Who started it.</summary>
    public required string StartedBy { get; init; }

    /// <summary>What it waits for.</summary>
    public PendingState State { get; init; }

    /// <summary>The hooks that have run, or started, in order.</summary>
    public ImmutableArray<RegisteredHook> Hooks { get; init; } = [];

    /// <summary>The drift that was accepted before it started.</summary>
    public ImmutableArray<RepositoryDrift> AcceptedDrift { get; init; } = [];

    /// <summary>
    /// The schemas that had changes in their latest version before the run, with the digest of that version: what of it
    /// is not the run's own, and stays when the run is given up.
    /// </summary>
    public ImmutableArray<RegisteredSchema> Waiting { get; init; } = [];

    /// <summary>Members that this version does not know.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;
}
