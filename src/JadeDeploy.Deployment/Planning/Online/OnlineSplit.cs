using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>Which changes of a plan can be deployed while applications run, and which cannot. Asked for with <c>JadeOnlineOnly</c>.</summary>
/// <param name="Now">What can go now, in key order.</param>
/// <param name="Later">What cannot, in key order.</param>
public sealed record OnlineSplit(ImmutableArray<EntityKey> Now, ImmutableArray<WaitingChange> Later)
{
    /// <summary>Whether everything can go now.</summary>
    public bool IsWhole => Later.IsEmpty;
}

/// <summary>A change that cannot be deployed while applications run.</summary>
/// <param name="Entity">What changes, by the name that its change has.</param>
/// <param name="Because">Why: it is not online itself, or another change that waits and names it or is named by it.</param>
public sealed record WaitingChange(EntityKey Entity, string Because);
