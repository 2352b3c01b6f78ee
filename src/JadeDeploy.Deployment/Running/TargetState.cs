using System.Collections.Immutable;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>What a target database holds at one moment: all that a build, and the checks before a run, need to know.</summary>
public sealed record TargetState
{
    /// <summary>The database; null when there is none yet. Only a run makes one.</summary>
    public RegisteredDatabase? Database { get; init; }

    /// <summary>The registry; null when there is none.</summary>
    public RegistryDocument? Registry { get; init; }

    /// <summary>Whether it is known what the database holds. If not, it must be assumed to hold schemas.</summary>
    public bool IsCatalogueKnown { get; init; } = true;

    /// <summary>The digest of each user schema in the version that applications run, by name.</summary>
    public ImmutableSortedDictionary<string, ContentDigest> Schemas { get; init; } =
        ImmutableSortedDictionary.Create<string, ContentDigest>(StringComparer.Ordinal);

    /// <summary>What each user schema builds on: its superschema and the exporters of its packages.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Needs { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The schemas with changes that wait for a reorganisation or a transition, in ordinal order.</summary>
    public ImmutableArray<string> Unfinished { get; init; } = [];

    /// <summary>The numbers of the steps that the unfinished run has done.</summary>
    public ImmutableHashSet<int> StepsDone { get; init; } = [];

    /// <summary>The numbers of the steps that the unfinished run has started and of which nobody knows how much is done.</summary>
    public ImmutableHashSet<int> StepsUnknown { get; init; } = [];

    /// <summary>Whether the unfinished run has not changed the database yet.</summary>
    public bool IsUntouched => StepsDone.IsEmpty && StepsUnknown.IsEmpty;

    /// <summary>Whether the database has user schemas, so that it holds some version.</summary>
    public bool HasSchemas => !Schemas.IsEmpty;

    /// <summary>Whether it counts as empty: no database, or one without schemas and registry.</summary>
    public bool IsEmpty => Registry is null && !HasSchemas && IsCatalogueKnown;
}
