using System.Collections.Immutable;
using System.Text.Json;
using JadeDeploy.Deployment.Registry.Json;

namespace JadeDeploy.Deployment.Registry;

/// <summary>What became of a script.</summary>
public enum ScriptOutcome
{
    /// <summary>It ran and ended well.</summary>
    Run,

    /// <summary>It was not run: the database cannot run code.</summary>
    NotRun,
}

/// <summary>A script of a package that was deployed.</summary>
/// <param name="Method">Its method: <c>Shop::Setup::run</c>.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record RegisteredScript(string Method, ScriptOutcome Outcome)
{
    /// <summary>Members that this version does not know.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;
}
