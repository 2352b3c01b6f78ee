using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Drift;
using Microsoft.Build.Framework;

namespace JadeDeploy.Tasks;

/// <summary>Shows how the target database differs from the version its registry names; drift is a warning (JD6032).</summary>
public sealed class FindDrift : DeploymentTask
{
    /// <summary>See <see cref="BuildRequest.Repository"/>; a path may be relative to the project.</summary>
    [Required]
    public string Repository { get; set; } = "";

    /// <inheritdoc cref="BuildRequest.SourcePath"/>
    public string SourcePath { get; set; } = "";

    /// <inheritdoc cref="BuildRequest.Fetch"/>
    public string Fetch { get; set; } = "";

    /// <inheritdoc cref="BuildRequest.TokenVariable"/>
    public string? TokenVariable { get; set; }

    /// <inheritdoc cref="BuildRequest.RepositoryName"/>
    public string RepositoryName { get; set; } = "";

    /// <summary>The connection string; paths in it may be relative to the project.</summary>
    [Required]
    public string TargetDatabase { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run(CancellationToken cancellation)
    {
        DriftFindings findings = DriftDetection.Find(
            new BuildRequest
            {
                Repository = Project.Repository(Repository),
                SourcePath = SourcePath,
                Fetch = Fetch,
                TokenVariable = string.IsNullOrEmpty(TokenVariable) ? null : TokenVariable,
                RepositoryName = RepositoryName,
                TargetDatabase = TargetDatabase,
                BaseDirectory = Project.Path,
            },
            cancellation);
        Say(DriftText.Lines(findings));
        if (findings.Warning is { } warning)
            Diagnostics.Report([warning]);
    }
}
