using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// Gives up a run that was interrupted before its point of no return: the latest version is forgotten, the current one was
/// never touched. Whatever dies in between, the pending record stays until the old version is alone again, and the same
/// command ends it.
/// </summary>
internal static class RunAbort
{
    /// <summary>Decides whether a run can be given up. Nothing is changed.</summary>
    /// <exception cref="DeploymentException">
    /// JD5034: the unfinished run is of another package. JD6033: no run is unfinished. JD6034: the point of no return has passed.
    /// </exception>
    public static void Check(RunRequest request, DeploymentPackage package, ITarget target, TargetState state)
    {
        if (state.Registry is not { Pending: { } run })
            throw new DeploymentException(RunDiagnostics.NothingToAbort(target.Name));
        if (run.Package.Digest != package.Digest)
            throw new DeploymentException(RegistryDiagnostics.AbortOther($"{run.Package.Id} {run.Package.Version}", run.Package.Digest, package.Digest));
        if (package.Plan.PointOfNoReturn is { } last && state.StepsDone.Any(step => step >= last))
        {
            PlannedStep step = package.Plan.Steps.First(s => s.Number == last);
            throw new DeploymentException(RunDiagnostics.PastReturn(target.Name, RunProgress.Describe(step), ResumeCommand.For(request)));
        }
    }

    /// <summary>Gives the run up.</summary>
    /// <exception cref="DeploymentException">JD6035: changes of the run cannot be told from those of others.</exception>
    public static RunResult Run(
        RunRequest request, DeploymentPackage package, ITarget target, RegistryDocument pending, RunProgress progress, TimeProvider clock)
    {
        try
        {
            using ITargetSession session = target.Open(package.Plan.PlatformVersion, package.Plan.Charset);
            session.Abort(RunName.Of(pending), pending.Pending!.Waiting);
            progress.Report(RunEventKind.RunAborted, "The changes of the run were taken back.");
            RegistryDocument abandoned = RegistryUpdate.Abandoned(pending, clock.GetUtcNow(), request.DeployedBy);
            session.Registry.CompareAndSwap(pending.Edition, abandoned);
            progress.Report(RunEventKind.RegistryUpdated, $"The registry has no unfinished run any more (edition {abandoned.Edition}).");
            return new RunResult(RunOutcome.Aborted, package.Plan.From ?? "", 0);
        }
        catch (StepException refusal)
        {
            throw new DeploymentException(RunDiagnostics.CannotSeparate(target.Name, refusal.Message, ResumeCommand.For(request)));
        }
    }
}
