using JadeDeploy.Deployment.Packaging;
using Microsoft.Build.Framework;

namespace JadeDeploy.Tasks;

/// <summary>Finds the package that the last build made.</summary>
public sealed class FindPackage : DeploymentTask
{
    /// <summary>The folder of the build's outputs; may be relative to the project.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The package's full path; empty when there was nothing to deploy.</summary>
    [Output]
    public string PackagePath { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Run(CancellationToken cancellation)
    {
        string folder = Project.Full(OutputDirectory)!;
        PackagePath = DeploymentMarker.Read(folder).ReadPackage(folder)?.Path ?? "";
    }
}
