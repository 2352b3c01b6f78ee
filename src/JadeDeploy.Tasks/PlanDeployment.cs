using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Packaging.Reports;

namespace JadeDeploy.Tasks;

/// <summary>Prints what a build would deploy; writes nothing.</summary>
public sealed class PlanDeployment : RequestTask
{
    /// <inheritdoc/>
    protected override void Run(CancellationToken cancellation)
    {
        BuildResult result = DeploymentBuild.Build(Request(), cancellation);
        Diagnostics.Report(result.Warnings);
        Say(PlanText.Lines(result.Plan));
    }
}
