using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.StandIns.Tests.Provider;

[TestClass]
public sealed class VerificationByExtract
{
    [TestMethod]
    public void OfARightResult_IsRecorded()
    {
        using JadeSystem system = new();

        Run(system, ShopVersions.Complete(Sample.A) with { InitializesRegistry = true });
        RunResult result = Run(system, ShopVersions.AToB);

        Assert.IsEmpty(result.Warnings);
        Assert.AreEqual(VerificationLevel.Extract, system.Registry.Find(Sample.Shop)!.Verified);
    }

    [TestMethod]
    public void OfAWrongResult_IsReported_AndRecordedAsExitCodesOnly()
    {
        using JadeSystem system = new();
        Run(system, ShopVersions.Complete(Sample.A) with { InitializesRegistry = true });
        // The extract before the run, then the load, which says that it is done.
        system.Install($"lie@{system.Calls.Count + 2}");

        RunResult result = Run(system, ShopVersions.AToB);

        Assert.AreEqual("JD6058", result.Warnings.Single().Code);
        Assert.AreEqual((Sample.B, VerificationLevel.ExitCodes), (system.Registry.Find(Sample.Shop)!.Commit, system.Registry.Find(Sample.Shop)!.Verified));
        system.Install();
        Expect.Failure(() => Run(system, ShopVersions.Plan(Sample.B, Sample.C)), "JD6009");
    }

    [TestMethod]
    public void FindsDriftBeforeARun()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.Run(ShopVersions.Plan(Sample.A, Sample.B));

        Expect.Failure(() => Run(system, ShopVersions.BToC), "JD6009");
    }

    [TestMethod]
    public void OfADatabaseWithSchemasAndWithoutRegistry_IsRefused()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        File.Delete(Path.Combine(system.Path, "jadedeploy", "registry.json"));

        Expect.Failure(() => Run(system, ShopVersions.Complete(Sample.A)), "JD5033");
    }

    [TestMethod]
    public void ThatFails_StopsTheRunBeforeItsSteps()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.FailNext("exit=1");
        int before = system.Calls.Count;

        Expect.Failure(() => Run(system, ShopVersions.AToB), "JD6059");

        Assert.HasCount(before + 1, system.Calls);
    }

    [TestMethod]
    public void IsNeeded_ToExtractAndToSeeDrift()
    {
        using JadeSystem system = new();
        system.DeployFirst();

        Expect.Failure(() => SchemaExtraction.Write(system.Target, system["out"]), "JD6060");

        ITarget target = TargetConnection.Parse(system.Connection + ";Verify=extract", "/").ToTarget();
        Assert.IsNotEmpty(SchemaExtraction.Write(target, system["out"]));
    }

    [TestMethod]
    public void IsNeeded_ForALoadThatDeletes()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        DeploymentPlan plan = ShopVersions.AToB;
        AbsentDeletion deletion = new(plan.SchemasBefore["Shop"], []);
        plan = plan with { Steps = plan.Steps.SetItem(0, plan.Steps[0] with { DeleteIfAbsent = deletion }) };

        Diagnostic failure = Expect.Failure(() => system.Run(plan), "JD6057");
        StringAssert.Contains(failure.Message, "Verify=extract");

        Run(system, plan);
        Assert.Contains(c => c.Arguments.Contains("deleteIfAbsent=true"), system.Calls);
        Assert.AreEqual(Sample.B, system.Registry.Find(Sample.Shop)!.Commit);
    }

    private static RunResult Run(JadeSystem system, DeploymentPlan plan) =>
        system.Run(plan, r => r with { TargetDatabase = r.TargetDatabase + ";Verify=extract" });
}
