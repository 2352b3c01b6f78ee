using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Tasks;

/// <summary>Prints which versions a database holds.</summary>
public sealed class ShowRegistry : DeploymentTask
{
    /// <summary>The connection string; paths in it may be relative to the project.</summary>
    public string? TargetDatabase { get; set; }

    /// <summary>An extracted registry file to show instead; may be relative to the project.</summary>
    public string? RegistryFile { get; set; }

    /// <inheritdoc/>
    protected override void Run(CancellationToken cancellation)
    {
        RegistryDocument registry = string.IsNullOrEmpty(RegistryFile)
            ? new TargetRegistry(TargetConnection.Parse(TargetDatabase ?? "", Project.Path).ToTarget(), TimeProvider.System, "").Show()
            : Deployment.Registry.RegistryFile.Read(Project.Full(RegistryFile)!);
        Say(RegistryText.Of(registry).TrimEnd().Split('\n'));
    }
}
