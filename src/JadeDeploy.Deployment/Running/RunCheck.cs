using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>Decides from what a target holds whether a package may run on it. Nothing is opened or changed.</summary>
public static class RunCheck
{
    /// <summary>Checks a package against a target.</summary>
    /// <param name="target">What to call the target.</param>
    /// <param name="state">What it holds.</param>
    /// <param name="package">The package.</param>
    /// <param name="resume">Whether an unfinished run is to be continued.</param>
    /// <exception cref="DeploymentException">JD5: its registry forbids it. JD6009, JD6013, JD6014: what it holds does.</exception>
    public static RegistryVerdict Check(string target, TargetState state, DeploymentPackage package, bool resume)
    {
        DeploymentPlan plan = package.Plan;
        if (state.Registry is null && state.HasSchemas && !plan.InitializesRegistry)
            throw new DeploymentException(RegistryDiagnostics.SchemasWithoutRegistry(target, [.. state.Schemas.Keys]));

        RegistryDocument registry = RegistryOf(state, plan, target);
        PendingRun? resumed = RegistryCheck.CheckPending(registry, package.Digest, resume);
        RegistryVerdict verdict = RegistryCheck.Check(registry, plan, package.PlatformRange);
        if (verdict == RegistryVerdict.AlreadyDeployed)
        {
            CheckDrift(target, state, plan.SchemasAfter);
            return verdict;
        }
        if (resume && resumed is null)
            throw new DeploymentException(RegistryDiagnostics.NothingToResume(target));
        // Once a step is done the schemas of the plan are between two versions; the result is verified in any case.
        CheckDrift(target, state, state.StepsDone.IsEmpty ? plan.SchemasBefore.AddRange(plan.Providers) : plan.Providers);
        if (state.StepsDone.IsEmpty)
            CheckUntouched(target, state, plan);
        SchemaUsers.Refuse(
            state,
            plan.Steps.Where(s => s.Kind == StepKind.DeleteSchema).Select(s => (s.Schema!, new SourceLocation(package.Path))),
            plan.SchemasBefore.Keys.Union(plan.SchemasAfter.Keys).ToHashSet(StringComparer.Ordinal));
        return verdict;
    }

    /// <summary>How the schemas of a database differ from those wanted; schemas that are neither wanted nor unwanted do not count.</summary>
    /// <param name="found">What the database holds.</param>
    /// <param name="wanted">The digests it should hold.</param>
    /// <param name="unwanted">Schemas it should not hold.</param>
    internal static ImmutableArray<SchemaDifference> Compare(
        ImmutableSortedDictionary<string, ContentDigest> found,
        ImmutableSortedDictionary<string, ContentDigest> wanted,
        IEnumerable<string> unwanted) =>
    [
        .. from schema in wanted
           let digest = found.TryGetValue(schema.Key, out ContentDigest held) ? held : (ContentDigest?)null
           where digest != schema.Value
           select new SchemaDifference(schema.Key, schema.Value, digest),
        .. from schema in unwanted
           where found.ContainsKey(schema)
           select new SchemaDifference(schema, null, found[schema]),
    ];

    // The database itself knows best which platform it is; a database that does not exist yet becomes what the plan asks for.
    private static RegistryDocument RegistryOf(TargetState state, DeploymentPlan plan, string target)
    {
        RegisteredDatabase database = state.Database ?? new RegisteredDatabase(Guid.Empty, target, plan.PlatformVersion, plan.Charset);
        return (state.Registry ?? new RegistryDocument { Edition = 0, Database = database }) with { Database = database };
    }

    private static void CheckDrift(string target, TargetState state, ImmutableSortedDictionary<string, ContentDigest> expected)
    {
        if (Compare(state.Schemas, expected, []) is { IsEmpty: false } differences)
            throw new DeploymentException(RunDiagnostics.Drift(target, differences));
    }

    private static void CheckUntouched(string target, TargetState state, DeploymentPlan plan)
    {
        string[] present = [.. plan.SchemasAfter.Keys.Where(s => !plan.SchemasBefore.ContainsKey(s) && state.Schemas.ContainsKey(s))];
        if (present.Length > 0)
            throw new DeploymentException(RunDiagnostics.SchemaExists(target, present));
        string[] unfinished = [.. state.Unfinished.Where(s => plan.SchemasBefore.ContainsKey(s) || plan.SchemasAfter.ContainsKey(s))];
        if (unfinished.Length > 0)
            throw new DeploymentException(RunDiagnostics.ReorganisationWaiting(target, unfinished));
    }
}
