using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Reports;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Running;

/// <summary>The part of a run that changes the database: pending record, steps, verification, registry.</summary>
internal sealed class DatabaseChange(
    DeploymentPackage package, string target, ITargetSession session, RunProgress progress, TimeProvider clock, RunRequest request, string resumeCommand)
{
    private readonly DeploymentPlan _plan = package.Plan;
    private string? _log;

    /// <summary>The programs that run around transitions.</summary>
    public required RunHooks Hooks { get; init; }

    /// <summary>Whether the change ends before its transition.</summary>
    public required TransitionMode Transition { get; init; }

    /// <summary>Makes the change, or the rest of it.</summary>
    /// <param name="state">What the target held when it was checked, under the lock that is still held.</param>
    /// <param name="drift">The drift that was accepted.</param>
    /// <param name="cancellation">Stops before the next step.</param>
    public RunResult Run(TargetState state, ImmutableArray<RepositoryDrift> drift, CancellationToken cancellation)
    {
        var pending = new PendingRecord(
            session.Registry,
            state.Registry is { Pending: { } run } unfinished && IsAccepted(run, drift) ? unfinished : Begin(state.Registry, drift));
        try
        {
            return Run(pending, state, drift, cancellation);
        }
        catch (DeploymentException e) when (!e.Diagnostics.Any(d => d.Message.Contains(resumeCommand, StringComparison.Ordinal)))
        {
            throw new DeploymentException([RunDiagnostics.Continued(e.Diagnostics[0], resumeCommand), .. e.Diagnostics.Skip(1)]);
        }
    }

    // Whatever stops it from here on leaves a run that is to be continued.
    private RunResult Run(PendingRecord pending, TargetState state, ImmutableArray<RepositoryDrift> drift, CancellationToken cancellation)
    {
        Hooks.NoteIn(pending);
        _log = session.Prepare(RunName.Of(pending.Registry), request.PackagePath);
        session.DeclareExternal(_plan.ExternalSchemas);
        if (RunSteps(pending, state, cancellation) is { } transition)
            return Await(pending, transition);
        Record(pending.Registry, VerifyResult(drift), drift);
        return Result(RunOutcome.Deployed, _plan.To);
    }

    // Acceptance is recorded before anything rests on it.
    private static bool IsAccepted(PendingRun run, ImmutableArray<RepositoryDrift> drift) =>
        drift.All(d => run.AcceptedDrift.Any(a => a.Digest == d.Digest));

    private RegistryDocument Begin(RegistryDocument? stored, ImmutableArray<RepositoryDrift> drift)
    {
        RegistryDocument registry = stored ?? RegistryUpdate.Created(session.Database, clock.GetUtcNow(), request.DeployedBy);
        RegistryDocument pending = RegistryUpdate.Started(registry, new PendingRun
        {
            Repository = _plan.RepositoryName,
            From = _plan.From,
            To = _plan.To,
            Package = RegisteredPackage,
            StartedAt = clock.GetUtcNow(),
            StartedBy = request.DeployedBy,
            AcceptedDrift = drift,
            BackupConfirmed = request.BackupConfirmed,
            Waiting = session.Waiting(),
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
            StepAction? decision = request.Steps.FirstOrDefault(d => d.Step == step.Number)?.Action;
            if (decision == StepAction.Done)
            {
                session.Confirm(run, step.Number);
                End(step, progress.Confirmed, cancellation);
                continue;
            }
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
            Execute(run, step, new StepExecution(ModeOf(decision))
            {
                Output = line => progress.Report(RunEventKind.StepOutput, $"  {ReportText.OneLine(line)}", step),
                Cancellation = cancellation,
            });
            End(step, progress.Done, cancellation);
        }
        return null;
    }

    private StepMode ModeOf(StepAction? decision) =>
        decision == StepAction.Redo ? StepMode.Replay : request.RestartLoad ? StepMode.RestartLoad : StepMode.Normal;

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
        return Result(RunOutcome.AwaitingTransition, _plan.From ?? "") with { NextCommand = ResumeCommand.ForTransition(request) };
    }

    private RunResult Result(RunOutcome outcome, string commit) =>
        new(outcome, commit, progress.StepsRun) { StepsNotRun = progress.StepsNotRun, Warnings = progress.Warnings, Log = _log };

    private void Execute(string run, PlannedStep step, StepExecution how)
    {
        try
        {
            session.Execute(run, step, how);
        }
        catch (StepException e)
        {
            SourceLocation place = e.Location.IsNone ? new SourceLocation(package.Path) : e.Location;
            throw new DeploymentException(RunDiagnostics.StepFailed(place, RunProgress.Describe(step), e.Message, resumeCommand));
        }
        catch (UnknownOutcomeException e)
        {
            throw new DeploymentException(JadeDiagnostics.UnknownOutcome(
                new SourceLocation(package.Path), RunProgress.Describe(step), e, StepRepetition.NextCommand(step, resumeCommand)));
        }
    }

    private VerificationLevel VerifyResult(ImmutableArray<RepositoryDrift> drift)
    {
        if (session.Verification == VerificationLevel.ExitCodes)
        {
            progress.Report(RunEventKind.ResultVerified, "Every program ended well. What the database holds was not compared.");
            return VerificationLevel.ExitCodes;
        }
        if (session.Verification == VerificationLevel.Extract)
            return VerifyExtract();
        var result = ResultVerification.Of(target, _plan, session.Schemas(), drift);
        progress.Report(RunEventKind.ResultVerified, result.ToText(_plan.To));
        return result.Level;
    }

    // The database is changed and cannot be taken back: a registry that names the old version would say less than the truth.
    private VerificationLevel VerifyExtract()
    {
        ImmutableArray<SchemaDifference> differences = SchemaDifference.Compare(
            session.Schemas(), _plan.SchemasAfter, _plan.SchemasBefore.Keys.Except(_plan.SchemasAfter.Keys));
        if (differences.IsEmpty)
        {
            progress.Report(RunEventKind.ResultVerified, $"What was extracted afterwards is {_plan.To}.");
            return VerificationLevel.Extract;
        }
        progress.Warn(JadeDiagnostics.ExtractDiffers(target, differences));
        return VerificationLevel.ExitCodes;
    }

    private void Record(RegistryDocument pending, VerificationLevel level, ImmutableArray<RepositoryDrift> drift)
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
                Verified = level,
                Package = RegisteredPackage,
                Overrides = _plan.Overrides,
                Scripts = [.. _plan.Steps.Where(s => s.Kind == StepKind.Script).Select(s => new RegisteredScript(
                    s.Script?.Name ?? RunProgress.Describe(s), session.RunsScripts ? ScriptOutcome.Run : ScriptOutcome.NotRun))],
                Hooks = pending.Pending?.Hooks ?? [],
                AcceptedDrift = drift,
                BackupConfirmed = pending.Pending?.BackupConfirmed ?? false,
            },
            clock.GetUtcNow(), request.DeployedBy);
        session.Registry.CompareAndSwap(pending.Edition, deployed);

        RegistryDocument? stored = session.Registry.Read();
        if (stored is null || RegistryFile.ToText(stored) != RegistryFile.ToText(deployed))
            throw new DeploymentException(RunDiagnostics.ReadBackDiffers(target, deployed.Edition, stored?.Edition));
        progress.Report(RunEventKind.RegistryUpdated, $"The registry names {_plan.To} (edition {deployed.Edition}).");
    }
}
