using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Running;

/// <summary>The part of a run that changes the database: pending record, steps, verification, registry.</summary>
internal sealed class DatabaseChange(
    DeploymentPackage package, string target, ITargetSession session, RunProgress progress, TimeProvider clock, string deployedBy, string resumeCommand)
{
    private readonly DeploymentPlan _plan = package.Plan;

    /// <summary>The programs that run around transitions.</summary>
    public required RunHooks Hooks { get; init; }

    /// <summary>Whether the change ends before its transition.</summary>
    public required TransitionMode Transition { get; init; }

    /// <summary>Makes the change, or the rest of it.</summary>
    /// <param name="state">What the target held when it was checked, under the lock that is still held.</param>
    /// <param name="cancellation">Stops before the next step.</param>
    public RunResult Run(TargetState state, CancellationToken cancellation)
    {
        var pending = new PendingRecord(session.Registry, state.Registry is { Pending: not null } unfinished ? unfinished : Begin(state.Registry));
        Hooks.NoteIn(pending);
        session.DeclareExternal(_plan.ExternalSchemas);
        if (RunSteps(pending, state, cancellation) is { } transition)
            return Await(pending, transition);
        VerifyResult();
        Record(pending.Registry);
        return Result(RunOutcome.Deployed, _plan.To);
    }

    private RegistryDocument Begin(RegistryDocument? stored)
    {
        RegistryDocument registry = stored ?? RegistryUpdate.Created(session.Database, clock.GetUtcNow(), deployedBy);
        RegistryDocument pending = RegistryUpdate.Started(registry, new PendingRun
        {
            Repository = _plan.RepositoryName,
            From = _plan.From,
            To = _plan.To,
            Package = RegisteredPackage,
            StartedAt = clock.GetUtcNow(),
            StartedBy = deployedBy,
        });
        session.Registry.CompareAndSwap(stored?.Edition, pending);
        return pending;
    }

    private RegisteredPackage RegisteredPackage => new(package.PackageId, package.Version.ToNormalizedString(), package.Digest);

    /// <returns>The transition that a person is to make; null when all steps are done.</returns>
    private PlannedStep? RunSteps(PendingRecord pending, TargetState state, CancellationToken cancellation)
    {
        string run = RunName.Of(pending.Registry);
        foreach (PlannedStep step in _plan.Steps)
        {
            if (state.StepsDone.Contains(step.Number))
            {
                End(step, progress.Skipped, cancellation);
                continue;
            }
            if (cancellation.IsCancellationRequested)
                throw new DeploymentException(RunDiagnostics.Stopped(progress.StepsDone, _plan.Steps.Length, resumeCommand));
            if (step.Kind == StepKind.Transition)
            {
                // The transition that was awaited is made; a later one of the same plan is awaited again.
                if (Transition == TransitionMode.Manual && pending.Run.State != PendingState.AwaitingTransition)
                    return step;
                Hooks.BeforeTransition(step, cancellation);
                if (pending.Run.State == PendingState.AwaitingTransition)
                    pending.Update(r => r with { State = PendingState.Started });
            }
            progress.Started(step);
            Execute(run, step);
            End(step, progress.Done, cancellation);
        }
        return null;
    }

    // Also for a step that was done before: its hooks may not have run, and a script that was not run is never called done.
    private void End(PlannedStep step, Action<PlannedStep> report, CancellationToken cancellation)
    {
        if (step.Kind == StepKind.Script && !session.RunsScripts)
            progress.NotRun(step, RunDiagnostics.ScriptNotRun(target, step.Number, step.Script?.Name ?? ""));
        else
            report(step);
        if (step.Kind == StepKind.Transition)
            Hooks.AfterTransition(step, cancellation);
    }

    private RunResult Await(PendingRecord pending, PlannedStep transition)
    {
        pending.Update(run => run with { State = PendingState.AwaitingTransition });
        progress.Report(RunEventKind.AwaitingTransition, $"{RunProgress.Describe(transition)} is left to a person.", transition);
        return Result(RunOutcome.AwaitingTransition, _plan.From ?? "") with { NextCommand = resumeCommand };
    }

    private RunResult Result(RunOutcome outcome, string commit) =>
        new(outcome, commit, progress.StepsRun) { StepsNotRun = progress.StepsNotRun, Warnings = progress.Warnings };

    private void Execute(string run, PlannedStep step)
    {
        try
        {
            session.Execute(run, step);
        }
        catch (StepException e)
        {
            SourceLocation place = e.Location.IsNone ? new SourceLocation(package.Path) : e.Location;
            throw new DeploymentException(RunDiagnostics.StepFailed(place, RunProgress.Describe(step), e.Message, resumeCommand));
        }
    }

    private void VerifyResult()
    {
        var differences = RunCheck.Compare(session.Schemas(), _plan.SchemasAfter, _plan.SchemasBefore.Keys.Except(_plan.SchemasAfter.Keys));
        if (!differences.IsEmpty)
            throw new DeploymentException(RunDiagnostics.ResultDiffers(target, differences));
        progress.Report(RunEventKind.ResultVerified, $"The catalogue holds {_plan.To}.");
    }

    private void Record(RegistryDocument pending)
    {
        RegistryDocument deployed = RegistryUpdate.Deployed(
            pending,
            new DeployedVersion
            {
                Repository = _plan.RepositoryName,
                Origin = _plan.RepositoryOrigin,
                From = _plan.From,
                Commit = _plan.To,
                Description = _plan.Description,
                Schemas = _plan.SchemasAfter,
                Verified = VerificationLevel.Catalogue,
                Package = RegisteredPackage,
                Overrides = _plan.Overrides,
                Scripts = [.. _plan.Steps.Where(s => s.Kind == StepKind.Script).Select(s => new RegisteredScript(
                    s.Script?.Name ?? RunProgress.Describe(s), session.RunsScripts ? ScriptOutcome.Run : ScriptOutcome.NotRun))],
                Hooks = pending.Pending?.Hooks ?? [],
            },
            clock.GetUtcNow(), deployedBy);
        session.Registry.CompareAndSwap(pending.Edition, deployed);

        RegistryDocument? stored = session.Registry.Read();
        if (stored is null || RegistryFile.ToText(stored) != RegistryFile.ToText(deployed))
            throw new DeploymentException(RunDiagnostics.ReadBackDiffers(target, deployed.Edition, stored?.Edition));
        progress.Report(RunEventKind.RegistryUpdated, $"The registry names {_plan.To} (edition {deployed.Edition}).");
    }
}
