using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Source;

/// <summary>Which schemas of a version are wanted.</summary>
public sealed record SourceSelection
{
    /// <summary>Every schema that is found, of which there must be at least one.</summary>
    public static SourceSelection All { get; } = new();

    /// <summary>The schemas asked for; empty for all that are found.</summary>
    public ImmutableArray<string> Schemas { get; init; } = [];

    /// <summary>Schemas that the target has but nobody here deploys: files of them are skipped with a warning.</summary>
    public ImmutableArray<string> ExternalSchemas { get; init; } = [];

    /// <summary>Those asked for that need not be there: all of them in an older version, those it had in a newer one.</summary>
    public ImmutableArray<string> MayBeMissing { get; init; } = [];

    /// <summary>
    /// Whether the version may hold no schema, or not even the source path, since Git keeps no empty folders: true for a
    /// repository that was deployed before, whose schemas are then deleted.
    /// </summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether a schema was asked for, or everything was.</summary>
    public bool Includes(string schema) => Schemas.IsEmpty || Schemas.Contains(schema);
}
