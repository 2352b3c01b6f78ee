using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.FourWays;

/// <summary>The run that <c>dotnet publish</c> makes with <c>Provider=Embedded</c>, without MSBuild around it.</summary>
public sealed class EmbeddedRun() : Way("Provider=Embedded")
{
    /// <summary>The connection string.</summary>
    public string Connection => $"Provider=Embedded;Path={CatalogueFile}";

    /// <summary>Whether something was deployed.</summary>
    public bool IsThere => File.Exists(CatalogueFile);

    /// <inheritdoc/>
    protected override string CatalogueFile => Folder["run.jadedb"];

    /// <inheritdoc/>
    protected override RegistryDocument Registry => new EmbeddedTarget(CatalogueFile).Read().Registry!;

    /// <inheritdoc/>
    public override void Deploy(string package) => DeploymentRun.Run(new RunRequest
    {
        PackagePath = package,
        TargetDatabase = Connection,
        BackupConfirmed = true,
        DeployedBy = Environment.UserName,
    });
}
