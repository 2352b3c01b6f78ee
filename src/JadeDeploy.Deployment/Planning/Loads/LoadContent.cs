using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Loads;

/// <summary>What the partial definition of one schema states.</summary>
/// <param name="Entities">The entities.</param>
/// <param name="CompleteTypes">Types that are stated with all their members.</param>
/// <param name="Assumptions">The ids of the assumptions it rests on.</param>
internal sealed record LoadContent(
    ImmutableArray<SchemaEntity> Entities, ImmutableHashSet<string> CompleteTypes, ImmutableArray<string> Assumptions)
{
    /// <summary>Whether there is nothing to load.</summary>
    public bool IsEmpty => Entities.IsEmpty;
}
