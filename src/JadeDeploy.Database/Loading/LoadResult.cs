using System.Collections.Immutable;
using JadeDeploy.Database.Loading.Conversion;

namespace JadeDeploy.Database.Loading;

/// <summary>What a load did.</summary>
/// <param name="ReorganisationRequired">The schemas that wait for a reorganisation, in ordinal order.</param>
/// <param name="FailedCommands">Commands that were refused in a command file that says <c>AbortOnError False</c>.</param>
public sealed record LoadResult(ImmutableArray<string> ReorganisationRequired, ImmutableArray<LoaderError> FailedCommands)
{
    /// <summary>The data that the load cost: by commands that took effect at once, and by the reorganisation at its end.</summary>
    public ImmutableArray<DataLoss> Losses { get; init; } = [];
}
