using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Packaging.Reports;
using Microsoft.Build.Framework;

namespace JadeDeploy.Tasks;

/// <summary>Writes the package that takes the target database to the wanted revision, or finds that there is nothing to deploy.</summary>
public sealed class BuildDeployment : RequestTask
{
    /// <inheritdoc cref="BuildRequest.PackageId"/>
    [Required]
    public string PackageId { get; set; } = "";

    /// <summary>The folder the package is written to; may be relative to the project.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <inheritdoc cref="BuildRequest.Formats"/>
    public string[] Formats { get; set; } = [];

    /// <summary>The package's full path; empty when there is nothing to deploy.</summary>
    [Output]
    public string PackagePath { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Run(CancellationToken cancellation)
    {
        BuildRequest request = Request() with
        {
            PackageId = PackageId,
            OutputDirectory = Project.Full(OutputDirectory),
            Formats = [.. Formats],
        };
        BuildResult result = DeploymentBuild.Build(request, cancellation);
        Diagnostics.Report(result.Warnings);
        PackagePath = result.PackagePath ?? "";
        if (result.IsNothingToDeploy)
            Say($"{result.Plan.RepositoryName}: nothing to deploy, {PlanSummary.NothingToDeploy(result.Plan)}.");
        else if (!result.IsUpToDate)
            Say(PlanSummary.Lines(result.Plan));
    }
}
