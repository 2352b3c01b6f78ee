using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Formats;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Formats.Tests;

/// <summary>A deployment as a package and as a script, made of one plan.</summary>
/// <param name="Package">The path of the package.</param>
/// <param name="Script">The path of the script.</param>
internal sealed record WrittenPlan(string Package, string Script)
{
    private static readonly NuGetVersion Version = new(1, 0, 0);

    /// <summary>A first version with every kind of record that a registry keeps: a load, its reorganisation and transition, a script, an override.</summary>
    public static DeploymentPlan First => ShopVersions.Complete(Sample.A) is var plan
        ? plan with
        {
            InitializesRegistry = true,
            Steps = plan.Steps.Add(new PlannedStep(40, StepKind.Script, null, []) { Script = new PlannedScript("RootSchema", "Setup", "run") { IsTypeMethod = true } }),
            Overrides = [new PlannedOverride(PlannedOverride.DataLoss, "JD3001", "Shop::Customer::fax")],
        }
        : throw new InvalidOperationException();

    /// <summary>Writes a plan.</summary>
    public static WrittenPlan Of(DeploymentPlan plan, TemporaryFolder folder)
    {
        string place = folder[plan.To[..8]];
        string package = PackageWriter.Write(plan, "Shop.Deploy", Version, place).Path;
        FormatFolder script = PackageFormats.Prepare(["pwsh"], plan, "Shop.Deploy", Version).Single();
        script.Write(place);
        return new WrittenPlan(package, Path.Combine(place, script.Name, "deploy.ps1"));
    }
}
