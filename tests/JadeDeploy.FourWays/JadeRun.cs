using System.Collections.Immutable;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.FourWays;

/// <summary>The run that <c>dotnet publish</c> makes with <c>Provider=Jade</c>, without MSBuild around it; stand-ins are Jade's programs.</summary>
public sealed class JadeRun : Way
{
    private readonly StandInDirectory _system;

    /// <summary>Makes the database.</summary>
    /// <param name="platform">The platform version it stands for.</param>
    /// <param name="external">The schemas that it counts as having.</param>
    public JadeRun(JadeVersion platform, ImmutableArray<string> external)
        : base("Provider=Jade") => _system = new StandInDirectory(Folder.Path).Create(platform, external);

    /// <inheritdoc/>
    protected override string CatalogueFile => _system.CatalogueFile;

    /// <inheritdoc/>
    protected override RegistryDocument Registry => RegistryFile.Read(_system.RegistryFile);

    /// <inheritdoc/>
    public override void Deploy(string package) => DeploymentRun.Run(new RunRequest
    {
        PackagePath = package,
        TargetDatabase = _system.Connection,
        BackupConfirmed = true,
        DeployedBy = Environment.UserName,
    });
}
