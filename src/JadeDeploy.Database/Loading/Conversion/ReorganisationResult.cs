using System.Collections.Immutable;

namespace JadeDeploy.Database.Loading.Conversion;

/// <summary>What a phase of a reorganisation does to instances.</summary>
/// <param name="Losses">
/// The data that goes, in order of class and property: with the online phase what the transition would take, with the
/// transition what it took.
/// </param>
public sealed record ReorganisationResult(ImmutableArray<DataLoss> Losses);
