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
    /// <param name="request">What is asked for.</param>
    /// <returns>Whether it is to run, and the drift that was accepted for it.</returns>
    /// <exception cref="DeploymentException">JD5: its registry forbids it. JD6009, JD6013, JD6014, JD6030, JD6031, JD6036, JD6051: what it holds does.</exception>
    public static (RegistryVerdict Verdict, ImmutableArray<RepositoryDrift> AcceptedDrift) Check(
        string target, TargetState state, DeploymentPackage package, RunRequest request)
    {
        ContentDigest[] accepted = [.. request.AcceptedDrift.Select(DigestOf)];
        DeploymentPlan plan = package.Plan;
        if (state.Registry is null && state.HasSchemas && !plan.InitializesRegistry)
            throw new DeploymentException(RegistryDiagnostics.SchemasWithoutRegistry(target, [.. state.Schemas.Keys]));
        if (state is { Registry: null, IsCatalogueKnown: false } && !plan.InitializesRegistry)
            throw new DeploymentException(RegistryDiagnostics.NoRegistryAndUnread(target));

        RegistryDocument registry = RegistryOf(state, plan, target);
        PendingRun? resumed = RegistryCheck.CheckPending(registry, package.Digest, request.Resume,
            registry.Pending is { State: PendingState.AwaitingTransition } ? ResumeCommand.ForTransition(request) : ResumeCommand.For(request));
        RegistryVerdict verdict = RegistryCheck.Check(registry, plan, package.PlatformRange);
        if (verdict == RegistryVerdict.AlreadyDeployed)
        {
            CheckDrift(target, state, plan, plan.SchemasAfter, accepted, registry, request);
            return (verdict, []);
        }
        if (request.Resume && resumed is null)
            throw new DeploymentException(RegistryDiagnostics.NothingToResume(target, ResumeCommand.Again(request)));
        // Once a step is done the schemas of the plan are between two versions; the result is verified in any case.
        StepDecision.Check(request.Steps, plan, state.StepsDone);
        RequireDecisions(target, state, plan, request);
        bool isUntouched = state.IsUntouched;
        ImmutableArray<RepositoryDrift> before = resumed?.AcceptedDrift ?? [];
        ImmutableArray<RepositoryDrift> drift = CheckDrift(
            target, state, plan, isUntouched ? plan.SchemasBefore : plan.SchemasBefore.Clear(),
            [.. accepted, .. before.Select(d => d.Digest)], registry, request);
        // Whoever decides about steps has worked in the database by hand; the result is verified in any case.
        if (isUntouched && request.Steps.IsEmpty)
            CheckUntouched(target, state, plan);
        SchemaUsers.Refuse(
            state,
            plan.Steps.Where(s => s.Kind == StepKind.DeleteSchema).Select(s => (s.Schema!, new SourceLocation(package.Path))),
            plan.SchemasBefore.Keys.Union(plan.SchemasAfter.Keys).ToHashSet(StringComparer.Ordinal));
        return (verdict, isUntouched ? drift : before);
    }

    // The database itself knows best which platform it is; a database that does not exist yet becomes what the plan asks for.
    private static RegistryDocument RegistryOf(TargetState state, DeploymentPlan plan, string target)
    {
        RegisteredDatabase database = state.Database ?? new RegisteredDatabase(Guid.Empty, target, plan.PlatformVersion, plan.Charset);
        return (state.Registry ?? new RegistryDocument { Edition = 0, Database = database }) with { Database = database };
    }

    private static void RequireDecisions(string target, TargetState state, DeploymentPlan plan, RunRequest request)
    {
        foreach (PlannedStep step in plan.Steps)
            if (state.StepsUnknown.Contains(step.Number) && !StepRepetition.IsSafe(step.Kind) && request.Steps.All(d => d.Step != step.Number))
                throw new DeploymentException(JadeDiagnostics.NeedsDecision(
                    target, RunProgress.Describe(step), StepRepetition.NextCommand(step, ResumeCommand.For(request))));
    }

    private static ImmutableArray<RepositoryDrift> CheckDrift(
        string target, TargetState state, DeploymentPlan plan, ImmutableSortedDictionary<string, ContentDigest> own,
        ContentDigest[] accepted, RegistryDocument registry, RunRequest request)
    {
        if (!state.IsCatalogueKnown)
            return [];
        ImmutableArray<RepositoryDrift> found = DriftCheck.Find(state, plan, own);
        DriftCheck.Require(target, found, accepted, drift => DriftCommand.For(request, registry, drift));
        return found;
    }

    private static ContentDigest DigestOf(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit)
        ? ContentDigest.Parse(text)
        : throw new DeploymentException(RunDiagnostics.MalformedDriftDigest(text));

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
