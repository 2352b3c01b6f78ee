using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// Compares what a run left with what it promised. A schema whose drift was accepted cannot become what the plan says: one
/// that the plan leaves alone must still be what was accepted, and of one that it changes no more is known than that every
/// step ended well. The level of the verification says so.
/// </summary>
/// <param name="Level">How far the result was verified.</param>
/// <param name="NotCompared">The schemas that still differ and were accepted.</param>
internal sealed record ResultVerification(VerificationLevel Level, ImmutableArray<string> NotCompared)
{
    /// <summary>Verifies a result.</summary>
    /// <param name="target">What to call the target.</param>
    /// <param name="plan">The plan that was run.</param>
    /// <param name="schemas">What the target holds now.</param>
    /// <param name="accepted">The drift that was accepted before the run.</param>
    /// <exception cref="DeploymentException">JD6011: the target holds something else.</exception>
    public static ResultVerification Of(
        string target, DeploymentPlan plan, ImmutableSortedDictionary<string, ContentDigest> schemas, ImmutableArray<RepositoryDrift> accepted)
    {
        Dictionary<string, SchemaDifference> drifted = accepted.Where(d => d.Repository == plan.RepositoryName)
            .SelectMany(d => d.Schemas).ToDictionary(s => s.Schema, StringComparer.Ordinal);
        bool IsExcused(SchemaDifference difference) =>
            drifted.TryGetValue(difference.Schema, out SchemaDifference? before)
            && (IsChanged(plan, difference.Schema) ? difference is { Expected: not null, Found: not null } : difference.Found == before.Found);

        ImmutableArray<SchemaDifference> differences = SchemaDifference.Compare(
            schemas, plan.SchemasAfter, plan.SchemasBefore.Keys.Except(plan.SchemasAfter.Keys));
        ImmutableArray<SchemaDifference> wrong = [.. differences.Where(d => !IsExcused(d))];
        if (!wrong.IsEmpty)
            throw new DeploymentException(RunDiagnostics.ResultDiffers(target, wrong));
        return new ResultVerification(
            differences.IsEmpty ? VerificationLevel.Catalogue : VerificationLevel.ExitCodes, [.. differences.Select(d => d.Schema)]);
    }

    /// <summary>The result in one line for a person.</summary>
    /// <param name="commit">The commit that was deployed.</param>
    public string ToText(string commit) => NotCompared.IsEmpty
        ? $"The catalogue holds {commit}."
        : $"The catalogue holds {commit}, except for accepted drift: {string.Join(", ", NotCompared)} could not be compared.";

    private static bool IsChanged(DeploymentPlan plan, string schema) =>
        !(plan.SchemasBefore.TryGetValue(schema, out ContentDigest before)
            && plan.SchemasAfter.TryGetValue(schema, out ContentDigest after) && before == after);
}
