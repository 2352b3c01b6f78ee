using System.Text;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>Plans whose packages are written, read back and run by the embedded loader.</summary>
internal static class ProvenPlan
{
    /// <summary>A request that asks no consent.</summary>
    public static PlanRequest Request(SchemaSet from, SchemaSet to, int platform = 25) => new()
    {
        From = from,
        To = to,
        PlatformVersion = new JadeVersion(platform, 0, 1),
        BlocksOnDataLoss = false,
        NotRenames = ["all"],
        OtherSchemas = ["ToolSchema"],
    };

    /// <summary>Plans and proves.</summary>
    public static PlanOutcome Prove(this PlanRequest request)
    {
        PlanOutcome plan = DeploymentPlanner.Plan(request);
        using var folder = new TemporaryFolder();
        WrittenPackage package = PackageWriter.Write(plan.ToDeploymentPlan(request), "Shop.Deploy", new NuGetVersion(1, 0, 0), folder.Path);
        Proof.Check(PackageReader.Read(package.Path), request.From, request.To);
        return plan;
    }

    /// <summary>The plan as a value that can be written.</summary>
    public static DeploymentPlan ToDeploymentPlan(this PlanOutcome plan, PlanRequest request) => new()
    {
        RepositoryName = "shop",
        RepositoryOrigin = "",
        From = new string('a', 40),
        To = new string('b', 40),
        PlatformVersion = request.PlatformVersion,
        Changes = plan.Changes,
        Steps = plan.Steps,
        Overrides = plan.Overrides,
        ExternalSchemas = ["ToolSchema"],
    };

    /// <summary>Every reason why a plan is refused.</summary>
    public static Diagnostic[] Refusal(this PlanRequest request) =>
        [.. Assert.ThrowsExactly<JadeDeploy.Deployment.Diagnostics.DeploymentException>(() => DeploymentPlanner.Plan(request)).Diagnostics];

    /// <summary>All commands of a plan in running order, without AbortOnError.</summary>
    public static string[] Commands(this PlanOutcome plan) =>
        [.. plan.Steps.Where(s => s.Kind == StepKind.Commands).SelectMany(CommandsOf)];

    private static string[] CommandsOf(PlannedStep step) =>
        Encoding.UTF8.GetString(step.Files[0].Content.Span).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)[4..];
}
