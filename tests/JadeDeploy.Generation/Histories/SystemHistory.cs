using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Histories;

/// <summary>A generated history: versions, and which of them are deployed after which.</summary>
/// <param name="Platform">The platform version of the database.</param>
/// <param name="Versions">The versions, each a commit.</param>
/// <param name="Chain">The versions that one database gets, one after the other: some again (a revert).</param>
/// <param name="Others">Further pairs: from the other branch of a merge to the merge, and over a version in between.</param>
public sealed record SystemHistory(
    JadeVersion Platform, ImmutableArray<SystemModel> Versions, ImmutableArray<int> Chain, ImmutableArray<(int From, int To)> Others)
{
    /// <summary>The style in which the files of a version are written.</summary>
    public int StyleOf(int version) => (Versions[0].Nodes.Count + version / 3) % 12;
}
