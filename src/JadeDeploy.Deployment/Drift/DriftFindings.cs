using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Drift;

/// <summary>How a database differs from the version that its registry names.</summary>
public sealed record DriftFindings
{
    /// <summary>The database.</summary>
    public required string Database { get; init; }

    /// <summary>The commit that the registry names, 40 hexadecimal digits.</summary>
    public required string Commit { get; init; }

    /// <summary>The drift by schema, with the digest by which it can be accepted.</summary>
    public required RepositoryDrift Drift { get; init; }

    /// <summary>The drift by entity, in key order.</summary>
    public required ImmutableArray<DriftedEntity> Entities { get; init; }

    /// <summary>Schemas in the database that no repository deployed, in ordinal order. They are not part of the drift.</summary>
    public ImmutableArray<string> Unowned { get; init; } = [];

    /// <summary>Schemas with changes that wait for a reorganisation or transition, which no run made. They are not part of the drift.</summary>
    public ImmutableArray<string> Waiting { get; init; } = [];

    /// <summary>How a person finds the files of the commit.</summary>
    public required SourcePaths Paths { get; init; }

    /// <summary>The drift as a warning (JD6032); null when there is none.</summary>
    public Diagnostic? Warning => Drift.IsEmpty ? null : RunDiagnostics.DriftFound(Database, Drift, Entities.Length);
}
