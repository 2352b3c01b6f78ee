using System.Collections.Immutable;
using System.Data.Common;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// Runs a package: verified, locked, checked, marked as pending, step by step, verified again, recorded. Whatever dies
/// in between, the registry never names a version that is not fully there.
/// </summary>
public static class DeploymentRun
{
    /// <summary>Reads the package and runs it on the target database.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="progress">Is told what happens; may be null.</param>
    /// <param name="clock">Tells the time for the registry; the system's by default.</param>
    /// <param name="cancellation">Stops the run before its next step; it can be continued.</param>
    /// <exception cref="DeploymentException">JD4: the package is damaged. JD5, JD6: it may not run, or failed.</exception>
    public static RunResult Run(
        RunRequest request, IProgress<RunEvent>? progress = null, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        TargetConnection connection = TargetConnection.Parse(request.TargetDatabase, request.BaseDirectory);
        DeploymentPackage package = PackageReader.Read(request.PackagePath);
        return Run(request, package, connection.ToTarget(), progress, clock, cancellation);
    }

    /// <summary>Runs a package that was read on a target that is not opened yet.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="package">The package.</param>
    /// <param name="target">The target.</param>
    /// <param name="progress">Is told what happens; may be null.</param>
    /// <param name="clock">Tells the time for the registry; the system's by default.</param>
    /// <param name="cancellation">Stops the run before its next step; it can be continued.</param>
    /// <exception cref="DeploymentException">JD5, JD6: it may not run, or failed.</exception>
    public static RunResult Run(
        RunRequest request, DeploymentPackage package, ITarget target,
        IProgress<RunEvent>? progress = null, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        progress?.Report(new RunEvent(RunEventKind.PackageVerified, $"{package.PackageId} {package.Version} is intact."));
        var runProgress = new RunProgress(progress, package.Plan);
        var hooks = new RunHooks(request, package, target.Name, runProgress);
        if (request.DryRun)
            return Check(request, package, target, target.Read(), progress, out _) ?? new RunResult(RunOutcome.Checked, package.Plan.From ?? "", 0);

        using IDisposable held = target.Lock(request.Wait, cancellation);
        TargetState state = target.Read();
        if (Check(request, package, target, state, progress, out ImmutableArray<RepositoryDrift> drift) is { } done)
            return done;
        RunResult result;
        try
        {
            result = Change(request, package, target, state, drift, hooks, runProgress, clock ?? TimeProvider.System, cancellation);
        }
        catch (DeploymentException failure)
        {
            throw hooks.AfterFailure(failure);
        }
        return result.Outcome == RunOutcome.Deployed ? hooks.AfterRun(result) : result;
    }

    private static RunResult? Check(
        RunRequest request, DeploymentPackage package, ITarget target, TargetState state, IProgress<RunEvent>? progress,
        out ImmutableArray<RepositoryDrift> drift)
    {
        RegistryVerdict verdict = RegistryVerdict.Ready;
        drift = [];
        if (request.Abort)
            RunAbort.Check(request, package, target, state);
        else
            (verdict, drift) = RunCheck.Check(target.Name, state, package, request);
        progress?.Report(new RunEvent(RunEventKind.TargetChecked, $"{target.Name} was checked."));
        return verdict == RegistryVerdict.AlreadyDeployed ? new RunResult(RunOutcome.AlreadyDeployed, package.Plan.To, 0) : null;
    }

    private static RunResult Change(
        RunRequest request, DeploymentPackage package, ITarget target, TargetState state, ImmutableArray<RepositoryDrift> drift, RunHooks hooks,
        RunProgress progress, TimeProvider clock, CancellationToken cancellation)
    {
        string command = ResumeCommand.For(request);
        try
        {
            if (request.Abort)
                return RunAbort.Run(request, package, target, state.Registry!, progress, clock);
            hooks.BeforeRun(cancellation);
            using ITargetSession session = target.Open(package.Plan.PlatformVersion, package.Plan.Charset);
            var change = new DatabaseChange(package, target.Name, session, progress, clock, request, command)
            {
                Hooks = hooks,
                Transition = request.Transition,
            };
            return change.Run(state, drift, cancellation);
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            throw new DeploymentException(RunDiagnostics.DatabaseFailed(target.Name, e.Message, command));
        }
    }
}
