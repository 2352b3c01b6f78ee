using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// Looks for drift before a run. It stops the run, unless each repository's drift was accepted by its digest; that of the
/// schemas that a plan builds on counts as well as that of its own.
/// </summary>
internal static class DriftCheck
{
    /// <summary>Finds the drift that matters to a plan.</summary>
    /// <param name="state">What the target holds.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="own">The digests that the plan's own schemas should have.</param>
    public static ImmutableArray<RepositoryDrift> Find(
        TargetState state, DeploymentPlan plan, ImmutableSortedDictionary<string, ContentDigest> own)
    {
        RepositoryDrift[] all = [RepositoryDrift.Of(plan.RepositoryName, own, state.Schemas), .. Providers(state, plan)];
        return [.. all.Where(d => !d.IsEmpty)];
    }

    /// <summary>Refuses drift that was not accepted.</summary>
    /// <param name="target">What to call the target.</param>
    /// <param name="found">The drift.</param>
    /// <param name="accepted">The digests that were accepted.</param>
    /// <param name="command">Gives the command that shows the entities of a repository's drift.</param>
    /// <exception cref="DeploymentException">JD6009: none was accepted. JD6030: another one was.</exception>
    public static void Require(
        string target, ImmutableArray<RepositoryDrift> found, IReadOnlyCollection<ContentDigest> accepted, Func<RepositoryDrift, string> command)
    {
        RepositoryDrift[] open = [.. found.Where(d => !accepted.Contains(d.Digest))];
        if (open.Length == 0)
            return;
        ContentDigest[] others = [.. accepted.Except(found.Select(d => d.Digest))];
        throw new DeploymentException([.. open.Select(d => others.Length > 0
            ? RunDiagnostics.OtherDrift(target, d, others, command(d))
            : RunDiagnostics.Drift(target, d, command(d)))]);
    }

    // All of the owner's schemas, since its drift has one digest whoever asks.
    private static IEnumerable<RepositoryDrift> Providers(TargetState state, DeploymentPlan plan)
    {
        HashSet<string> differing = [.. SchemaDifference.Compare(state.Schemas, plan.Providers, []).Select(d => d.Schema)];
        return (state.Registry?.Repositories ?? [])
            .Where(r => r.Name != plan.RepositoryName && r.Schemas.Any(s => differing.Contains(s.Name)))
            .Select(r => RepositoryDrift.Of(r, state.Schemas));
    }
}
