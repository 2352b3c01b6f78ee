using System.CommandLine;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy registry</c>: what a person does with registries.</summary>
internal sealed class RegistryCommand : Command
{
    public RegistryCommand(ToolContext context)
        : base("registry", "Works with the registry, which says what a database holds.")
    {
        Add(new RegistryInitCommand(context));
        Add(new RegistryExtractCommand(context));
        Add(new RegistryLoadCommand(context));
        Add(new RegistryShowCommand(context));
        Add(new RegistryAdoptCommand(context));
        Add(new RegistryValidateCommand(context));
    }
}
