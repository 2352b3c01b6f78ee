using System.Collections.Immutable;
using System.Text.Json;
using JadeDeploy.Deployment.Registry.Json;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Deployment.Registry;

/// <summary>How a hook ended.</summary>
public enum HookOutcome
{
    /// <summary>It has started, and nothing was written since.</summary>
    Started,

    /// <summary>It ended well.</summary>
    Done,

    /// <summary>It failed, or was ended.</summary>
    Failed,
}

/// <summary>A hook that ran. Its arguments are not kept.</summary>
/// <param name="When">The point at which it ran.</param>
/// <param name="Step">The number of the transition it ran before or after; null for others.</param>
/// <param name="Program">Its program, as stated.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record RegisteredHook(HookPoint When, long? Step, string Program, HookOutcome Outcome)
{
    /// <summary>Members that this version does not know.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;
}
