using System.Collections.Immutable;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.FourWays;

/// <summary><c>deploy.ps1</c> of the package's format <c>pwsh</c>, in a hosted PowerShell engine; stand-ins are Jade's programs.</summary>
public sealed class ScriptRun : Way
{
    private readonly StandInDirectory _system;

    /// <summary>Makes the database.</summary>
    /// <param name="platform">The platform version it stands for.</param>
    /// <param name="external">The schemas that it counts as having.</param>
    public ScriptRun(JadeVersion platform, ImmutableArray<string> external)
        : base("deploy.ps1") => _system = new StandInDirectory(Folder.Path).Create(platform, external);

    /// <inheritdoc/>
    protected override string CatalogueFile => _system.CatalogueFile;

    /// <inheritdoc/>
    protected override RegistryDocument Registry => RegistryFile.Read(_system.RegistryFile);

    /// <inheritdoc/>
    public override void Deploy(string package)
    {
        string script = Path.Combine(package[..^".nupkg".Length] + "-pwsh", "deploy.ps1");
        (int exitCode, string said) = HostedScript.Run(
            script, ("bin", _system.Bin), ("path", _system.Path), ("ini", _system.Ini), ("backupConfirmed", null));
        Require(exitCode, said);
    }
}
