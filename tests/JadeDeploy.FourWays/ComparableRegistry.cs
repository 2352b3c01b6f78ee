using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.FourWays;

/// <summary>
/// A registry without the members that may differ between two ways. They are these and no others:
/// <list type="bullet">
/// <item><c>database.id</c>, <c>database.path</c>: each way has a database of its own.</item>
/// <item><c>repositories[].deployedAt</c>, <c>history[].at</c>: the time.</item>
/// <item><c>history[].previousRecord</c>: a digest over the record before, which has a time. That the chain is whole is checked by reading it.</item>
/// <item><c>repositories[].verified</c>: an embedded database's catalogue was compared; for a Jade database exit codes are all there is.</item>
/// <item><c>history[].scripts[].outcome</c>: an embedded database runs no scripts.</item>
/// </list>
/// Who deployed is the same: one person runs all the ways.
/// </summary>
internal static class ComparableRegistry
{
    /// <summary>What is left, as the registry's file has it.</summary>
    /// <exception cref="JadeDeploy.Deployment.Diagnostics.DeploymentException">JD5004: the history is not whole.</exception>
    public static string TextOf(RegistryDocument registry) => RegistryFile.ToText(Whole(registry) with
    {
        Database = registry.Database with { Id = Guid.Empty, Path = "" },
        Repositories = [.. registry.Repositories.Select(r => r with { DeployedAt = default, Verified = VerificationLevel.ExitCodes })],
        History =
        [
            .. registry.History.Select(h => h with
            {
                At = default,
                PreviousRecord = null,
                Scripts = [.. h.Scripts.Select(s => s with { Outcome = ScriptOutcome.Run })],
            }),
        ],
    });

    private static RegistryDocument Whole(RegistryDocument registry) => RegistryFile.Parse(RegistryFile.ToBytes(registry), "registry");
}
