using System.CommandLine;
using JadeDeploy.Deployment.Packaging;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy verify</c>: checks that a package is intact and says what it says it does.</summary>
internal sealed class VerifyCommand : Command
{
    private readonly Argument<string> _package = new("PACKAGE") { Description = "The package." };

    public VerifyCommand(ToolContext context)
        : base("verify", "Checks a package: its form, the digest of every file, and that its parts agree.")
    {
        Add(_package);
        SetAction(context.Action(parsed =>
        {
            DeploymentPackage package = PackageReader.Read(context.Folder.Full(parsed.GetRequiredValue(_package))!);
            context.Console.Output.WriteLine($"{package.PackageId} {package.Version} is intact.");
            context.Console.Output.WriteLine($"  Identity: {package.Digest}");
            return ExitCode.Done;
        }));
    }
}
