using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Tool;

namespace JadeDeploy.FourWays;

/// <summary><c>jadedeploy run</c>, in this process, on an embedded database.</summary>
public sealed class ToolRun() : Way("jadedeploy run")
{
    /// <inheritdoc/>
    protected override string CatalogueFile => Folder["tool.jadedb"];

    /// <inheritdoc/>
    protected override RegistryDocument Registry => new EmbeddedTarget(CatalogueFile).Read().Registry!;

    /// <inheritdoc/>
    public override void Deploy(string package)
    {
        using StringWriter said = new();
        int exitCode = ToolCommandLine.Run(
            ["run", package, "--database", "Provider=Embedded;Path=tool.jadedb", "--backup-confirmed"],
            new ToolConsole(said, said, interactive: false),
            new BaseFolder(Folder.Path));
        Require(exitCode, said.ToString());
    }
}
