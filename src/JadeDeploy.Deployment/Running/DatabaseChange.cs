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

    /// <summary>Makes the change, or the rest of it.</summary>
    /// <param name="state">What the target held when it was checked, under the lock that is still held.</param>
    /// <param name="cancellation">Stops before the next step.</param>
    public RunResult Run(TargetState state, CancellationToken cancellation)
    {
        RegistryDocument pending = state.Registry is { Pending: not null } unfinished ? unfinished : Begin(state.Registry);
        session.DeclareExternal(_plan.ExternalSchemas);
        RunSteps(pending, state, cancellation);
        VerifyResult();
        Record(pending);
        return new RunResult(RunOutcome.Deployed, _plan.To, progress.StepsRun);
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

    private void RunSteps(RegistryDocument pending, TargetState state, CancellationToken cancellation)
    {
        string run = RunName.Of(pending);
        foreach (PlannedStep step in _plan.Steps)
        {
            if (state.StepsDone.Contains(step.Number))
            {
                progress.Skipped(step);
                continue;
            }
            if (cancellation.IsCancellationRequested)
                throw new DeploymentException(RunDiagnostics.Stopped(progress.StepsDone, _plan.Steps.Length, resumeCommand));
            progress.Started(step);
            Execute(run, step);
            progress.Done(step);
        }
    }

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
            },
            clock.GetUtcNow(), deployedBy);
        session.Registry.CompareAndSwap(pending.Edition, deployed);

        RegistryDocument? stored = session.Registry.Read();
        if (stored is null || RegistryFile.ToText(stored) != RegistryFile.ToText(deployed))
            throw new DeploymentException(RunDiagnostics.ReadBackDiffers(target, deployed.Edition, stored?.Edition));
        progress.Report(RunEventKind.RegistryUpdated, $"The registry names {_plan.To} (edition {deployed.Edition}).");
    }
}
