using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Running;

/// <summary>A plan that cannot be taken back needs a backup: a person says that there is one, or a hook makes it.</summary>
internal static class BackupGuard
{
    /// <summary>Checks that somebody took care. A run that is continued was asked when it began.</summary>
    /// <exception cref="DeploymentException">JD6056.</exception>
    public static void Require(string target, DeploymentPlan plan, RunRequest request, PendingRun? resumed)
    {
        if (plan.Steps.FirstOrDefault(s => s.PointOfNoReturn) is not { } last)
            return;
        bool isCaredFor = request.BackupConfirmed || resumed is not null || request.Hooks.Any(h => h.When == HookPoint.BeforeRun);
        if (!isCaredFor)
            throw new DeploymentException(JadeDiagnostics.BackupNeeded(target, RunProgress.Describe(last)));
    }
}
