using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;

namespace JadeDeploy.StandIns.Tests.Provider;

/// <summary>A deployment in which the step of one kind is to fail.</summary>
/// <param name="Plan">The deployment.</param>
/// <param name="Step">The number of the step.</param>
/// <param name="Call">Which of the deployment's calls of a program it is, from 1.</param>
internal sealed record FailingStep(DeploymentPlan Plan, int Step, int Call)
{
    /// <summary>The version that the database holds before.</summary>
    public string Before => Plan.From!;

    /// <summary>The step of a kind.</summary>
    public static FailingStep Of(StepKind kind) => kind switch
    {
        StepKind.Load => new FailingStep(ShopVersions.AToB, 10, 1),
        StepKind.Reorganise => new FailingStep(ShopVersions.AToB, 20, 2),
        StepKind.Transition => new FailingStep(ShopVersions.AToB, 30, 3),
        StepKind.Commands => new FailingStep(ShopVersions.BToC, 10, 1),
        StepKind.DeleteSchema => new FailingStep(One(new PlannedStep(10, StepKind.DeleteSchema, "Shop", []) { PointOfNoReturn = true }), 10, 1),
        StepKind.Script => new FailingStep(One(new PlannedStep(10, StepKind.Script, null, []) { Script = new PlannedScript("RootSchema", "Setup", "run") { IsTypeMethod = true } }), 10, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no deployment with such a step."),
    };

    /// <summary>Brings a database to the version before.</summary>
    public void Prepare(JadeSystem system)
    {
        system.DeployFirst();
        if (Before == Sample.B)
            system.Run(ShopVersions.AToB);
    }

    /// <summary>Whether a database holds what the deployment leaves.</summary>
    public void AssertDone(JadeSystem system)
    {
        Assert.AreEqual(Plan.To, system.Registry.Find(Sample.Shop)!.Commit);
        Assert.IsNull(system.Registry.Pending);
        if (Plan.Steps[0].Kind == StepKind.DeleteSchema)
            Assert.IsEmpty(system.Schemas());
        else
            Assert.AreEqual(ShopVersions.Digests(Plan.Steps[0].Kind == StepKind.Script ? Before : Plan.To)["Shop"], system.Schemas()["Shop"]);
    }

    private static DeploymentPlan One(PlannedStep step) => ShopVersions.Plan(Sample.A, Sample.B, step);
}
